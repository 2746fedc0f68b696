import { beforeAll, describe, expect, it } from '@jest/globals';
import { browserHall } from '../support/browser-hall.js';
import { type Centre, enrol, foundCentre } from '../support/centre.js';

const CRITERIA = [
  { name: '运营方案', weightBps: 2_500 },
  { name: '资信', weightBps: 1_500 },
];

describe('the marks of a panel in the browser', () => {
  const hall = browserHall();
  let centre: Centre;

  beforeAll(async () => {
    centre = await foundCentre(hall.api);
  });

  it('are entered by one officer, read by another who confirms them, and shown then', async () => {
    const lot = await centre.publish({
      ...{ format: 'weighted', durationMs: 3_600_000 },
      rules: { priceWeightBps: 6_000, criteria: CRITERIA },
    });
    const paddle = await enrol(await hall.api.person('trader', 'acquisition-institution'), lot);
    const officer = await hall.arrive(centre.officer, `/control/${lot}`, 'desk');
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

    const colleague = await hall.arrive(centre.colleague, '/approvals', 'phone');
    await colleague.sees('approval', paddle);
    await colleague.sees('approval', '85.50、90.00、88.00');
    await colleague.sees('approval', '70.00');
    await colleague.click('approve');
    await colleague.click('approve-now');
    await officer.sees('scored-bidder', '85.50、90.00、88.00');
    await officer.sees('scored-bidder', '70.00');
  });
});
