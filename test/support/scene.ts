import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEVELOPMENT_ADMIN } from '../../config/config.js';
import { Bidder } from '../../src/bots/bidder.js';
import { HttpClient } from '../../src/bots/http-client.js';
import type { Institution } from '../../src/bots/institution.js';
import { LiveClient } from '../../src/bots/live-client.js';
import { Stage } from '../../src/bots/stage.js';
import type { LotDraft } from '../../src/contract/api.js';

/** Sets a scene on a running server, as its first administrator. */
export function setStage(url: string): Promise<Stage> {
  const admin = new HttpClient({ url, random: randomBytes, credentials: DEVELOPMENT_ADMIN });
  return Stage.set(admin, randomBytes);
}

/** How long a lot is published before it opens: enough to enrol a crowd. */
const NOTICE_MS = 4_000;

/**
 * A lot of 1,000.00 CNY and up, in steps of 1.00, with ceilings; bidding is fast, so its prices have far to go. A lot of
 * another format says all its rules itself.
 */
export function draft(opensAt: number, terms: Partial<LotDraft> = {}): LotDraft {
  const isRoom = (terms.format ?? 'english') === 'english';
  return {
    title: '发明专利质押包',
    format: 'english',
    currency: 'CNY',
    startPrice: '1000.00',
    opensAt: new Date(opensAt).toISOString(),
    ...(isRoom ? { durationMs: 3_600_000 } : {}),
    ...terms,
    rules: { ...(isRoom ? { increment: '1.00', proxy: true } : {}), ...terms.rules },
  };
}

/** Publishes a lot that opens in a moment, enrols the institutions, and answers once it is open. */
export async function openLot(
  stage: Stage,
  institutions: readonly Institution[],
  terms: Partial<LotDraft> = {},
): Promise<string> {
  await stage.makeReady();
  const opensAt = (await stage.centre.serverTime()) + NOTICE_MS;
  const lot = await stage.publish(draft(opensAt, terms));
  for (const institution of institutions) await stage.enrol(lot, { institution });
  while ((await stage.centre.state(lot)).phase === 'waiting') await sleep(50);
  return lot;
}

/** Connects an institution to the server at `url`, which need not be the one that its stage was set on. */
export async function seat(institution: Institution, url: string): Promise<Bidder> {
  const { http } = institution.api;
  const token = (isOldRefused: boolean) => http.token(isOldRefused);
  const live = await LiveClient.connect({ url, token });
  return new Bidder({ institution, live, random: randomBytes });
}
