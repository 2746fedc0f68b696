import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bidOf, codeOf, type LiveHall, type LiveLine, openHall } from '../support/live-hall.js';
import { DIALECTS } from '../support/opened-database.js';

const STOOD_MS = 90_000;

describe.each(DIALECTS)('a pause by the centre on %s', (dialect) => {
  let hall: LiveHall;
  let lot: string;
  let bidder: LiveLine;
  let watcher: LiveLine;

  beforeAll(async () => {
    hall = await openHall(dialect, 1);
  });
  afterAll(() => hall.stop());

  beforeEach(async () => {
    lot = await hall.open();
    bidder = await hall.connect(hall.bidders[0]);
    watcher = await hall.connect();
    await watcher.join(lot);
  });

  const sees = async (phase: string): Promise<void> => {
    while (watcher.states.at(-1)?.phase !== phase) await sleep(5);
  };

  it('reaches whoever watches, and no bid is taken while the clock stands', async () => {
    const { endsAt } = await hall.stage.centre.state(lot);
    await hall.stage.rule(lot, 'suspension', '收到权属异议');
    await sees('paused');
    expect(codeOf(await bidder.bid(bidOf(lot, '1000.00')))).toBe('suspended');

    await hall.advance(STOOD_MS);
    await hall.stage.rule(lot, 'resumption', '异议已经处理');
    await sees('ascending');
    expect(watcher.states.at(-1)).toMatchObject({ endsAt: endsAt + STOOD_MS });
    expect(codeOf(await bidder.bid(bidOf(lot, '1000.00')))).toBeNull();
  });

  it('outlasts the end that was announced, and the lot closes when its time has been given back', async () => {
    const { endsAt, serverTime } = await hall.stage.centre.state(lot);
    await hall.stage.rule(lot, 'suspension', '系统异常');
    await hall.advance(endsAt - serverTime + STOOD_MS);
    await sees('paused');
    await hall.stage.rule(lot, 'resumption', '系统已恢复');
    await sees('ascending');
    await hall.advance(endsAt - serverTime + 1_000);
    await sees('ended');
  });

  it('is lifted by nobody alone: what one officer asks for changes nothing', async () => {
    await hall.stage.rule(lot, 'suspension', '收到权属异议');
    await sees('paused');
    const asked = await hall.stage.centre.askFor(lot, 'resumption', '异议已经处理');
    await expect(hall.stage.centre.confirm(asked)).rejects.toMatchObject({
      code: 'second-person-needed',
    });
    expect(await hall.stage.centre.state(lot)).toMatchObject({ phase: 'paused' });
  });

  it('shuts a barred bidder out at once', async () => {
    const { paddle } = await bidder.join(lot);
    await hall.stage.bar(lot, paddle ?? '', '疑似串通竞买');
    expect(codeOf(await bidder.bid(bidOf(lot, '1000.00')))).toBe('barred');
  });
});
