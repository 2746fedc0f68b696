import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Bidder } from '../../src/bots/bidder.js';
import { HttpClient } from '../../src/bots/http-client.js';
import { Stage } from '../../src/bots/stage.js';
import type { Offer } from '../../src/bots/strategies.js';
import type { LotDraft } from '../../src/contract/api.js';
import type { BidAnswer, BidType } from '../../src/contract/bidding.js';
import { verifyRecord } from '../../src/core/proof/verify.js';
import { ADMIN, startApi, type TestApi } from '../support/api.js';
import { proofTools, readRecord } from '../support/audit.js';
import { draft } from '../support/scene.js';

const BIDDERS = 6;
/** Enough to publish and enrol for all of these, on a busy machine too. */
const NOTICE_MS = 6_000;
const PAUSE_MS = 10;
/** How long the bid on the quiet lot may take; on a machine that does nothing else it is some milliseconds. */
const PROMPT_MS = 3_000;
const FAST = { BID_RATE_PER_SECOND: '1000', BID_BURST: '1000', SOCKET_RATE_PER_SECOND: '10000' };

/** Rounds, stages, turns and cycles that are all far shorter than the drain of 250 ms. */
const TINY: readonly { readonly terms: Partial<LotDraft>; readonly offers: BidType }[] = [
  {
    terms: { format: 'texas', rules: { roundMs: 20, pauseMs: 0, deadlineMs: 3_000 } },
    offers: 'accept',
  },
  {
    terms: { format: 'texas', drainMs: 2_000, rules: { roundMs: 900, deadlineMs: 2_000 } },
    offers: 'accept',
  },
  {
    terms: { format: 'dutch', rules: { steps: 999, stepBps: 10, descentMs: 1_000 } },
    offers: 'accept',
  },
  {
    terms: {
      format: 'round-english',
      rules: { turnMs: 1, openingPauseMs: 0, roundPauseMs: 0, rounds: 100 },
    },
    offers: 'bid',
  },
  { terms: { format: 'dynamic-quote', rules: { freePeriodMs: 1_000, cycleMs: 1 } }, offers: 'bid' },
];

let api: TestApi;
let stage: Stage;
let bidders: readonly Bidder[];

beforeAll(async () => {
  api = await startApi('sqlite', { ...FAST, SOCKET_BURST: '10000' });
  const admin = new HttpClient({ url: api.url, random: randomBytes, credentials: ADMIN });
  stage = await Stage.set(admin, randomBytes);
  bidders = await stage.bidders(BIDDERS);
}, 60_000);

afterAll(async () => {
  stage.close();
  await api.stop();
});

it('lots whose time is shorter than the drain keep nobody else waiting, and come to their end', async () => {
  await stage.makeReady();
  const opensAt = (await stage.centre.serverTime()) + NOTICE_MS;
  const quiet = await listed(opensAt, {});
  const tiny = await Promise.all(TINY.map(({ terms }) => listed(opensAt, withIncrement(terms))));
  await file(tiny[3] ?? '');
  while ((await stage.centre.state(quiet)).phase === 'waiting') await sleep(20);

  const floods = TINY.map(({ offers }, index) => flood(tiny[index] ?? '', offers));
  const slowest = await bidWhile(quiet, tiny);
  expect(slowest).toBeLessThan(PROMPT_MS);
  const answers = (await Promise.all(floods.map(({ stop }) => stop()))).flat();
  expect(answers.filter((one) => !('statement' in one))).toEqual([]);
  for (const lot of tiny) await check(lot);
}, 60_000);

async function listed(opensAt: number, terms: Partial<LotDraft>): Promise<string> {
  const lot = await stage.publish(draft(opensAt, terms));
  for (const { institution } of bidders) await stage.enrol(lot, { institution });
  return lot;
}

function withIncrement({ rules, ...terms }: Partial<LotDraft>): Partial<LotDraft> {
  return { ...terms, rules: { ...(terms.format !== 'dutch' && { increment: '1.00' }), ...rules } };
}

const amountOf = (whole: number) => ({ amount: `${whole}.00`, currency: 'CNY' });

/** Makes the closed opening bids without which there are no turns. */
async function file(lot: string): Promise<void> {
  for (const bidder of bidders)
    expect(await bidder.offer(lot, { type: 'seal', amount: amountOf(1_000) })).toMatchObject({
      ok: true,
    });
}

/** Everybody offers something every moment, and waits for no answer. */
function flood(lot: string, type: BidType): { readonly stop: () => Promise<readonly BidAnswer[]> } {
  const answers: Promise<BidAnswer>[] = [];
  let isStopping = false;
  let next = 1_001;
  const play = async (bidder: Bidder): Promise<void> => {
    while (!isStopping) {
      const offer: Offer = type === 'bid' ? { type, amount: amountOf(next++) } : { type };
      answers.push(bidder.offer(lot, offer));
      await sleep(PAUSE_MS);
    }
  };
  const playing = Promise.all(bidders.map(play));
  return {
    stop: async () => {
      isStopping = true;
      await playing;
      return Promise.all(answers);
    },
  };
}

/** Two bid on a lot by turns until all else is over; answers the longest that either has waited, in milliseconds. */
async function bidWhile(lot: string, others: readonly string[]): Promise<number> {
  let slowest = 0;
  for (let bid = 0; !(await haveEnded(others)); bid += 1) {
    const from = performance.now();
    const offer = { type: 'bid', amount: amountOf(1_000 + bid) } as const;
    expect(await bidders[bid % 2]?.offer(lot, offer)).toMatchObject({ ok: true });
    slowest = Math.max(slowest, performance.now() - from);
    await sleep(PAUSE_MS);
  }
  return slowest;
}

async function haveEnded(lots: readonly string[]): Promise<boolean> {
  const states = await Promise.all(lots.map((lot) => stage.centre.state(lot)));
  return states.every(({ result }) => result !== null);
}

async function check(lot: string): Promise<void> {
  const verdict = verifyRecord(await readRecord(stage, lot), await proofTools(stage));
  expect(verdict).toMatchObject({ verified: true, faults: [], unchecked: [] });
}
