import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from '../core/kernel/instant.js';
import type { Scenario } from '../core/scenario/scenario.js';
import { Cast } from './cast.js';
import { draftOf } from './scenario-lot.js';
import type { Stage } from './stage.js';
import { stepUpTo } from './strategies.js';

interface ShowOptions {
  readonly stage: Stage;
  /** Where a line about what begins and ends goes. */
  readonly tell: (line: string) => void;
  /** How long each lot is open. */
  readonly lengthMs: number;
  readonly signal: AbortSignal;
}

/** Time to publish, to enrol everyone, and for a visitor to find the lot before it opens. */
const OPENS_IN_MS = 10_000;

/** Recorded auctions one after the other, for ever, each replayed in a few minutes of real time. */
export async function showRecorded(
  scenarios: readonly Scenario[],
  options: ShowOptions,
): Promise<void> {
  for (let index = 0; !options.signal.aborted; index += 1) {
    const scenario = scenarios[index % scenarios.length];
    if (scenario) await replayCompressed(scenario, options);
  }
}

async function replayCompressed(
  scenario: Scenario,
  { stage, tell, lengthMs, signal }: ShowOptions,
): Promise<void> {
  const scale = lengthMs / scenario.terms.durationMs;
  const opensAt = ((await stage.centre.serverTime()) + OPENS_IN_MS) as Instant;
  const lot = await stage.publish({ ...draftOf(scenario, opensAt), durationMs: lengthMs });
  tell(`${scenario.title} (${lot}) opens in ${OPENS_IN_MS / 1000} s`);
  const cast = await Cast.of(scenario, stage, lot);
  for (const { t, action } of scenario.steps) {
    if (action.kind !== 'max') continue;
    const now = await stage.centre.serverTime();
    await sleep(Math.max(0, opensAt + Math.max(1, t * scale) - now), null, { signal });
    const amount = { amount: String(action.amount), currency: scenario.currency };
    await cast.bidder(action.by).offer(lot, { type: 'max', amount });
  }
  tell(await ending(stage, lot, signal));
}

/** Lots on which a few bidders raise one another step by step up to limits of their own, for ever. */
export async function showDuels(options: ShowOptions): Promise<void> {
  for (let round = 1; !options.signal.aborted; round += 1) await duel(round, options);
}

/** In minor units: what three bidders are ready to pay, at a start price of 100,000.00 and steps of 5,000.00. */
const LIMITS = [18_000_000n, 24_500_000n, 31_000_000n];

/** How long the slowest of them thinks before a bid. */
const PAUSE_MS = 9_000;

async function duel(round: number, { stage, tell, lengthMs, signal }: ShowOptions): Promise<void> {
  const opensAt = (await stage.centre.serverTime()) + OPENS_IN_MS;
  const title = `发明专利质押包 ${round} · Pledged patents, package ${round}`;
  const lot = await stage.publish({
    title,
    format: 'english',
    currency: 'CNY',
    startPrice: '100000.00',
    opensAt: new Date(opensAt).toISOString(),
    durationMs: lengthMs,
    rules: { increment: '5000.00', softClose: { windowMs: 20_000, extendMs: 20_000 } },
  });
  tell(`${title} (${lot}) opens in ${OPENS_IN_MS / 1000} s`);
  const bidders = await stage.bidders(LIMITS.length);
  for (const { institution } of bidders) await stage.enrol(lot, { institution });
  await Promise.all(
    bidders.map((bidder, index) => {
      const pauseMs = (PAUSE_MS / bidders.length) * (index + 1);
      return bidder.play(lot, stepUpTo(LIMITS[index] ?? 0n), { pauseMs });
    }),
  );
  tell(await ending(stage, lot, signal));
}

async function ending(stage: Stage, lot: string, signal: AbortSignal): Promise<string> {
  for (;;) {
    const { result } = await stage.centre.state(lot);
    if (result) return `${lot} ${result.outcome} at ${result.price?.amount ?? 'no price'}`;
    await sleep(1_000, null, { signal });
  }
}
