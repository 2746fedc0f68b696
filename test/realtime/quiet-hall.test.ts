import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HttpClient } from '../../src/bots/http-client.js';
import { Stage } from '../../src/bots/stage.js';
import { ADMIN, startApi, type TestApi } from '../support/api.js';

const OUTAGE_MS = 2_500;
/** Enough to publish and to enrol, on a busy machine too. */
const NOTICE_MS = 4_000;

describe('a hall in which nobody bids for a while', () => {
  let api: TestApi;
  let stage: Stage;

  beforeAll(async () => {
    api = await startApi('sqlite', { OUTAGE_MS: String(OUTAGE_MS) });
    const admin = new HttpClient({ url: api.url, random: randomBytes, credentials: ADMIN });
    stage = await Stage.set(admin, randomBytes);
  });

  afterAll(async () => {
    stage.close();
    await api.stop();
  });

  it('is served all the same: the next bid finds no outage to make good', async () => {
    await stage.makeReady();
    const opensAt = (await stage.centre.serverTime()) + NOTICE_MS;
    const lot = await stage.publish({
      title: 'Silence',
      format: 'english',
      currency: 'CNY',
      startPrice: '100.00',
      opensAt: new Date(opensAt).toISOString(),
      durationMs: 60_000,
      rules: { increment: '1.00', softClose: { windowMs: 60_000, extendMs: 1_000 } },
    });
    const [bidder] = await stage.bidders(1);
    if (!bidder) throw new Error('no bidder came');
    await stage.enrol(lot, { institution: bidder.institution });
    while ((await stage.centre.state(lot)).phase === 'waiting') await sleep(50);
    await sleep(2 * OUTAGE_MS);
    const amount = { amount: '100.00', currency: 'CNY' };
    expect(await bidder.offer(lot, { type: 'bid', amount })).toMatchObject({ ok: true });
    expect(await stage.centre.state(lot)).toMatchObject({ endsAt: opensAt + 60_000, bidCount: 1 });
  });
});
