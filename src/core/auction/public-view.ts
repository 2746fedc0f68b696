import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import { phaseOf } from './formats.js';
import type { AuctionState } from './state.js';
import type { PublicView } from './view.js';

/** What anyone may know of the lot: no ceiling, no hidden reserve, nobody's rank. */
export function view(state: AuctionState): PublicView {
  const { standing, terms, result } = state;
  const reserve = terms.rules.reserve;
  return {
    phase: state.suspendedSince === null ? state.phase : 'paused',
    price: standing?.price ?? null,
    leader: standing?.leader.paddle ?? null,
    minimum: result === null ? phaseOf(state).minimumFor(state, null) : null,
    isReserveMet: reserve === null || (standing !== null && standing.price >= reserve.amount),
    opensAt: terms.opensAt,
    endsAt: state.endsAt,
    extensions: state.extensions,
    bidCount: state.bidCount,
    result,
  };
}

/**
 * The least that this bidder may offer next, for its own eyes only: the answer to a leader rests on its ceiling. Null
 * where it may offer nothing: the lot has ended, it leads and may not raise, or others are asked.
 */
export function minimumFor(state: AuctionState, paddle: Paddle): Minor | null {
  return state.result === null ? phaseOf(state).minimumFor(state, paddle) : null;
}
