import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { backAfter, crowdedLot, type CrowdedLot, tell } from '../support/crowded-lot.js';
import { LiveLine } from '../support/live-hall.js';
import { type CuttableProxy, startCuttableProxy } from '../support/cuttable-proxy.js';
import { faultRounds } from '../support/seeded.js';
import { startMariaDb, type TestMariaDb } from '../support/services.js';
import { startSupervised, type SupervisedServer } from '../support/supervised-server.js';
import { createTestDatabase } from '../support/test-database.js';

const BIDDERS = 24;
/** For so long a server keeps a bid that it cannot store, before it says so. */
const PATIENCE_MS = 10_000;

describe('a server whose MariaDB fails in the middle of bidding', () => {
  let mariaDb: TestMariaDb;
  let proxy: CuttableProxy;
  let server: SupervisedServer;
  let lot: CrowdedLot;
  beforeEach(async () => {
    mariaDb = await startMariaDb();
    const { url: databaseUrl } = await createTestDatabase(mariaDb.url);
    proxy = await startCuttableProxy(mariaDb.port);
    const through = new URL(databaseUrl);
    through.port = String(proxy.port);
    server = await startSupervised({ databaseUrl: through.href });
    lot = await crowdedLot({ urls: [server.url], databaseUrl, bidders: BIDDERS });
  }, 120_000);
  afterEach(async () => {
    await lot.crowd.leave();
    await server.stop();
    await proxy.stop();
    await mariaDb.stop();
  });

  it.each([
    ['is restarted in order', () => mariaDb.restart()],
    [
      'is killed and started again',
      async () => {
        await mariaDb.kill();
        await mariaDb.restart();
      },
    ],
  ])(
    'goes on by itself when it %s',
    async (what, fail) => {
      const backAfterMs: number[] = [];
      while (backAfterMs.length < faultRounds(2)) {
        await lot.crowd.progress(10);
        await sleep(lot.seeded.below(300));
        await fail();
        backAfterMs.push(await backAfter(lot.crowd));
      }
      tell(`MariaDB ${what}: bidding was back after ${backAfterMs.join(', ')} ms`);
      await lot.check();
    },
    300_000,
  );

  it('tells who comes meanwhile to ask again, and goes on after a long time too', async () => {
    await lot.crowd.progress(10);
    await mariaDb.kill();
    const stranger = new LiveLine(server.url);
    const joining = await stranger.ask('join', { lot: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' });
    expect(joining).toMatchObject({ ok: false, code: 'unavailable' });
    stranger.close();
    await sleep(PATIENCE_MS + 1_000);
    await mariaDb.restart();
    tell(`MariaDB was away for long: bidding was back after ${await backAfter(lot.crowd)} ms`);
    await lot.check();
  }, 300_000);

  it('decides no bid twice when the line breaks while commits are under way', async () => {
    const rounds = faultRounds(8);
    for (let round = 0; round < rounds; round += 1) {
      await lot.crowd.progress(10);
      proxy.cut('answers');
      await sleep(20 + lot.seeded.below(200));
      proxy.heal();
      proxy.reset();
    }
    const { bids } = await lot.check();
    expect(bids).toBeGreaterThanOrEqual(10 * rounds);
  }, 300_000);

  it('goes on when the line was silent for a while and nothing broke', async () => {
    for (const direction of ['both', 'answers'] as const) {
      await lot.crowd.progress(10);
      proxy.cut(direction);
      await sleep(1_000);
      proxy.heal();
    }
    await lot.check();
  }, 300_000);
});
