import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GapAnswer } from '../../src/contract/socket.js';
import { invariant } from '../../src/core/kernel/invariant.js';
import { DIALECTS } from '../support/opened-database.js';
import { bidOf, codeOf, type LiveHall, type LiveLine, openHall } from '../support/live-hall.js';

/** More entries than a room remembers. */
const MANY = 1_200;

describe.each(DIALECTS)('the life of a lot over sockets on %s', (dialect) => {
  let hall: LiveHall;
  let lot: string;
  let first: LiveLine;
  let second: LiveLine;
  let watcher: LiveLine;
  let bids: number;

  beforeAll(async () => {
    hall = await openHall(dialect, 2, {
      ...{ BID_RATE_PER_SECOND: '1000', BID_BURST: '10000' },
      ...{ SOCKET_RATE_PER_SECOND: '10000', SOCKET_BURST: '10000' },
    });
  });
  afterAll(() => hall.stop());

  beforeEach(async () => {
    lot = await hall.open();
    bids = 0;
    first = await hall.connect(hall.bidders[0]);
    second = await hall.connect(hall.bidders[1]);
    watcher = await hall.connect();
  });

  /** The two outbid each other in turn; answers the number of the last entry. */
  const rally = async (count: number): Promise<number> => {
    let seq = 0;
    for (let left = count; left > 0; left -= 1) {
      const line = bids % 2 === 0 ? first : second;
      const answer = await line.bid(bidOf(lot, `${1000 + bids}.00`));
      expect(codeOf(answer)).toBeNull();
      if ('statement' in answer) ({ seq } = answer.statement);
      bids += 1;
    }
    return seq;
  };

  /** The leader raises the own ceiling so often, all in one go; answers the number of the last entry. */
  const raise = async (count: number): Promise<number> => {
    const ceilings = Array.from({ length: count }, (_, index) => `${5000 + index}.00`);
    const asked = ceilings.map((amount) => first.bid(bidOf(lot, amount, { type: 'max' })));
    const answers = await Promise.all(asked);
    expect(answers.map(codeOf)).toEqual(Array(count).fill(null));
    return Math.max(...answers.map((answer) => ('statement' in answer ? answer.statement.seq : 0)));
  };

  const seen = async (line: LiveLine, seq: number): Promise<void> => {
    while ((line.states.at(-1)?.seq ?? 0) < seq) await sleep(5);
  };

  it('begins with a snapshot, in which a bidder finds the own paddle and a visitor none', async () => {
    const joined = await first.join(lot);
    expect(joined.state).toMatchObject({ lot, phase: 'ascending', price: null });
    expect(joined.paddle).toMatch(/^[0-9A-Z]+$/);
    expect((await second.join(lot)).paddle).not.toBe(joined.paddle);
    expect((await watcher.join(lot)).paddle).toBeNull();
  });

  it('shows its terms as the first entry of its record, and whose priority right was confirmed', async () => {
    const { pledgee, centre } = hall.stage;
    const holding = await hall.publish({ rules: { priority: 'match' } });
    const { organisationId } = hall.bidders[0] ?? {};
    invariant(organisationId, 'there are bidders');
    const { paddle } = await hall.stage.enrolHolder(holding, { organisationId, priorityRank: 1 });
    const record = (await centre.record(holding)) as { entries: readonly object[] };
    expect(await pledgee.http.get(`/lots/${holding}/terms`)).toEqual({
      entry: record.entries[0],
      priorityPaddles: [paddle],
    });
    await hall.api.visitor.get(`/lots/${lot}/terms`).expect(200);
    await hall.api.visitor.get(`/lots/lot_${'0'.repeat(26)}/terms`).expect(404);
  });

  it('is told in order: states that only go on, and bids without a gap', async () => {
    const { state } = await watcher.join(lot);
    const last = await rally(12);
    await seen(watcher, last);
    const seqs = watcher.states.map(({ seq }) => seq);
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
    while (watcher.bids.at(-1)?.toSeq !== last) await sleep(5);
    const told = watcher.bids.flatMap((message) => message.bids.map(({ seq }) => seq));
    expect(told).toEqual(Array.from({ length: 12 }, (_, index) => state.seq + 1 + index));
    expect(watcher.states.at(-1)).toMatchObject({ seq: last, price: { amount: '1011.00' } });
  });

  it('is told at most twenty times a second, while every bidder is answered at once', async () => {
    await watcher.join(lot);
    const from = performance.now();
    const last = await rally(200);
    await seen(watcher, last);
    const seconds = (performance.now() - from) / 1000;
    expect(watcher.states.length).toBeLessThanOrEqual(Math.ceil(seconds * 20) + 1);
    expect(watcher.states.length).toBeLessThan(200);
  });

  it('fills a gap, and says so when it is too far back', async () => {
    await watcher.join(lot);
    const seq = await rally(10);
    const gap = { lot, fromSeq: seq - 4, toSeq: seq };
    await seen(watcher, seq);
    const filled = (await watcher.ask('bids', gap)) as Extract<GapAnswer, { bids: unknown }>;
    expect(filled.bids.bids.map((bid) => bid.seq)).toEqual([4, 3, 2, 1, 0].map((n) => seq - n));
    await seen(watcher, await raise(MANY));
    expect(await watcher.ask('bids', gap)).toEqual({ ok: true, resync: true });
  });

  it('goes on, after a break, from the entry that a client had', async () => {
    const { state } = await watcher.join(lot);
    watcher.close();
    const last = await rally(5);
    const again = await hall.connect();
    const { bids: missed } = await again.join(lot, state.seq);
    expect(missed).toMatchObject({ fromSeq: state.seq + 1, toSeq: last });
    expect(missed?.bids).toHaveLength(5);
    expect((await again.join(lot, last)).bids).toMatchObject({ toSeq: last, bids: [] });
  });

  it('is not told any more to who has left', async () => {
    await watcher.join(lot);
    await second.join(lot);
    expect(await watcher.ask('leave', { lot })).toEqual({ ok: true });
    await seen(second, await rally(2));
    expect(watcher.states).toEqual([]);
  });

  it('holds a bid that came at the end, and ends on its scheduled end', async () => {
    const last = await rally(1);
    const { state } = await watcher.join(lot);
    await hall.advance(state.endsAt - (await hall.stage.admin.serverTime()));
    const held = second.bid(bidOf(lot, '9000.00'));
    expect(await Promise.race([held, sleep(100, 'held')])).toBe('held');
    await hall.advance(250);
    expect(codeOf(await held)).toBe('closed');
    await seen(watcher, last + 1);
    const result = { outcome: 'sold', price: { amount: '1000.00' }, endedAt: state.endsAt };
    expect(watcher.states.at(-1)).toMatchObject({ phase: 'ended', result });
  });
});
