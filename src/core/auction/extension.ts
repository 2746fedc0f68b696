import { earlier, type Instant, later, plus } from '../kernel/instant.js';
import type { AuctionState } from './state.js';
import type { SoftClose } from './rules.js';
import { ascendingTerms } from './terms.js';

/**
 * The end of the room after an accepted bid. The first bid of a sell-off replaces the rest of the window by its
 * countdown; any other that changes price or leader in the last window moves the end to its own time + the extension
 * (法释〔2016〕18号 art. 20: counted from the bid, never from the old end), not past the limit and never earlier.
 */
export function endAfterBid(state: AuctionState, receivedAt: Instant, isChange: boolean): Instant {
  const { softClose: soft, firstBidCountdownMs } = ascendingTerms(state.terms).rules;
  if (startsCountdown(state)) return plus(receivedAt, firstBidCountdownMs ?? 0);
  return soft === null || !isChange ? state.endsAt : endMovedBy(soft, state, receivedAt);
}

/** The end after a bid that a soft close looks at. */
export function endMovedBy(soft: SoftClose, state: AuctionState, receivedAt: Instant): Instant {
  if (receivedAt < state.endsAt - soft.windowMs) return state.endsAt;
  const moved = plus(receivedAt, soft.extendMs);
  const limited =
    soft.limitMs === null ? moved : earlier(moved, plus(state.scheduledEnd, soft.limitMs));
  return later(state.endsAt, limited);
}

/** Whether the next accepted bid is the one that starts a sell-off's countdown. */
export function startsCountdown(state: AuctionState): boolean {
  const { rules } = ascendingTerms(state.terms);
  return state.standing === null && rules.firstBidCountdownMs !== null;
}
