import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { PASSWORD, type Person, startApi, type TestApi } from './api.js';
import { type Device, DEVICES, startBrowser, Visitor } from './browser.js';

/** A browser and a server that the tests of one file share. */
export interface BrowserHall {
  /** The server, from the first test on; its clock moves only when it is told to. */
  readonly api: TestApi;
  /** Has somebody sign in and go to a page: at a desk in Chinese, on a phone in English, or at what is given. */
  arrive(person: Person, path: string, screen: keyof typeof DEVICES | Device): Promise<Visitor>;
  /** Has somebody come to a page who does not sign in. */
  visit(path: string, screen?: Device): Promise<Visitor>;
}

/** Opens one for the tests around it. After each of them its visitors leave, and none may have had to complain. */
export function browserHall(): BrowserHall {
  let api: TestApi;
  let browser: Browser;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    api = await startApi('sqlite', { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) {
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    }
  });

  const visit = async (path: string, screen?: Device): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, api.url, path, screen);
    visitors.push(visitor);
    return visitor;
  };
  return {
    get api() {
      return api;
    },
    visit,
    async arrive({ email }, path, screen) {
      const device = typeof screen === 'string' ? NAMED[screen] : screen;
      const visitor = await visit(`/sign-in?next=${path}`, device);
      await visitor.signIn(email, PASSWORD);
      return visitor;
    },
  };
}

const NAMED: { readonly [name in keyof typeof DEVICES]: Device } = {
  desk: { ...DEVICES.desk, language: 'zh' },
  phone: { ...DEVICES.phone, language: 'en' },
};
