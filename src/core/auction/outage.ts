import { earlier, type Instant, later, plus } from '../kernel/instant.js';
import type { AuctionFact } from './events.js';
import { phaseOf } from './formats.js';
import { openingTime } from './opening-time.js';
import type { AuctionState } from './state.js';

/** A stretch of time in which nothing served the lot. */
export interface Outage {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * How many milliseconds of an outage lie in what it must not touch: the last window before the end and the drain
 * after it (in the final query, the whole turn). The caller compares them with the outage that is tolerated. Zero for
 * a lot that has ended, has not opened by `to`, or stood still anyway, and for time that was given back before.
 */
export function outageOverlap(state: AuctionState, from: Instant, to: Instant): number {
  if (state.result !== null || state.suspendedSince !== null) return 0;
  const windowFrom = plus(state.endsAt, -phaseOf(state).lastWindowMs(state));
  const start = later(standingSince(state, from), windowFrom);
  const end = earlier(to, plus(state.endsAt, state.terms.drainMs));
  return end > start ? end - start : 0;
}

/**
 * The facts that make an outage good: the clock is taken to have stood from its beginning (not before the opening) to
 * its end, and that time is given back. Nothing where the outage did not touch the last window.
 */
export function makeGood(state: AuctionState, { from, to }: Outage): readonly AuctionFact[] {
  if (outageOverlap(state, from, to) === 0) return [];
  const since = standingSince(state, from);
  const persons = { reason: 'outage', by: 'system', secondBy: null };
  return [
    { type: 'suspended', cause: 'system', ...persons, since },
    { type: 'resumed', ...persons, endsAt: plus(state.endsAt, to - since) },
  ];
}

/** Two processes may report one outage: what came before the clock last started again is settled. */
function standingSince(state: AuctionState, from: Instant): Instant {
  const opened = later(from, openingTime(state));
  return state.resumedAt === null ? opened : later(opened, state.resumedAt);
}
