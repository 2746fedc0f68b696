import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bidder } from '../../src/bots/bidder.js';
import type { Stage } from '../../src/bots/stage.js';
import type { LotStateMessage } from '../../src/contract/feed.js';
import { audit, readRecord } from '../support/audit.js';
import { Crowd } from '../support/crowd.js';
import { createTestStore, type TestStore } from '../support/opened-database.js';
import { openLot, seat, setStage } from '../support/scene.js';
import { drawSeed } from '../support/seeded.js';
import { startSupervised, type SupervisedServer } from '../support/supervised-server.js';
import { redisUrl } from '../support/test-database.js';
import { watch, type Watcher } from '../support/watcher.js';

const BIDDERS = 100;
const LOTS = 2;
const DURATION_MS = 15_000;

describe('two processes that serve the same lots', () => {
  let store: TestStore;
  let servers: readonly SupervisedServer[];
  let stage: Stage;
  let bidders: readonly Bidder[];

  beforeAll(async () => {
    store = await createTestStore('mariadb');
    const settings = { databaseUrl: store.config.url, redisUrl: redisUrl() };
    servers = await Promise.all([startSupervised(settings), startSupervised(settings)]);
    const urls = servers.map(({ url }) => url);
    stage = await setStage(urls[0] ?? '');
    const institutions = await stage.institutions(BIDDERS);
    bidders = await Promise.all(
      institutions.map((one, index) => seat(one, urls[index % urls.length] ?? '')),
    );
  }, 120_000);

  afterAll(async () => {
    for (const { live } of bidders) live.close();
    for (const server of servers) await server.stop();
    await store.drop();
  });

  it('decide as one, and everyone sees the same', async () => {
    const seeded = drawSeed();
    const institutions = bidders.map(({ institution }) => institution);
    const terms = { durationMs: DURATION_MS };
    const lots = await Promise.all(
      Array.from({ length: LOTS }, () => openLot(stage, institutions, terms)),
    );
    const watchers = await Promise.all(
      lots.map((lot) => Promise.all(servers.map(({ url }) => watch(url, lot)))),
    );
    const crowds = lots.map((lot) => new Crowd({ lot, bidders, seeded }));
    for (const crowd of crowds) await crowd.start();
    for (const [index, lot] of lots.entries()) {
      const state = await endOf(stage, lot);
      const crowd = crowds[index];
      await crowd?.stop();
      await checkLot(lot, state, crowd?.answered ?? []);
      for (const watcher of watchers[index] ?? []) await checkWatcher(watcher, state);
    }
  }, 120_000);

  /** One winner, who is the last one to lead in a record that says what bidders were told. */
  const checkLot = async (
    lot: string,
    state: LotStateMessage,
    answered: Crowd['answered'],
  ): Promise<void> => {
    const verdict = await audit({ stage, databaseUrl: store.config.url, lot, answered });
    expect(new Set(answered.map(({ answer }) => answer.ok))).toEqual(new Set([true, false]));
    expect(verdict).toMatchObject({
      outcome: 'sold',
      winner: state.leader,
      price: state.price,
      head: { seq: state.seq, hash: state.hash },
    });
    const { entries } = await readRecord(stage, lot);
    const seqs = entries.map(({ body }) => (JSON.parse(body) as { seq: number }).seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    const closes = entries.filter(({ body }) => body.includes('"type":"closed"'));
    expect(closes).toHaveLength(1);
  };
});

async function endOf(stage: Stage, lot: string): Promise<LotStateMessage> {
  for (;;) {
    const state = await stage.centre.state(lot);
    if (state.result) return state;
    await sleep(100);
  }
}

/** It ends where the lot ended, and nothing that it saw was older than what it had seen. */
async function checkWatcher(watcher: Watcher, end: LotStateMessage): Promise<void> {
  while (watcher.latest().seq < end.seq) await sleep(20);
  expect({ ...watcher.latest(), serverTime: 0 }).toEqual({ ...end, serverTime: 0 });
  const seqs = [watcher.snapshot, ...watcher.states].map(({ seq }) => seq);
  expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
  const told = watcher.bids.flatMap(({ bids }) => bids.map(({ seq }) => seq));
  expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
  expect(watcher.bids.length).toBeGreaterThan(0);
  watcher.close();
}
