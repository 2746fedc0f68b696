import { invariant } from '../../kernel/invariant.js';
import { err, ok } from '../../kernel/result.js';
import type { Course } from '../course.js';
import { declaredAfter, facedBy, isJoining, wordIn } from '../equal-rank.js';
import type { BidAccepted } from '../events.js';
import { isFree } from '../free-period.js';
import { endAfterBid, startsCountdown } from '../extension.js';
import { commitment, standingAfter } from '../pricing.js';
import { meetsReserve } from '../reserve.js';
import {
  type AuctionState,
  bidderOf,
  distinctWith,
  type Leader,
  roomRank,
  type Standing,
} from '../state.js';
import { ascendingTerms } from '../terms.js';
import { attemptOf, type OpenBid, refusalOf } from './ascending-refusals.js';
import { leastOffer } from './ascending-minimum.js';
import { type BidOf, type BidFact, LAST_WINDOW_MS, type Phase, type PhaseAnswer } from './phase.js';

/** Open bidding upwards 增价: plain bids, ceilings where the rules allow them, soft close, priority by equalling. */
export const ascending: Phase = {
  name: 'ascending',
  answers: { bid: answer, max: answer, match: answer },
  apply,
  minimumFor: (state, paddle) => leastOffer(state, paddle),
  lastWindowMs: ({ terms }) => ascendingTerms(terms).rules.softClose?.windowMs ?? LAST_WINDOW_MS,
};

function answer(state: AuctionState, bid: BidOf<OpenBid>): PhaseAnswer {
  const attempt = attemptOf(state, bid);
  const refusal = refusalOf(attempt);
  if (refusal !== null) return err(refusal);
  const { kind, amount } = attempt;
  const { paddle } = bid.command;
  const before = state.standing;
  const after = standingWith(state, commitment({ kind, paddle, amount }, attempt.rank));
  const word = bid.command.type === 'match' ? wordIn(state, bid.command) : undefined;
  const isChange = after.price !== before?.price || after.leader.paddle !== before.leader.paddle;
  return ok([
    {
      type: 'bid',
      kind,
      paddle,
      amount,
      receivedAt: bid.receivedAt,
      price: after.price,
      leader: after.leader.paddle,
      isReserveMet: meetsReserve(state.terms, after.price),
      endsAt: endAfterBid(state, bid.receivedAt, isChange),
      ...(word !== undefined && { word }),
    },
  ]);
}

function apply(state: AuctionState, bid: BidFact): AuctionState {
  invariant(bid.type === 'bid' && bid.kind !== 'accept', `${bid.type} in the open room`);
  const bidder = bidderOf(state, bid.paddle);
  invariant(bidder !== null, `a bid of ${bid.paddle}, who never enrolled`);
  const offer = commitment(bid, roomRank(state, bidder));
  const standing = standingWith(state, offer);
  const isAsRecorded = standing.price === bid.price && standing.leader.paddle === bid.leader;
  invariant(isAsRecorded, `the rules give ${standing.leader.paddle} at ${standing.price}`);
  const isCountdown = startsCountdown(state);
  const isExtension = !isCountdown && bid.endsAt > state.endsAt;
  return {
    ...state,
    standing,
    ...declaredAfter(state, offer, bid.word ?? null),
    bidCount: state.bidCount + 1,
    distinct: distinctWith(state, bid.paddle),
    ...(state.course && { course: enteredBy(state, bid) }),
    endsAt: bid.endsAt,
    scheduledEnd: isCountdown ? bid.endsAt : state.scheduledEnd,
    extensions: state.extensions + (isExtension ? 1 : 0),
  };
}

/** Who leads once an offer was made; a holder who declares beside the leader leaves that as it is. */
function standingWith(state: AuctionState, offer: Leader): Standing {
  const { standing, terms } = state;
  if (standing !== null && isJoining(state, offer)) return standing;
  return standingAfter(ascendingTerms(terms), facedBy(state, offer.paddle), offer);
}

/** Whoever quotes in the free period may go on in the timed part. */
function enteredBy(state: AuctionState, { paddle, receivedAt }: BidAccepted): Course | null {
  const { course } = state;
  if (course?.kind !== 'free-period' || !isFree(state, receivedAt)) return course ?? null;
  const { entrants } = course;
  return entrants.includes(paddle) ? course : { ...course, entrants: [...entrants, paddle] };
}
