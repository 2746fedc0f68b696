import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { picturesOnFailure } from './failure-pictures.js';
import { findProgram } from './programs.js';

/**
 * The names under which distributions install the browser that we test with. The first is the same browser without the
 * windows, tabs and menus around its pages: each visitor of a test has a window, and without one costs a quarter.
 */
const PROGRAMS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** Nothing but our pages: no sandbox (containers have none), and none of the browser's own errands. */
const ARGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Starts the installed Chromium with an empty profile; throws with the way out where something is missing. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = PROGRAMS.map(findProgram).find((path) => path !== undefined);
  if (executablePath === undefined) {
    throw new Error('Chromium is not installed: run "npm run services" first');
  }
  if (!existsSync('dist/client/index.html')) {
    throw new Error('the web client is not built: run "npm run build:client" first');
  }
  // Where the machine names no language, Chromium could not write the Chinese name of a file.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const browser = await chromium.launch({ executablePath, args: ARGS, env });
  picturesOnFailure(browser);
  return browser;
}

/** The label of a field, or else what is said of the control or stands on it. */
const NAME_OF_FOCUSED = `(() => {
  const { activeElement } = document;
  if (activeElement === document.body) return '';
  const label = activeElement.labels?.[0]?.textContent;
  return label ?? activeElement.getAttribute('aria-label') ?? activeElement.textContent;
})()`;

/** How long a step may take on a busy machine: less than a test may, so that what fails is the step, by its name. */
const STEP_MS = 50_000;

/** The languages of the client. */
export type Language = 'zh' | 'en';

/** What somebody sits at: Chromium's usual window, in Chinese, unless it says otherwise. */
export interface Device extends Pick<BrowserContextOptions, 'viewport' | 'hasTouch' | 'isMobile'> {
  readonly language?: Language;
  /** Whether its clock and timers can be moved on with `letPass`. */
  readonly hasMovableTime?: boolean;
}

/** The two that every page is made for. */
export const DEVICES = {
  desk: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const satisfies Readonly<Record<string, Device>>;

/** Somebody at a browser of their own, with everything that the page complained about. */
export class Visitor {
  /** What stood in the console as an error, a refusal by the content security policy above all. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly hasTouch: boolean,
  ) {
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  /** Opens a browser that nobody has used at a page. */
  static async arrive(
    browser: Browser,
    url: string,
    path: string,
    { language = 'zh', hasMovableTime = false, ...screen }: Device = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({ baseURL: url, ...screen });
    context.setDefaultTimeout(STEP_MS);
    await context.addInitScript(`localStorage['ipgavel.language'] ??= '${language}'`);
    if (hasMovableTime) await context.clock.install();
    const visitor = new Visitor(context, await context.newPage(), screen.hasTouch ?? false);
    await visitor.page.goto(path);
    return visitor;
  }

  /** Resolves once the page is another one: before, a menu that is opened would shut again when the way leads on. */
  async signIn(email: string, password: string): Promise<void> {
    await this.page.fill('#email', email);
    await this.page.fill('#password', password);
    await this.press(this.page.locator('form button').first());
    await this.page
      .locator(`${marked('account')}, #totp`)
      .first()
      .waitFor();
  }

  /** Shows the ways to go, which a narrow window keeps behind its menu. */
  async openMenu(): Promise<void> {
    const menu = this.page.locator(marked('menu'));
    await menu.waitFor({ state: 'attached' });
    const isShut = (await menu.getAttribute('aria-expanded')) === 'false';
    if (isShut && (await menu.isVisible())) await this.press(menu);
  }

  /** Changes to the other language with the button that is for it. */
  async changeLanguage(): Promise<void> {
    await this.openMenu();
    await this.click('language');
  }

  /** Waits until the element that is marked so for tests shows this text. */
  async sees(mark: string, text: string | RegExp): Promise<void> {
    await this.page.locator(marked(mark), { hasText: text }).first().waitFor();
  }

  /** Presses the first element that is marked so. */
  click(mark: string): Promise<void> {
    return this.press(this.page.locator(marked(mark)).first());
  }

  /** Goes where a link with this text leads. */
  follow(text: string): Promise<void> {
    return this.press(this.page.getByRole('link', { name: text }).first());
  }

  /** With a finger where the screen takes one. */
  private press(target: Locator): Promise<void> {
    return this.hasTouch ? target.tap() : target.click();
  }

  /** The text of the element that is marked so. */
  async read(mark: string): Promise<string> {
    return (await this.page.locator(marked(mark)).innerText()).trim();
  }

  /** Presses Tab until the control with this name has the keyboard. */
  async tabTo(name: string): Promise<void> {
    while ((await this.focused()) !== name) await this.page.keyboard.press('Tab');
  }

  /** What a screen reader calls the control that has the keyboard; empty when none has. */
  async focused(): Promise<string> {
    const name = await this.page.evaluate<string>(NAME_OF_FOCUSED);
    return name.replace(/\s+/g, ' ').trim();
  }

  /** Takes this browser's network away, or gives it back. */
  setOffline(isOffline: boolean): Promise<void> {
    return this.context.setOffline(isOffline);
  }

  /** Lets so much time pass on this device at once: every timer goes off that would have. */
  letPass(ms: number): Promise<void> {
    return this.context.clock.runFor(ms);
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}

function marked(mark: string): string {
  return `[data-test=${mark}]`;
}
