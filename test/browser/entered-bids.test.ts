import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Visitor } from '../support/browser.js';
import { browserHall } from '../support/browser-hall.js';
import { type Centre, enrol, foundCentre } from '../support/centre.js';

describe('a bid by telephone in the browser', () => {
  const hall = browserHall();
  let centre: Centre;

  beforeAll(async () => {
    centre = await foundCentre(hall.api);
  });

  /** Fills the form by keyboard; the focus stands at the paddle when it has opened. */
  const takeDown = async ({ page }: Visitor, email: string, amount: string): Promise<void> => {
    await page.locator('[data-test=begin-taking]').press('Enter');
    await page.locator('#entry-paddle:focus option').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type(amount);
    await page.fill('#entry-caller', email);
    await page.fill('#entry-reference', '录音 0017');
    await page.locator('#entry-reference').press('Enter');
  };

  it('is taken down by one officer, confirmed by another, and seen by its bidder at once', async () => {
    const [lot = ''] = await centre.open(1);
    const trader = await hall.api.person('trader', 'acquisition-institution');
    const paddle = await enrol(trader, lot);
    const bidder = await hall.arrive(trader, `/lots/${lot}`, 'phone');
    await bidder.page.locator('[data-test=bid-panel]').waitFor();
    const officer = await hall.arrive(centre.officer, `/control/${lot}`, 'desk');
    const colleague = await hall.arrive(centre.colleague, '/control', 'phone');

    await takeDown(officer, 'nobody@ipgavel.test', '1,500');
    await officer.sees('taking-form', '使用该邮箱登录的人无权以此竞买号出价');
    expect(officer.complaints.splice(0)).toEqual([expect.stringContaining('422')]);
    await officer.page.fill('#entry-caller', trader.email);
    await officer.click('take-down');
    await officer.sees('entry', '等待第二人确认');
    await officer.sees('entry-left', '剩余');
    await officer.sees('entry', '等待本中心另一人确认');

    await colleague.sees('waiting-entries', paddle);
    await colleague.sees('entry-left', 's left');
    await colleague.sees('entry-amount', '1,500.00');
    await colleague.click('entry-confirm');
    await colleague.click('entry-confirm-now');
    await colleague.page.locator('[data-test=waiting-entries]').waitFor({ state: 'detached' });

    await officer.sees('entry', '已提交竞价');
    await officer.sees('entry-answer', '已接受');
    await officer.sees('bids', '代为录入：竞买人网络中断');
    await bidder.sees('entered', 'Entered by the centre');
    await bidder.sees('own-entries', 'Somebody');
    await bidder.sees('own-entries', '录音 0017');
    await bidder.sees('receipts', 'CN¥1,500.00');
    await bidder.page.locator('[data-test=receipts]').getByText('Verify').first().click();
    await bidder.page.locator('[data-test=receipts] b.accepted').waitFor();
  });

  it('is not entered when its time is over, or when the second officer rejects it', async () => {
    const [lot = ''] = await centre.open(1);
    const trader = await hall.api.person('trader', 'acquisition-institution');
    await enrol(trader, lot);
    const bidder = await hall.arrive(trader, `/lots/${lot}`, 'phone');
    await bidder.page.locator('[data-test=bid-panel]').waitFor();
    const officer = await hall.arrive(centre.officer, `/control/${lot}`, 'desk');
    await takeDown(officer, trader.email, '1500');
    await officer.sees('entry-left', '剩余');
    await bidder.sees('own-entries', 'Waits for a second officer');
    await centre.advance(31_000);
    await officer.sees('entry', '逾时未确认');

    await takeDown(officer, trader.email, '1600');
    const colleague = await hall.arrive(centre.colleague, `/control/${lot}`, 'desk');
    await colleague.page.locator('[data-test=entry-reject]').first().click();
    await colleague.page.getByLabel('请写明理由').fill('金额未复述确认');
    await colleague.click('entry-reject-now');
    await officer.sees('entry', '未获确认');
    await officer.sees('entry', '金额未复述确认');
    await bidder.sees('own-entries', '金额未复述确认');
    await bidder.sees('own-entries', 'Not confirmed in time');
    const { body } = await hall.api.visitor.get(`/lots/${lot}/state`).expect(200);
    expect(body).toMatchObject({ bidCount: 0 });
  });
});
