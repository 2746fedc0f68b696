import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from '../core/kernel/instant.js';
import type { Scenario } from '../core/scenario/scenario.js';
import { ApiRefusal } from './api-refusal.js';
import { Cast } from './cast.js';
import { draftOf } from './scenario-lot.js';
import type { Stage } from './stage.js';

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

/** How long the show waits where something stands in its way. */
const WAIT_MS = 10_000;

/**
 * Recorded auctions one after the other, for ever, each replayed in a few minutes of real time. Whoever looks on may
 * declare an incident, withdraw a lot or bar a bidder: the show waits, and goes on with the next.
 */
export async function showRecorded(
  scenarios: readonly Scenario[],
  options: ShowOptions,
): Promise<void> {
  const { stage, tell, signal } = options;
  for (let index = 0; !signal.aborted; index += 1) {
    const scenario = scenarios[index % scenarios.length];
    if (scenario === undefined) return;
    while (await stage.centre.isIncidentOn()) await sleep(WAIT_MS, null, { signal });
    try {
      await replayCompressed(scenario, index + 1, options);
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      tell(`${scenario.title}: ${error.message}`);
      await sleep(WAIT_MS, null, { signal });
    }
  }
}

async function replayCompressed(
  scenario: Scenario,
  number: number,
  { stage, tell, lengthMs, signal }: ShowOptions,
): Promise<void> {
  const scale = lengthMs / scenario.terms.durationMs;
  const opensAt = ((await stage.centre.serverTime()) + OPENS_IN_MS) as Instant;
  const lot = await stage.publish({
    ...draftOf(scenario, opensAt),
    title: `演示：重放真实竞价记录 ${number} · Recorded bidding ${number}`,
    durationMs: lengthMs,
  });
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

async function ending(stage: Stage, lot: string, signal: AbortSignal): Promise<string> {
  for (;;) {
    const { result } = await stage.centre.state(lot);
    if (result) return `${lot} ${result.outcome} at ${result.price?.amount ?? 'no price'}`;
    await sleep(1_000, null, { signal });
  }
}
