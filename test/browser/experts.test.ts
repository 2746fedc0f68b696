import { beforeEach, describe, expect, it } from '@jest/globals';
import { browserHall } from '../support/browser-hall.js';
import { type Centre, enrol, foundCentre } from '../support/centre.js';
import { fillPool, MINUTE_MS, panelOf, type PoolExpert, WEIGHTED } from '../support/experts.js';

describe('a panel of experts in the browser', () => {
  const hall = browserHall();
  let centre: Centre;

  // Each has a pool of its own.
  beforeEach(async () => {
    centre = await foundCentre(hall.api);
  });

  it('is filled from a pool into which a colleague lets somebody', async () => {
    const expert = await hall.api.person('viewer', 'expert-body');
    const officer = await hall.arrive(centre.officer, '/experts', 'desk');
    await officer.sees('pool', '没有专家');
    await officer.click('add-expert-entry');
    await officer.click('send-expert');
    await officer.sees('new-expert', '至少选择一项');
    await officer.page.fill('#expert-email', expert.email);
    await officer.page.check('[data-test=kinds] [value=invention]');
    await officer.page.check('[data-test=disciplines] [value=legal]');
    await officer.page.fill('#expert-employer', '江苏某律师事务所');
    await officer.page.fill('#expert-reason', '资格已核验');
    await officer.click('send-expert');
    await officer.sees('expert-sent', '等待本中心另一人确认');
    const colleague = await hall.arrive(centre.colleague, '/approvals', 'phone');
    await colleague.sees('approval', 'Take an expert into the pool');
    await colleague.sees('approval', '江苏某律师事务所');
    await colleague.click('approve');
    await colleague.click('approve-now');
    await colleague.page.locator('[data-test=approval]').waitFor({ state: 'detached' });
    await officer.page.reload();
    await officer.sees('expert', '江苏某律师事务所');
    await officer.sees('expert', '法律');
  });

  it('is drawn, checked by anyone, marks blindly, and its marks come to stand in the record', async () => {
    const pool = await fillPool(hall.api, centre, 4);
    const lot = await centre.publish(WEIGHTED);
    const bidder = await hall.api.person('trader', 'acquisition-institution');
    const paddle = await enrol(bidder, lot);
    const officer = await hall.arrive(centre.officer, `/control/${lot}`, 'desk');
    await officer.sees('panel-control', '尚未抽取专家');
    await officer.click('open-draw');
    await officer.sees('panel-control', '种子承诺');
    await officer.sees('seed', '尚未开启');
    await officer.sees('scores', '此处不能录入');

    const trader = await hall.arrive(bidder, `/lots/${lot}`, 'phone');
    await trader.page.fill('#draw-word', '春江水暖');
    await trader.click('send-word');
    await trader.sees('draw-word', '春江水暖');
    await centre.advance(16 * MINUTE_MS);
    await trader.page.reload();
    await trader.sees('drawn', 'sits');
    await trader.click('check-draw');
    await trader.sees('draw-checked', 'The draw is right');

    const { seats } = await panelOf(centre.officer.as, lot);
    const [first, ...others] = seats.map((id) => pool.find(({ expert }) => expert === id));
    const expert = await hall.arrive(first as PoolExpert, '/panels', 'phone');
    await expert.sees('task', '0 of 1 handed in');
    await expert.page.click('[data-test=task] a');
    await expert.sees('marked-bidder', paddle);
    await expert.page.fill('#mark-0-0', '100.5');
    await expert.click('hand-in-marks');
    await expert.sees('sheet', 'Enter points from 0 to 100');
    await expert.page.fill('#mark-0-0', '85.5');
    await expert.click('keep-marks');
    await expert.sees('marks-sent', 'not handed in yet');
    await expert.page.fill('#mark-0-1', '７０');
    await expert.click('hand-in-marks');
    await expert.sees('marks-sent', 'handed in');
    const marks = Object.fromEntries(
      WEIGHTED.rules.criteria.map(({ name }, at) => [name, 6_000 + at]),
    );
    for (const one of others)
      await (one as PoolExpert).as
        .post(`/panel-tasks/${lot}/marks`, { isHandedIn: true, sheets: [{ paddle, marks }] })
        .expect(201);
    await officer.sees('scored-bidder', '85.50、60.00、60.00');
    await officer.sees('marked', paddle);
    await expert.page.reload();
    await expert.sees('marked-bidder', 'stands in the record');
  });

  it('gives a seat to the next when an expert stands back or is recused', async () => {
    const pool = await fillPool(hall.api, centre, 4);
    const lot = await centre.publish(WEIGHTED);
    const officer = await hall.arrive(centre.officer, `/control/${lot}`, 'desk');
    await officer.click('open-draw');
    await officer.sees('seed', '尚未开启');
    await centre.advance(16 * MINUTE_MS);
    await officer.page.reload();
    await officer.sees('drawn', '入席');
    await officer.click('recuse');
    await officer.page.fill('dialog textarea', '曾参与本专利的评估');
    await officer.click('confirm');
    await officer.sees('panel-control', '等待本中心另一人确认');
    const before = await panelOf(centre.officer.as, lot);
    const colleague = await hall.arrive(centre.colleague, '/approvals', 'phone');
    await colleague.sees('approval', '曾参与本专利的评估');
    await colleague.click('approve');
    await colleague.click('approve-now');
    await officer.sees('drawn', '中心要求回避');
    const after = await panelOf(centre.officer.as, lot);
    expect(after.seats).toEqual([...before.seats.slice(1), before.reserve[0]]);
    const next = pool.find(({ expert }) => expert === before.reserve[0]) as PoolExpert;
    const expert = await hall.arrive(next, '/panels', 'desk');
    await expert.sees('waiting', '1 项待评分');
    await expert.sees('seated', '由候补递补入席');
  });
});
