import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Language, startBrowser, Visitor } from '../support/browser.js';
import { clientTexts, type FoundText } from '../support/client-texts.js';
import {
  axeFaults,
  keyboardFaults,
  languageFaults,
  overflowFaults,
} from '../support/page-checks.js';
import { type PageScene, playPageScene, type Walker, WALKERS } from '../support/page-scene.js';
import { goBackTo, type Stop } from '../support/page-stop.js';
import { STOPS } from '../support/page-stops.js';

const DESK = { width: 1280, height: 900 };
/** As narrow as they get. */
const PHONE = { width: 360, height: 740 };

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const TEXTS = clientTexts();
/** The texts of the other language, but for those that are the same in this one. */
const FOREIGN = { zh: foreignTo('zh'), en: foreignTo('en') };

interface PageStop extends Stop {
  readonly page: string;
}

const STOP_LIST: readonly PageStop[] = Object.entries(STOPS).flatMap(([page, stops]) =>
  stops.map((stop) => ({ ...stop, page, name: `${page} ${stop.name}` })),
);

describe('every page', () => {
  let browser: Browser;
  let scene: PageScene;
  /** The pages that have been loaded by their address. */
  const loaded = new Set<string>();

  beforeAll(async () => {
    browser = await startBrowser();
    scene = await playPageScene();
  });
  afterAll(async () => {
    await browser.close();
    await scene.api.stop();
  });

  it.each(WALKERS)(
    'can be read, heard and used with the keyboard by a %s, in both languages, on a phone and a desk',
    async (walker) => {
      const faults = await Promise.all(LANGUAGES.map((language) => walk(walker, language)));
      expect(faults.flat()).toEqual([]);
    },
    1_200_000,
  );

  const walk = async (walker: Walker, language: Language): Promise<string[]> => {
    const visitor = await Visitor.arrive(browser, scene.api.url, '/sign-in', { language });
    if (walker !== 'visitor') {
      const { email, password } = scene.people[walker];
      await visitor.signIn(email, password);
    }
    const faults: string[] = [];
    for (const stop of STOP_LIST) {
      if (stop.who && !stop.who.includes(walker)) continue;
      const found = await faultsAt(visitor, stop, language).catch(unreached);
      faults.push(...found.map((fault) => `${stop.name} (${language}): ${fault}`));
    }
    await visitor.leave();
    return faults;
  };

  const faultsAt = async (
    visitor: Visitor,
    stop: PageStop,
    language: Language,
  ): Promise<string[]> => {
    const { page, complaints } = visitor;
    await page.setViewportSize(DESK);
    await goTo(page, stop, language);
    await page.locator(stop.ready).first().waitFor();
    await stop.open?.(page);
    const faults = await CHECKS[language](page, scene.data);
    return [...complaints.splice(0).filter((text) => !text.includes('404')), ...faults];
  };

  /** By its address once, as from a letter; after that from within the client, which is there already. */
  const goTo = async (page: Page, stop: PageStop, language: Language): Promise<void> => {
    const path = stop.path(scene);
    if (language === 'zh' || loaded.has(stop.page)) return goBackTo(page, path);
    loaded.add(stop.page);
    await page.goto(path);
  };
});

type Checks = (page: Page, data: readonly string[]) => Promise<string[]>;

/**
 * Words differ by language, and so does the room that they take: they are read, and measured on a phone, in both. What
 * axe judges (is there a name, a contrast, an order, room for a finger?) and where Tab leads differ by the window alone,
 * since one template shows both languages: a desk in Chinese and a phone in English are all that axe has to see.
 */
const CHECKS: Readonly<Record<Language, Checks>> = {
  async zh(page, data) {
    const faults = [
      ...(await keyboardFaults(page)),
      ...(await axeFaults(page)),
      ...(await wordFaults(page, { language: 'zh', data })),
    ];
    await page.setViewportSize(PHONE);
    return [...faults, ...(await overflowFaults(page))];
  },
  async en(page, data) {
    const faults = await wordFaults(page, { language: 'en', data });
    await page.setViewportSize(PHONE);
    return [...faults, ...(await axeFaults(page)), ...(await overflowFaults(page))];
  },
};

/** What is written in another language, and whether the window is called what the page is. */
async function wordFaults(
  page: Page,
  { language, data }: { readonly language: Language; readonly data: readonly string[] },
): Promise<string[]> {
  const heading = await page.locator('h1').first().innerText();
  const isNamed = (await page.title()).startsWith(heading);
  return [
    ...(isNamed ? [] : [`the window is not called ${heading}`]),
    ...(await languageFaults(page, { language, data, foreign: FOREIGN[language] })),
  ];
}

/** A page that is not there must not keep the others from being looked at. */
function unreached(error: unknown): string[] {
  return [`cannot be looked at: ${String(error)}`];
}

function foreignTo(language: Language): ReadonlySet<string> {
  const all = (of: (text: FoundText) => readonly string[]) => TEXTS.flatMap(of);
  const [own, other] =
    language === 'zh'
      ? [all(({ zh }) => zh), all(({ en }) => en)]
      : [all(({ en }) => en), all(({ zh }) => zh)];
  return new Set(other.filter((text) => !own.includes(text)));
}
