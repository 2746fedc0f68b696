import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { audit } from '../support/audit.js';
import { Crowd } from '../support/crowd.js';
import { createTestStore, DIALECTS, type TestStore } from '../support/opened-database.js';
import { openLot, seat, setStage } from '../support/scene.js';
import { drawSeed, faultRounds } from '../support/seeded.js';
import { startSupervised, type SupervisedServer } from '../support/supervised-server.js';

const BIDDERS = 24;
/** Real programs differ by database in what a crash can tear; SQLite's own part needs fewer rounds. */
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
    const seeded = drawSeed();
    const stage = await setStage(server.url);
    const institutions = await stage.institutions(BIDDERS);
    const lot = await openLot(stage, institutions);
    const bidders = await Promise.all(institutions.map((one) => seat(one, server.url)));
    const crowd = new Crowd({ lot, bidders, seeded });
    await crowd.start();
    const backAfterMs: number[] = [];
    for (let round = 0; round < faultRounds(ROUNDS[dialect]); round += 1) {
      await crowd.progress(10);
      await sleep(seeded.below(500));
      await server.kill();
      await server.start();
      const upAt = performance.now();
      await crowd.progress(1);
      backAfterMs.push(Math.round(performance.now() - upAt));
    }
    await crowd.stop();
    await stage.centre.rule(lot, 'withdrawal', 'the test is over');
    process.stdout.write(`${dialect}: bidding was back after ${backAfterMs.join(', ')} ms\n`);
    expect(crowd.notTaken).toEqual([]);
    const databaseUrl = store.config.url;
    const verdict = await audit({ stage, lot, databaseUrl, answered: crowd.answered });
    expect(verdict.bids).toBeGreaterThan(10 * backAfterMs.length);
    await crowd.leave();
  });
});
