import { type Instant, plus } from '../kernel/instant.js';
import type { Sha256 } from '../kernel/sha256.js';
import type { AuctionEvent, AuctionFact } from './events.js';
import { evolve } from './evolve.js';
import { endOfBids } from './award.js';
import { drawn, isDrawDue } from './equal-rank.js';
import { nextBeginning } from './formats.js';
import { openingTime } from './opening-time.js';
import { outcomeOf } from './outcome.js';
import { isPause } from './phases/pause.js';
import type { AuctionState } from './state.js';

/** A lot with the events that have brought it where it is. */
export interface Settled {
  readonly state: AuctionState;
  readonly events: readonly AuctionEvent[];
  /** What lots are drawn with. */
  readonly sha256: Sha256 | undefined;
}

/**
 * The next instant at which the mere passing of time changes the lot: its opening, or the end of the running phase
 * with its drain (a pause has none: nothing can come late in it). Null when nothing can: the lot has ended, or its
 * clock stands.
 */
export function nextDue(state: AuctionState): Instant | null {
  if (state.result !== null || state.suspendedSince !== null) return null;
  if (state.phase === 'waiting') return openingTime(state);
  return isPause(state.phase) ? state.endsAt : plus(state.endsAt, state.terms.drainMs);
}

/** A lot before anything has happened to it. */
export function untouched(state: AuctionState, sha256?: Sha256): Settled {
  return { state, events: NOTHING, sha256 };
}

const NOTHING: readonly AuctionEvent[] = [];

/**
 * Lets everything happen that is due by `at`, however late that is noticed. That may be ten thousand turns of a
 * millisecond, so they are gone through in a loop and gathered in one list.
 */
export function settle(lot: Settled, at: Instant): Settled {
  let { state } = lot;
  const settled: AuctionEvent[] = [];
  for (let due = nextDue(state); due !== null && due <= at; due = nextDue(state)) {
    const event: AuctionEvent = { at, ...whatIsDue({ state, sha256: lot.sha256 }) };
    state = evolve(state, event);
    settled.push(event);
  }
  return settled.length === 0 ? lot : { ...lot, state, events: [...lot.events, ...settled] };
}

/** Lets the first thing happen that is due by `at`; the same lot when there is none. */
export function settleOnce(lot: Settled, at: Instant): Settled {
  const due = nextDue(lot.state);
  return due === null || due > at ? lot : happen(lot, whatIsDue(lot), at);
}

/** Adds one fact to what has happened. */
export function happen(
  { state, events, sha256 }: Settled,
  fact: AuctionFact,
  at: Instant,
): Settled {
  const event: AuctionEvent = { at, ...fact };
  return { state: evolve(state, event), events: [...events, event], sha256 };
}

/**
 * The timetable has run out of the running phase: its next turn, the next phase, or the close when the bids ended, for
 * which lots may have to be drawn first.
 */
function whatIsDue({ state, sha256 }: Pick<Settled, 'state' | 'sha256'>): AuctionFact {
  const next = nextBeginning(state);
  if (next !== null) return next;
  const outcome = outcomeOf(state);
  if (outcome.outcome === 'sold' && isDrawDue(state)) return drawn(state, sha256);
  return { type: 'closed', endedAt: endOfBids(state), ...outcome };
}
