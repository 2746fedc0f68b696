import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { backAfter, crowdedLot, type CrowdedLot, tell } from '../support/crowded-lot.js';
import { type CuttableProxy, startCuttableProxy } from '../support/cuttable-proxy.js';
import { createTestStore, type TestStore } from '../support/opened-database.js';
import { startRedis, type TestRedis } from '../support/services.js';
import { startSupervised, type SupervisedServer } from '../support/supervised-server.js';
import { watch, type Watcher } from '../support/watcher.js';

const BIDDERS = 24;

describe('two servers of one lot', () => {
  let redis: TestRedis;
  let store: TestStore;
  let proxy: CuttableProxy;
  let fragile: SupervisedServer;
  let sturdy: SupervisedServer;
  let lot: CrowdedLot;

  beforeAll(async () => (redis = await startRedis()));
  afterAll(() => redis.stop());

  beforeEach(async () => {
    store = await createTestStore('mariadb');
    const url = new URL(store.config.url);
    proxy = await startCuttableProxy(Number(url.port));
    url.port = String(proxy.port);
    const redisUrl = redis.url;
    [sturdy, fragile] = await Promise.all([
      startSupervised({ databaseUrl: store.config.url, redisUrl }),
      startSupervised({ databaseUrl: url.href, redisUrl }),
    ]);
    const urls = [sturdy.url, fragile.url];
    lot = await crowdedLot({ urls, databaseUrl: store.config.url, bidders: BIDDERS });
  }, 120_000);
  afterEach(async () => {
    await lot.crowd.leave();
    await Promise.all([sturdy.stop(), fragile.stop()]);
    await proxy.stop();
    await store.drop();
  });

  it('go on when one of them freezes with the lock in its hand, and agree once it is back', async () => {
    await lot.crowd.progress(10);
    // What it asks for is granted and never arrives, so it holds the row without knowing it.
    proxy.cut('answers');
    await sleep(200);
    fragile.freeze();
    const wentOnAfterMs = await backAfter(lot.crowd);
    tell(`frozen with the lock: the other process went on after ${wentOnAfterMs} ms`);
    await lot.crowd.progress(50);
    proxy.heal();
    fragile.thaw();
    await lot.check();
  }, 120_000);

  it('go on when one of them freezes at any moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      await lot.crowd.progress(10);
      await sleep(lot.seeded.below(300));
      fragile.freeze();
      await lot.crowd.progress(20);
      fragile.thaw();
    }
    await lot.check();
  }, 120_000);

  it('show their watchers everything while Redis is killed, empty, or started again', async () => {
    const watchers = await Promise.all([watch(sturdy.url, lot.lot), watch(fragile.url, lot.lot)]);
    for (const fault of [redis.kill, redis.restart, redis.flushAll]) {
      await fault();
      await lot.crowd.progress(30);
      for (const watcher of watchers) tell(`redis: ${await caughtUpAfter(watcher)} ms behind`);
    }
    for (const watcher of watchers) watcher.close();
    await lot.check();
  }, 120_000);

  /** How long, in milliseconds, until a watcher has seen as much as some bidder has been told by now. */
  const caughtUpAfter = async (watcher: Watcher): Promise<number> => {
    const from = performance.now();
    const goal = Math.max(...lot.crowd.accepted.map(({ answer }) => answer.statement.seq));
    while (watcher.latest().seq < goal) await sleep(5);
    return Math.round(performance.now() - from);
  };
});
