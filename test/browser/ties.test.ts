import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { idOf, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { DEVICES, startBrowser, Visitor } from '../support/browser.js';
import { registerMarks, TIED } from '../support/ties.js';

const DAY_MS = 86_400_000;
const RUNS = [
  ['phone', 'zh'],
  ['desk', 'en'],
] as const;

const WORDS = {
  zh: {
    marks: '近似商标',
    missing: '还缺少“山茗雅器”（9345678A）',
    torn: '须一并出售（近似商标）',
    whole: '均在本标的中',
    law: '《中华人民共和国商标法》',
    lifted: '已解除',
  },
  en: {
    marks: 'similar marks',
    missing: 'Missing: “山茗雅器” (9345678A)',
    torn: 'have to be sold together: “山茗” (8123456), “山茗雅器” (9345678A) (similar marks)',
    whole: 'All of them are in this lot',
    law: 'Trademark Law of the People’s Republic of China',
    lifted: 'Lifted',
  },
} as const;

describe('rights that must be sold together in the browser', () => {
  let api: TestApi;
  let browser: Browser;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    api = await startApi('sqlite');
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) await visitor.leave();
  });

  it.each(RUNS)(
    'are found, added with one press, refused apart and lifted by two, on a %s in %s',
    async (device, language) => {
      const words = WORDS[language];
      const arrive = async ({ email }: Person, path: string): Promise<Visitor> => {
        const screen = { ...DEVICES[device], language };
        const visitor = await Visitor.arrive(browser, api.url, `/sign-in?next=${path}`, screen);
        visitors.push(visitor);
        await visitor.signIn(email, PASSWORD);
        return visitor;
      };
      const bank = await api.person('officer', 'pledgee');
      const colleague = await api.person('officer', { id: bank.organisationId });
      const officer = await api.person('officer', 'trading-centre');
      const assets = await registerMarks(bank);
      const body = {
        ...{ title: '注册商标“山茗”', currency: 'CNY', startPrice: '100000.00' },
        ...{ durationMs: DAY_MS, rules: { increment: '5000.00' }, assets: assets.slice(0, 1) },
        opensAt: new Date(Date.now() + 60 * DAY_MS).toISOString(),
      };
      const lot = idOf((await bank.as.post('/lots', body).expect(201)).body);

      const lister = await arrive(bank, `/desk/lots/${lot}/edit`);
      const { page } = lister;
      await page.locator('[data-test=own-ties] summary').click();
      await lister.click('declare-tie');
      expect(await page.locator('[data-test=confirm]').isDisabled()).toBe(true);
      await page.locator('dialog label', { hasText: TIED.marks[1].title }).click();
      await page.fill('#tie-reason', TIED.reason);
      await lister.click('confirm');
      await lister.sees('own-ties', words.marks);
      await lister.sees('bundle-note', words.missing);
      await page.goto(`/desk/lots/${lot}/edit?step=4`);
      await lister.sees('check', words.torn);
      await lister.sees('check', words.law);
      expect(await page.locator('[data-test=submit]').isDisabled()).toBe(true);

      await lister.click('step-1');
      await lister.click('add-missing');
      await page.locator('[data-test=bundle-note]').waitFor({ state: 'detached' });
      await lister.click('next');
      await page.goto(`/desk/lots/${lot}/edit?step=4`);
      await lister.sees('notice-text', '9345678A');
      await lister.click('submit');
      await lister.click('confirm');
      await lister.sees('ties', words.whole);

      const reviewer = await arrive(officer, `/desk/lots/${lot}`);
      await reviewer.sees('ties', TIED.reason);
      // What a bank has found is not for a centre to lift.
      expect(await reviewer.page.locator('[data-test=lift-tie]').count()).toBe(0);
      await lister.click('lift-tie');
      await page.fill('dialog textarea', '经核对，指定商品不类似');
      await lister.click('confirm');
      const second = await arrive(colleague, '/approvals');
      await second.sees('approval', '9345678A');
      await second.click('approve');
      await second.click('approve-now');
      await second.page.locator('[data-test=approve-now]').waitFor({ state: 'detached' });
      await reviewer.page.reload();
      await reviewer.sees('ties', words.lifted);
      await reviewer.sees('ties', '经核对，指定商品不类似');
      for (const { complaints } of visitors) expect(complaints).toEqual([]);
      // Another lot may have these marks from now on.
      await bank.as.post(`/lots/${lot}/take-back`).expect(201);
    },
  );
});
