import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Config } from '../../../config/config.js';
import { type Instant, instant, plus } from '../../core/kernel/instant.js';
import { paddle } from '../../../test/kit/lot.js';
import { ScenarioClock } from '../../platform/clock/scenario-clock.js';
import type { Database } from '../../platform/database/database.js';
import { AuctionWriter } from './auction-writer.js';
import type { BatchDecider } from './batch-decider.js';
import type { DecidedBatch } from './batch-in-progress.js';
import type { Commits } from './commits.js';
import { type Order, systemOrder } from './order.js';
import type { Pulse } from './pulse.js';

const BATCH = 4;
/** How long the database takes for a batch; a round of the crowded lot is shorter. */
const WRITE_MS = 5;
/** More than this is never needed here: a writer that asks the same orders for ever ends all the same. */
const ENOUGH = 40;

const bidOn = (lot: string, at: number, index = 0): Order => ({
  ...systemOrder(lot, { type: 'accept', paddle: paddle('A'), seen: null }, instant(at)),
  commandId: `${lot}-${index}`,
});

describe('the writer', () => {
  let clock: ScenarioClock;
  let batches: string[][];
  let writer: AuctionWriter;

  /** Orders of the crowded lot are always held for a moment more; all others are answered. */
  const decide = (now: Instant, orders: readonly Order[]): DecidedBatch => {
    batches.push(orders.map(({ commandId, command }) => commandId ?? command.type));
    const outcomes = orders.map(({ lot, command }) =>
      lot === 'crowded' && command.type !== 'tick' && batches.length < ENOUGH
        ? { kind: 'held', until: plus(now, 1) }
        : { kind: 'unstated', verdict: { kind: 'accepted' } },
    );
    return { outcomes, news: [] } as unknown as DecidedBatch;
  };

  beforeEach(() => {
    clock = new ScenarioClock(instant(1000));
    batches = [];
    const database = {
      decideBatch: async (_: unknown, decided: (locked: { now: Instant }) => DecidedBatch) => {
        const batch = decided({ now: clock.now() });
        await clock.advanceTo(plus(clock.now(), WRITE_MS));
        return batch;
      },
    } as unknown as Database;
    const decider = {
      decide: ({ now }: { now: Instant }, orders: readonly Order[]) => decide(now, orders),
    } as unknown as BatchDecider;
    const commits = {
      follow: () => undefined,
      answer: ({ answer }: { answer: (with_: null) => void }) => answer(null),
    } as unknown as Commits;
    const pulse = {
      keep: () => Promise.resolve(),
      assertSteady: () => undefined,
    } as unknown as Pulse;
    const config = { bidding: { batchMaxCommands: BATCH, batchMaxLots: BATCH } } as Config;
    writer = new AuctionWriter(config, clock, database, decider, commits, pulse);
  });

  it('gets to the other lots, however many orders of one lot are held again and again', async () => {
    for (let index = 0; index < 3 * BATCH; index += 1)
      void writer.submit(bidOn('crowded', index, index));
    await writer.submit(bidOn('quiet', 500));
    expect(batches.length).toBeLessThanOrEqual(3);
    await writer.idle();
  });

  it('asks what time itself wants of a lot, also behind orders that are held', async () => {
    for (let index = 0; index < 2 * BATCH; index += 1)
      void writer.submit(bidOn('crowded', index, index));
    await writer.submit(systemOrder('crowded', { type: 'tick' }, instant(500)));
    expect(batches.length).toBeLessThanOrEqual(3);
  });
});
