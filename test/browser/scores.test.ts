import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { PASSWORD, type Person, startApi, type TestApi } from '../support/api.js';
import { DEVICES, startBrowser, Visitor } from '../support/browser.js';
import { type Centre, enrol, foundCentre } from '../support/centre.js';

const CRITERIA = [
  { name: '运营方案', weightBps: 2_500 },
  { name: '资信', weightBps: 1_500 },
];

describe('the marks of a panel in the browser', () => {
  let api: TestApi;
  let browser: Browser;
  let centre: Centre;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    api = await startApi('sqlite', { CLOCK: 'scenario', ACCESS_TOKEN_MINUTES: '1440' });
    centre = await foundCentre(api);
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

  const arrive = async ({ email }: Person, path: string, device: keyof typeof DEVICES) => {
    const language = device === 'phone' ? 'en' : 'zh';
    const screen = { ...DEVICES[device], language } as const;
    const visitor = await Visitor.arrive(browser, api.url, `/sign-in?next=${path}`, screen);
    visitors.push(visitor);
    await visitor.signIn(email, PASSWORD);
    return visitor;
  };

  it('are entered by one officer, read by another who confirms them, and shown then', async () => {
    const lot = await centre.publish({
      ...{ format: 'weighted', durationMs: 3_600_000 },
      rules: { priceWeightBps: 6_000, criteria: CRITERIA },
    });
    const paddle = await enrol(await api.person('trader', 'acquisition-institution'), lot);
    const officer = await arrive(centre.officer, `/control/${lot}`, 'desk');
    await officer.sees('scored-bidder', paddle);
    await officer.sees('scored-bidder', '尚未录入评分');
    await officer.click('enter-scores');
    // The keyboard stands at the first expert; the third has recused itself from both.
    await officer.page.keyboard.type('100.5');
    await officer.page.fill('#mark-0-1', '90');
    await officer.click('send-scores');
    await officer.sees('scores-form', '请输入 0 至 100 的分数');
    await officer.sees('scores-form', '至少要有一名专家的评分');
    await officer.page.fill('#mark-0-0', '85.5');
    await officer.page.fill('#mark-1-0', '７０');
    await officer.click('add-expert');
    await officer.page.keyboard.type('88');
    await officer.click('send-scores');
    await officer.sees('scores', '已提交，等待本中心另一人确认');
    await officer.sees('approval', '85.50、90.00、88.00');

    // What waits already is not asked for again.
    await officer.click('enter-scores');
    await officer.page.fill('#mark-0-0', '1');
    await officer.page.fill('#mark-1-0', '1');
    await officer.click('send-scores');
    await officer.page.locator('[data-test=scores-form] .failure').waitFor();
    expect(officer.complaints.splice(0)).toEqual([expect.stringContaining('409')]);

    const colleague = await arrive(centre.colleague, '/approvals', 'phone');
    await colleague.sees('approval', paddle);
    await colleague.sees('approval', '85.50、90.00、88.00');
    await colleague.sees('approval', '70.00');
    await colleague.click('approve');
    await colleague.click('approve-now');
    await officer.sees('scored-bidder', '85.50、90.00、88.00');
    await officer.sees('scored-bidder', '70.00');
  });
});
