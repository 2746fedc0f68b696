import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type Language, startBrowser, Visitor } from '../support/browser.js';
import { clientTexts, type FoundText } from '../support/client-texts.js';
import {
  axeFaults,
  keyboardFaults,
  languageFaults,
  overflowFaults,
} from '../support/page-checks.js';
import { type PageScene, playPageScene, type Walker, WALKERS } from '../support/page-scene.js';
import type { Stop } from '../support/page-stop.js';
import { STOPS } from '../support/page-stops.js';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const NARROW = { width: 360, height: 740 };

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const STOP_LIST = Object.entries(STOPS).flatMap(([page, stops]) =>
  stops.map((stop) => ({ ...stop, name: `${page} ${stop.name}` })),
);
const TEXTS = clientTexts();

describe('every page', () => {
  let browser: Browser;
  let scene: PageScene;
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
      await visitor.page.locator('main .card').first().waitFor();
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
    { page, complaints }: Visitor,
    { path, ready, open }: Stop,
    language: Language,
  ): Promise<string[]> => {
    await page.setViewportSize(DESK);
    await page.goto(path(scene));
    await page.locator(ready).first().waitFor();
    await open?.(page);
    const heading = await page.locator('h1').first().innerText();
    const isNamed = (await page.title()).startsWith(heading);
    const keyboard = await keyboardFaults(page);
    const onDesk = await axeFaults(page);
    const foreign = foreignTo(language);
    const words = await languageFaults(page, { language, data: scene.data, foreign });
    await page.setViewportSize(PHONE);
    const onPhone = await axeFaults(page);
    await page.setViewportSize(NARROW);
    return [
      ...(isNamed ? [] : [`the window is not called ${heading}`]),
      ...complaints.splice(0).filter((text) => !text.includes('404')),
      ...[...onDesk, ...onPhone, ...keyboard, ...words],
      ...(await overflowFaults(page)),
    ];
  };
});

/** A page that is not there must not keep the others from being looked at. */
function unreached(error: unknown): string[] {
  return [`cannot be looked at: ${String(error)}`];
}

/** The texts of the other language, but for those that are the same in this one. */
function foreignTo(language: Language): ReadonlySet<string> {
  const all = (of: (text: FoundText) => readonly string[]) => TEXTS.flatMap(of);
  const [own, other] =
    language === 'zh'
      ? [all(({ zh }) => zh), all(({ en }) => en)]
      : [all(({ en }) => en), all(({ zh }) => zh)];
  return new Set(other.filter((text) => !own.includes(text)));
}
