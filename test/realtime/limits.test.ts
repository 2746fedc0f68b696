import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BidAnswer } from '../../src/contract/bidding.js';
import { bidOf, codeOf, type LiveHall, openHall } from '../support/live-hall.js';

const BURST = 20;

describe('limits', () => {
  let hall: LiveHall;
  let lot: string;
  beforeAll(async () => {
    hall = await openHall('sqlite', 2);
  });
  afterAll(() => hall.stop());
  beforeEach(async () => {
    lot = await hall.open();
  });

  const flood = async (who: number, count: number, where = lot): Promise<(string | null)[]> => {
    const line = await hall.connect(hall.bidders[who]);
    const answers = Array.from({ length: count }, () => line.bid(bidOf(where, '1.00')));
    return (await Promise.all(answers)).map(codeOf);
  };
  const count = (codes: readonly (string | null)[], code: string) =>
    codes.filter((one) => one === code).length;

  it('let a bidder send twenty bids at once, and tell the rest to wait', async () => {
    const codes = await flood(0, 50);
    expect(count(codes, 'below-minimum')).toBe(BURST);
    expect(count(codes, 'throttled')).toBe(50 - BURST);
    expect((await hall.stored(lot)).answers).toBe(BURST);
  });

  it('let ten more pass for every second that goes by', async () => {
    await flood(0, 50);
    await hall.advance(1_000);
    expect(count(await flood(0, 50), 'below-minimum')).toBe(10);
  });

  it('count the organisation, through however many connections it comes', async () => {
    const codes = (await Promise.all([flood(0, 30), flood(0, 30)])).flat();
    expect(count(codes, 'below-minimum')).toBe(BURST);
  });

  it('leave other bidders and other lots alone', async () => {
    const other = await hall.open();
    await flood(0, 50);
    expect(count(await flood(1, BURST), 'below-minimum')).toBe(BURST);
    expect(count(await flood(0, BURST, other), 'below-minimum')).toBe(BURST);
  });

  it('do not keep what was throttled: the same command may come again', async () => {
    await flood(0, 50);
    const line = await hall.connect(hall.bidders[0]);
    const request = bidOf(lot, '1000.00');
    const refused = await line.bid(request);
    expect(refused).toMatchObject({ code: 'throttled', command: request.commandId });
    expect((refused as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(0);
    await hall.advance(1_000);
    expect(await line.bid(request)).toMatchObject({ ok: true });
  });

  it('answer every message of a flood, also those that no longer count', async () => {
    const line = await hall.connect();
    const answers = await Promise.all(
      Array.from({ length: 500 }, () => line.ask('time', {}) as Promise<BidAnswer | { ok: true }>),
    );
    const codes = answers.map((answer) => ('code' in answer ? answer.code : null));
    expect(codes.slice(0, 200)).toEqual(new Array(200).fill(null));
    expect(count(codes, 'throttled')).toBeGreaterThan(200);
    const quiet = await hall.connect();
    expect(await quiet.ask('time', {})).toMatchObject({ ok: true });
  });
});
