import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Bidder } from '../../src/bots/bidder.js';
import { HttpClient } from '../../src/bots/http-client.js';
import { Stage } from '../../src/bots/stage.js';
import { stepUpTo } from '../../src/bots/strategies.js';
import type { PublicBid } from '../../src/contract/feed.js';
import { ADMIN, startApi, type TestApi } from '../support/api.js';
import { DIALECTS } from '../support/opened-database.js';

/** Enough to publish and to enrol, on a busy machine too. */
const NOTICE_MS = 4_000;

describe.each(DIALECTS)('bidders whose connections keep breaking, with %s', (dialect) => {
  let api: TestApi;
  let stage: Stage;

  beforeAll(async () => {
    api = await startApi(dialect);
    const admin = new HttpClient({ url: api.url, random: randomBytes, credentials: ADMIN });
    stage = await Stage.set(admin, randomBytes);
  });

  afterAll(async () => {
    stage.close();
    await api.stop();
  });

  async function publishOpenSoon(): Promise<string> {
    await stage.makeReady();
    const opensAt = (await stage.centre.serverTime()) + NOTICE_MS;
    return stage.publish({
      title: 'Broken lines',
      format: 'english',
      currency: 'CNY',
      startPrice: '100.00',
      opensAt: new Date(opensAt).toISOString(),
      durationMs: 4_000,
      rules: { increment: '1.00' },
    });
  }

  /** Breaks the line at odd moments until it is over. */
  async function breakOften(bidder: Bidder, over: AbortSignal): Promise<void> {
    for (let pauseMs = 90; !over.aborted; pauseMs = (pauseMs * 37) % 211) {
      await sleep(250 + 2 * pauseMs);
      bidder.live.breakConnection();
    }
  }

  it('get every answer, are told every bid once, and end where the server stands', async () => {
    const lot = await publishOpenSoon();
    const bidders = await stage.bidders(3);
    for (const { institution } of bidders) await stage.enrol(lot, { institution });
    const told: PublicBid[] = [];
    const watcher = (await stage.bidders(4)).at(-1);
    await watcher?.live.join(lot, { onBids: (bids) => told.push(...bids) });

    const over = new AbortController();
    const breaking = (await stage.bidders(4)).map((one) => breakOften(one, over.signal));
    const strategy = stepUpTo(1_000_000n);
    await Promise.all(bidders.map((bidder) => bidder.play(lot, strategy, { pauseMs: 5 })));
    over.abort();
    await Promise.all(breaking);

    const final = await stage.centre.state(lot);
    expect(final.phase).toBe('ended');
    expect(final.bidCount).toBeGreaterThan(10);
    const follower = watcher?.live.follower(lot);
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
