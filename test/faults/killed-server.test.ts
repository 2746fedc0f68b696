import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { backAfter, crowdedLot, tell } from '../support/crowded-lot.js';
import { createTestStore, DIALECTS, type TestStore } from '../support/opened-database.js';
import { faultRounds } from '../support/seeded.js';
import { startSupervised, type SupervisedServer } from '../support/supervised-server.js';

const BIDDERS = 24;
/** The two differ in how a crash leaves them; a file of SQLite's is soon tried. */
const ROUNDS = { mariadb: 10, sqlite: 3 };

describe.each(DIALECTS)('a server on %s that is killed again and again', (dialect) => {
  let store: TestStore;
  let server: SupervisedServer;
  beforeEach(async () => {
    store = await createTestStore(dialect);
    server = await startSupervised({ databaseUrl: store.config.url });
  });
  afterEach(async () => {
    await server.stop();
    await store.drop();
  });

  it('loses no answer that was given, and bidding comes back by itself', async () => {
    const rounds = faultRounds(ROUNDS[dialect]);
    const setting = { urls: [server.url], databaseUrl: store.config.url, bidders: BIDDERS };
    const { crowd, seeded, check } = await crowdedLot(setting);
    const backAfterMs: number[] = [];
    while (backAfterMs.length < rounds) {
      await crowd.progress(10);
      await sleep(seeded.below(500));
      await server.kill();
      await server.start();
      backAfterMs.push(await backAfter(crowd));
    }
    tell(`${dialect}, server killed: bidding was back after ${backAfterMs.join(', ')} ms`);
    const { bids } = await check();
    expect(bids).toBeGreaterThanOrEqual(10 * rounds);
  }, 300_000);
});
