import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { startBrowser, Visitor } from '../support/browser.js';

const DAY_MS = 86_400_000;

describe('a case that was begun elsewhere, in the browser', () => {
  let api: TestApi;
  let browser: Browser;
  let bank: Person;
  beforeAll(async () => {
    browser = await startBrowser();
    api = await startApi('sqlite', { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    bank = await api.person('officer', 'pledgee');
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });

  const inChina = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);

  it('is entered with its attempts, and goes on here with a lot of its next stage', async () => {
    const { body } = await api.visitor.get('/about').expect(200);
    const { serverTime } = body as { serverTime: number };
    const visitor = await Visitor.arrive(browser, api.url, '/sign-in?next=/cases');
    await visitor.signIn(bank.email, PASSWORD);
    await visitor.follow('登记已在别处处置的案件');
    const { page } = visitor;
    await page.locator('[data-test=earlier]').waitFor();
    await visitor.click('open-case');
    await visitor.sees('field-case-title', '必须填写');
    await visitor.sees('field-start-price-0', '必须填写');
    await visitor.sees('field-ended-at-0', '请选择日期和时间');

    await page.fill('#case-title', '发明专利：一种锂电池隔膜');
    await page.selectOption('#case-route', 'judicial-online');
    // What the route does not lead to is found by the server, and said at the field.
    await page.selectOption('#stage-0', 'r2');
    await page.fill('#start-price-0', '700,000');
    await page.fill('#valuation-0', '1000000');
    await page.fill('#ended-at-0', inChina(serverTime + DAY_MS));
    await page.fill('#evidence-0', '（2026）苏05执12号 第一次拍卖流拍公告');
    await visitor.click('open-case');
    await visitor.sees('field-ended-at-0', '时间尚未到来');
    await page.fill('#ended-at-0', inChina(serverTime - DAY_MS));
    await visitor.click('open-case');
    await visitor.sees('field-stage-0', '处置路径在此处不经过这一阶段');
    expect(visitor.complaints.splice(0)).toEqual([expect.stringContaining('status of 400')]);
    await page.selectOption('#stage-0', 'r1');
    await visitor.click('open-case');

    await page.locator('[data-test=choice]').waitFor();
    expect(await page.locator('main').textContent()).toContain('在其他平台进行');
    await visitor.click('draft-next');
    await page.locator('[data-test=of-case]').waitFor();
    expect(await page.inputValue('#title')).toBe('发明专利：一种锂电池隔膜');
    await visitor.click('next');
    await page.locator('#start-price').waitFor();
    expect(await page.inputValue('#start-price')).toBe('560000.00');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
