import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { chinaField } from '../../client/src/desk/china-field.js';
import { idOf, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { type Device, DEVICES, startBrowser, Visitor } from '../support/browser.js';

const RUNS = [
  ['phone', 'zh'],
  ['desk', 'en'],
] as const;

const WORDS = {
  zh: {
    ...{
      tooEarly: '早于公告期届满，最早可为',
      law: '《中华人民共和国拍卖法》（2015年修正）第45条',
    },
    ...{ tooShort: '少于法定天数', viewing: '标的展示', earliest: '依法最早可开始', opens: '开始' },
    ...{ ok: '可以发布', submitted: '待审核' },
  },
  en: {
    ...{ tooEarly: 'before the notice period has passed; it can be', law: 'art. 45' },
    ...{ tooShort: 'fewer days than the law', viewing: 'Viewing', earliest: 'Earliest opening' },
    ...{ opens: 'opens', ok: 'Nothing stands against', submitted: 'Submitted' },
  },
} as const;

const DAY_MS = 86_400_000;

describe('planning the dates of a lot in the browser', () => {
  let api: TestApi;
  let browser: Browser;
  let bank: Person;
  let officer: Person;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    api = await startApi('sqlite');
    bank = await api.person('officer', 'pledgee');
    officer = await api.person('officer', 'trading-centre');
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) await visitor.leave();
  });

  const arrive = async ({ email }: Person, path: string, screen: Device): Promise<Visitor> => {
    const next = encodeURIComponent(path);
    const visitor = await Visitor.arrive(browser, api.url, `/sign-in?next=${next}`, screen);
    visitors.push(visitor);
    await visitor.signIn(email, PASSWORD);
    return visitor;
  };
  const now = async (): Promise<number> =>
    ((await api.visitor.get('/about').expect(200)).body as { serverTime: number }).serverTime;
  const draft = async (title: string): Promise<string> => {
    const licence = { licence: '苏拍 001', auctioneer: '0512' };
    const written = {
      ...{ title, currency: 'CNY', startPrice: '100000.00', pack: 'commercial-auction-law' },
      ...{ opensAt: new Date((await now()) + 3 * DAY_MS).toISOString(), durationMs: DAY_MS },
      ...{ rules: { increment: '5000.00' } },
      operator: { kind: 'auction-firm', name: '某拍卖行', ...licence },
    };
    return idOf((await bank.as.post('/lots', written).expect(201)).body);
  };
  const faultsAt = (page: Page, field: string) =>
    page.locator(`[data-test=field-${field}] .faults li`);
  const isNarrowEnough = (page: Page): Promise<boolean> =>
    page.evaluate(
      '(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)(document.documentElement)',
    );

  it.each(RUNS)(
    'explains impossible ones where they stand, offers the earliest, and shows them all on a %s in %s',
    async (device, language) => {
      const words = WORDS[language];
      const screen = { ...DEVICES[device], language };
      const title = `发明专利：一种锂电池隔膜 ${device}`;
      const lot = await draft(title);
      const lister = await arrive(bank, `/desk/lots/${lot}/edit?step=3`, screen);
      const { page } = lister;
      await lister.sees('field-opens-at', words.tooEarly);
      await lister.sees('field-opens-at', words.law);
      await lister.sees('plan', words.earliest);

      await lister.click('take-suggested');
      await page.locator('[data-test=take-suggested]').waitFor({ state: 'detached' });
      const opening = await page.inputValue('#opens-at');
      expect(opening).toMatch(/T10:00$/);
      expect(await faultsAt(page, 'opens-at').count()).toBe(0);
      await lister.sees('step-viewing', words.viewing);

      // One day of viewing is a day too few; what is said changes with what is typed.
      const daysBefore = (count: number): string =>
        chinaField(Date.parse(`${opening}:00+08:00`) - count * DAY_MS).slice(0, 10);
      await page.fill('#viewing-from', daysBefore(3));
      await page.fill('#viewing-to', daysBefore(3));
      await lister.sees('field-viewing-to', words.tooShort);
      await page.fill('#viewing-to', daysBefore(2));
      await faultsAt(page, 'viewing-to').first().waitFor({ state: 'detached' });
      await lister.sees('step-viewing', daysBefore(2));
      expect(await isNarrowEnough(page)).toBe(true);

      await lister.click('next');
      await lister.sees('check', words.ok);
      await lister.sees('plan', daysBefore(2));
      await lister.click('submit');
      await lister.click('confirm');
      await lister.sees('status', words.submitted);

      const reviewer = await arrive(officer, `/desk/lots/${lot}`, screen);
      await reviewer.sees('step-viewing', daysBefore(3));

      await page.goto(`/calendar?month=${opening.slice(0, 7)}`);
      const day = page.locator(`[data-test=day-${opening.slice(0, 10)}] button`);
      await day.focus();
      await page.keyboard.press('Enter');
      const section = page.locator(`#on-${opening.slice(0, 10)}`);
      await section.getByRole('link', { name: title }).first().waitFor();
      expect(await page.evaluate('document.activeElement.id')).toBe(`on-${opening.slice(0, 10)}`);
      await lister.sees('day', words.opens);
      expect(await isNarrowEnough(page)).toBe(true);
      await lister.click('as-list');
      await page.locator('[data-test=month]').waitFor({ state: 'detached' });
      await lister.sees('day', title);
      await section.getByRole('link', { name: title }).first().press('Enter');
      await lister.sees('status', words.submitted);
      for (const { complaints } of visitors) expect(complaints).toEqual([]);
    },
  );
});
