import { invariant } from '../../kernel/invariant.js';
import type { Paddle } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { AuctionFact, BidAccepted } from '../events.js';
import { endAfterBid, startsCountdown } from '../extension.js';
import { commitment, standingAfter } from '../pricing.js';
import type { RefusalCode } from '../refusals.js';
import { type AuctionState, bidderOf, roomRank } from '../state.js';
import { attemptOf, refusalOf } from './ascending-refusals.js';
import { leastOffer } from './ascending-minimum.js';
import type { Bid, Phase } from './phase.js';

/** What counts as the last window of a lot that has no soft close to say so. */
const LAST_WINDOW_MS = 300_000;

/** Open bidding upwards 增价: plain bids, ceilings where the rules allow them, soft close, priority by equalling. */
export const ascending: Phase = {
  name: 'ascending',
  begin: (state) => (state.phase === 'waiting' ? { type: 'opened', endsAt: state.endsAt } : null),
  answer,
  apply,
  minimumFor: (state, paddle) => leastOffer(state, paddle),
  lastWindowMs: (state) => state.terms.rules.softClose?.windowMs ?? LAST_WINDOW_MS,
};

function answer(state: AuctionState, bid: Bid): Result<readonly AuctionFact[], RefusalCode> {
  const attempt = attemptOf(state, bid);
  const refusal = refusalOf(attempt);
  if (refusal !== null) return err(refusal);
  const { kind, amount } = attempt;
  const { paddle } = bid.command;
  const before = state.standing;
  const after = standingAfter(
    state.terms,
    before,
    commitment({ kind, paddle, amount }, attempt.rank),
  );
  const isChange = after.price !== before?.price || after.leader.paddle !== before.leader.paddle;
  const reserve = state.terms.rules.reserve;
  return ok([
    {
      type: 'bid',
      kind,
      paddle,
      amount,
      receivedAt: bid.receivedAt,
      price: after.price,
      leader: after.leader.paddle,
      isReserveMet: reserve === null || after.price >= reserve.amount,
      endsAt: endAfterBid(state, bid.receivedAt, isChange),
    },
  ]);
}

function apply(state: AuctionState, bid: BidAccepted): AuctionState {
  const bidder = bidderOf(state, bid.paddle);
  invariant(bidder !== null, `a bid of ${bid.paddle}, who never enrolled`);
  const offer = commitment(bid, roomRank(state, bidder));
  const standing = standingAfter(state.terms, state.standing, offer);
  const isAsRecorded = standing.price === bid.price && standing.leader.paddle === bid.leader;
  invariant(isAsRecorded, `the rules give ${standing.leader.paddle} at ${standing.price}`);
  const isCountdown = startsCountdown(state);
  const isExtension = !isCountdown && bid.endsAt > state.endsAt;
  return {
    ...state,
    standing,
    bidCount: state.bidCount + 1,
    distinct: withBidder(state, bid.paddle),
    endsAt: bid.endsAt,
    scheduledEnd: isCountdown ? bid.endsAt : state.scheduledEnd,
    extensions: state.extensions + (isExtension ? 1 : 0),
  };
}

/** Counted only as far as the rules ask, so that the state does not grow with the room. */
function withBidder(state: AuctionState, paddle: Paddle): readonly Paddle[] {
  const { distinct } = state;
  if (distinct.length >= state.terms.rules.minimumBidders || distinct.includes(paddle))
    return distinct;
  return [...distinct, paddle];
}
