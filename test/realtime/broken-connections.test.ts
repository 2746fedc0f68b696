import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Bidder } from '../../src/bots/bidder.js';
import { stepUpTo } from '../../src/bots/strategies.js';
import type { PublicBid } from '../../src/contract/feed.js';
import { type LiveHall, openHall } from '../support/live-hall.js';
import { DIALECTS } from '../support/opened-database.js';

const DAY_MS = 86_400_000;
const UNTHROTTLED = { BID_RATE_PER_SECOND: '1000', BID_BURST: '1000' };
const LIMIT = 200_00n;
const STEPS = 101;

describe.each(DIALECTS)('bidders whose connections keep breaking, with %s', (dialect) => {
  const over = new AbortController();
  let hall: LiveHall;

  beforeAll(async () => {
    hall = await openHall(dialect, 0, UNTHROTTLED);
  });

  afterAll(async () => {
    over.abort();
    hall.stage.close();
    await hall.stop();
  });

  /** Breaks the line at odd moments, each time after something new was heard on it, until it is over. */
  async function breakOften({ live }: Bidder, lot: string): Promise<void> {
    const heard = (): number => live.follower(lot)?.state.seq ?? 0;
    for (let pauseMs = 31, seen = 0; !over.signal.aborted; pauseMs = (pauseMs * 37) % 61) {
      await sleep(pauseMs);
      if (heard() <= seen) continue;
      seen = heard();
      live.breakConnection();
    }
  }

  it('get every answer, are told every bid once, and end where the server stands', async () => {
    const { stage } = hall;
    const lot = await hall.open({
      startPrice: '100.00',
      durationMs: DAY_MS,
      rules: { increment: '1.00' },
    });
    const all = await stage.bidders(4);
    const [watcher, ...bidders] = all as [Bidder, ...Bidder[]];
    for (const { institution } of bidders) await stage.enrol(lot, { institution });
    const told: PublicBid[] = [];
    await watcher.live.join(lot, { onBids: (bids) => told.push(...bids) });

    const breaking = all.map((one) => breakOften(one, lot));
    const strategy = stepUpTo(LIMIT);
    const playing = bidders.map((bidder) => bidder.play(lot, strategy, { pauseMs: 5 }));
    while ((await stage.centre.state(lot)).bidCount < STEPS) await sleep(50);
    await hall.advance(2 * DAY_MS);
    await Promise.all(playing);
    over.abort();
    await Promise.all(breaking);

    const final = await stage.centre.state(lot);
    expect(final.phase).toBe('ended');
    expect(final.bidCount).toBe(STEPS);
    const follower = watcher.live.follower(lot);
    while (follower && follower.state.seq < final.seq) await sleep(20);
    expect(follower?.state).toMatchObject({
      seq: final.seq,
      hash: final.hash,
      result: final.result,
    });
    expect(told.map(({ seq }) => seq)).toEqual(
      [...new Set(told.map(({ seq }) => seq))].sort(bySize),
    );
    expect(told).toHaveLength(final.bidCount);
  });
});

const bySize = (a: number, b: number): number => a - b;
