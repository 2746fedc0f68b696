import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import { phaseOf } from './formats.js';
import { declaredIn, drawsLots } from './equal-rank.js';
import { leadOf } from './lead.js';
import { openingTime } from './opening-time.js';
import { publicCourse } from './public-course.js';
import { meetsReserve } from './reserve.js';
import type { Instant } from '../kernel/instant.js';
import type { AuctionState } from './state.js';
import type { PhaseName } from './phase-names.js';
import { type Target, WHOLE } from './targets.js';
import type { PublicDraw, PublicView } from './view.js';

/**
 * What anyone may know of the lot at an instant: no ceiling, no hidden reserve, nobody's rank. Only a price that falls
 * by itself depends on the instant; without one, it is that of the last event.
 */
export function view(state: AuctionState, at: Instant = state.lastAt): PublicView {
  const { terms, result } = state;
  const lead = leadOf(state);
  return {
    phase: phaseShown(state),
    isSuspended: isSuspended(state),
    price: lead?.price ?? priceShown(state, at),
    leader: lead?.leader ?? null,
    minimum: result === null ? phaseOf(state).minimumFor(state, null) : null,
    isReserveMet: meetsReserve(terms, lead?.price ?? null),
    opensAt: openingTime(state),
    endsAt: state.endsAt,
    extensions: state.extensions,
    bidCount: state.bidCount,
    course: publicCourse(state),
    ...(drawsLots(terms) && { draw: drawShown(state) }),
    result,
  };
}

function drawShown(state: AuctionState): PublicDraw {
  return {
    declared: declaredIn(state).map(({ paddle }) => paddle),
    drawn: state.drawn ?? null,
  };
}

/**
 * The least that this bidder may offer next, for its own eyes only: the answer to a leader rests on its ceiling. Null
 * where it may offer nothing: the lot has ended, it leads and may not raise, or others are asked. On a package it is asked
 * about one target.
 */
export function minimumFor(state: AuctionState, paddle: Paddle, on: Target = WHOLE): Minor | null {
  return state.result === null ? phaseOf(state).minimumFor(state, paddle, on) : null;
}

/** The price that nobody has bid and everybody sees; null once somebody has, and where there is none. */
function priceShown(state: AuctionState, at: Instant): Minor | null {
  if (state.phase === 'waiting' || state.phase === 'ended') return null;
  return phaseOf(state).priceShown?.(state, at) ?? null;
}

function isSuspended({ phase, suspendedSince }: AuctionState): boolean {
  return suspendedSince !== null && phase !== 'ended';
}

function phaseShown(state: AuctionState): PhaseName {
  if (isSuspended(state)) return 'paused';
  const { phase } = state;
  switch (phase) {
    case 'opening':
      return 'sealed';
    case 'turn':
      return 'turns';
    case 'waiting':
    case 'ascending':
    case 'turns':
    case 'descending':
    case 'sealed':
    case 'best':
    case 'ended':
      return phase;
    default:
      return 'paused';
  }
}
