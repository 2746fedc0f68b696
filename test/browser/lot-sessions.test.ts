import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { idOf, PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { startBrowser, Visitor } from '../support/browser.js';
import { axeFaults } from '../support/page-checks.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe('a session of lots', () => {
  let browser: Browser;
  let api: TestApi;
  let bank: Person;
  let centre: Person;
  let second: Person;

  beforeAll(async () => {
    browser = await startBrowser();
    api = await startApi('sqlite');
    bank = await api.person('officer', 'pledgee');
    centre = await api.person('officer', 'trading-centre');
    second = await api.person('officer', { id: centre.organisationId });
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });

  const approved = async (title: string): Promise<string> => {
    const draft = {
      ...{ title, currency: 'CNY', startPrice: '1000.00', durationMs: HOUR_MS },
      opensAt: new Date(Date.now() + DAY_MS).toISOString(),
      rules: { increment: '100.00' },
    };
    const lot = idOf((await bank.as.post('/lots', draft).expect(201)).body);
    await bank.as.post(`/lots/${lot}/submission`).expect(201);
    await centre.as.post(`/lots/${lot}/approval`).expect(201);
    return lot;
  };
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click();

  it('is arranged with the keyboard, published by a second officer, and found from its lots', async () => {
    const [first, last] = [await approved('甲专利'), await approved('乙商标')];
    const visitor = await Visitor.arrive(browser, api.url, '/sign-in?next=/sessions/new');
    const { page } = visitor;
    await visitor.signIn(centre.email, PASSWORD);
    await page.fill('#session-title', '第一场集中拍卖');
    const opens = new Date(Date.now() + 2 * DAY_MS + 8 * HOUR_MS).toISOString().slice(0, 16);
    await page.fill('#session-opens', opens);
    await page.fill('#session-hours', '1');
    await page.getByText('足额即止：').click();
    await page.fill('#session-debt', '5000');
    await page.fill('#session-costs', '100');
    // The order is made with buttons alone, and the keyboard stays with the lot that was moved.
    await press(page, '列入“甲专利”');
    await press(page, '列入“乙商标”');
    await page.getByRole('button', { name: '上移“乙商标”' }).focus();
    await page.keyboard.press('Enter');
    expect(await visitor.focused()).toBe('下移“乙商标”');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, '保存安排');
    await page.locator('[data-test=publish-panel]').waitFor();
    const titles = await page.locator('[data-test=lots] .title').allTextContents();
    expect(titles).toEqual(['乙商标', '甲专利']);
    await page.locator('[data-test=ask-publication]').click();
    await page.locator('dialog [data-test=confirm]').click();
    await page.locator('[data-test=approval]').waitFor();
    const { pathname } = new URL(page.url());
    await visitor.leave();

    // Who would publish one of them alone is led to the session instead.
    const next = `/sign-in?next=/desk/lots/${first}`;
    const colleague = await Visitor.arrive(browser, api.url, next);
    await colleague.signIn(second.email, PASSWORD);
    await colleague.sees('remark', '随专场一并公告');
    expect(await colleague.page.locator('[data-test=publish]').count()).toBe(0);
    await colleague.page.locator('[data-test=to-session]').click();
    expect(new URL(colleague.page.url()).pathname).toBe(pathname);
    await colleague.page.locator('[data-test=approve]').click();
    await colleague.page.locator('[data-test=approve-now]').click();
    await colleague.page.locator('[data-test=status]:has-text("即将开始")').waitFor();
    expect(colleague.complaints).toEqual([]);
    await colleague.leave();

    const anyone = await Visitor.arrive(browser, api.url, `/lots/${last}`);
    await anyone.page.locator('[data-test=to-session]').click();
    await anyone.page.locator('[data-test=proceeds]:has-text("¥0.00")').waitFor();
    await anyone.page.locator(`[data-test=lots] a[href="/lots/${first}"]`).waitFor();
    await anyone.page.getByRole('link', { name: '← 专场' }).click();
    await anyone.page.locator('[data-test=session]:has-text("第一场集中拍卖")').waitFor();
    expect(anyone.complaints).toEqual([]);
    await anyone.leave();
  });
});
