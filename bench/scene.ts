import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEVELOPMENT_ADMIN } from '../config/config.js';
import type { Api } from '../src/bots/api.js';
import { HttpClient } from '../src/bots/http-client.js';
import { inLanes, LANES } from '../src/bots/in-lanes.js';
import { Stage } from '../src/bots/stage.js';

/** One open lot with everyone enrolled, and a token for each. */
export interface Scene {
  readonly lot: string;
  readonly centre: Api;
  readonly bidderTokens: readonly string[];
  readonly watcherToken: string;
}

/** How long after publication the lot opens, and how long it then runs: past any load. */
const OPENS_IN_MS = 5_000;
const DURATION_MS = 3_600_000;

/** Prices start at 100.00 CNY and go up by a fen, so that no run comes near the largest amount. */
export const PRICES = { currency: 'CNY', firstMinor: 10_000, stepMinor: 1 } as const;

/** Sets the scene for load on a running server and waits until the lot is open. */
export async function setScene(url: string): Promise<(bidders: number) => Promise<Scene>> {
  const admin = new HttpClient({ url, random: randomBytes, credentials: DEVELOPMENT_ADMIN });
  const stage = await Stage.set(admin, randomBytes);
  return async (bidders) => {
    const institutions = await stage.institutions(bidders);
    await stage.makeReady();
    const opensAt = (await stage.centre.serverTime()) + OPENS_IN_MS;
    const lot = await stage.publish({
      title: `Load of ${bidders} bidders`,
      format: 'english',
      currency: PRICES.currency,
      startPrice: '100.00',
      opensAt: new Date(opensAt).toISOString(),
      durationMs: DURATION_MS,
      rules: { increment: '0.01' },
    });
    await inLanes(institutions, LANES, (institution) => stage.enrol(lot, { institution }));
    while ((await stage.centre.state(lot)).phase !== 'ascending') await sleep(50);
    return {
      lot,
      centre: stage.centre,
      bidderTokens: await inLanes(institutions, LANES, ({ api }) => api.http.token()),
      watcherToken: await stage.pledgee.http.token(),
    };
  };
}
