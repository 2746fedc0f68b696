import { type Instant, plus } from '../kernel/instant.js';
import type { AuctionEvent, AuctionFact } from './events.js';
import { evolve } from './evolve.js';
import { endOfBids } from './award.js';
import { nextBeginning } from './formats.js';
import { outcomeOf } from './outcome.js';
import { isPause } from './phases/pause.js';
import type { AuctionState } from './state.js';

/** A lot with the events that have brought it where it is. */
export interface Settled {
  readonly state: AuctionState;
  readonly events: readonly AuctionEvent[];
}

/**
 * The next instant at which the mere passing of time changes the lot: its opening, or the end of the running phase
 * with its drain (a pause has none: nothing can come late in it). Null when nothing can: the lot has ended, or its
 * clock stands.
 */
export function nextDue(state: AuctionState): Instant | null {
  if (state.result !== null || state.suspendedSince !== null) return null;
  if (state.phase === 'waiting') return state.terms.opensAt;
  return isPause(state.phase) ? state.endsAt : plus(state.endsAt, state.terms.drainMs);
}

/** A lot before anything has happened to it. */
export function untouched(state: AuctionState): Settled {
  return { state, events: NOTHING };
}

const NOTHING: readonly AuctionEvent[] = [];

/** Lets everything happen that is due by `at`, however late that is noticed. */
export function settle(lot: Settled, at: Instant): Settled {
  const next = settleOnce(lot, at);
  return next === lot ? lot : settle(next, at);
}

/** Lets the first thing happen that is due by `at`; the same lot when there is none. */
export function settleOnce(lot: Settled, at: Instant): Settled {
  const due = nextDue(lot.state);
  return due === null || due > at ? lot : happen(lot, whatIsDue(lot.state), at);
}

/** Adds one fact to what has happened. */
export function happen({ state, events }: Settled, fact: AuctionFact, at: Instant): Settled {
  const event: AuctionEvent = { at, ...fact };
  return { state: evolve(state, event), events: [...events, event] };
}

/** The timetable has run out of the running phase: its next turn, the next phase, or the close when the bids ended. */
function whatIsDue(state: AuctionState): AuctionFact {
  const next = nextBeginning(state);
  return next ?? { type: 'closed', endedAt: endOfBids(state), ...outcomeOf(state) };
}
