import { invariant } from '../../kernel/invariant.js';
import type { Instant } from '../../kernel/instant.js';
import type { Paddle } from '../../kernel/ids.js';
import { err, ok } from '../../kernel/result.js';
import { MAX_MINOR, type Minor } from '../../money/money.js';
import type { Asking } from '../course.js';
import { stepAt } from '../increment.js';
import { meetsReserve } from '../reserve.js';
import { bareStanding } from '../standing.js';
import { type AuctionState, distinctWith } from '../state.js';
import { termsIn } from '../terms.js';
import { type BidOf, type BidFact, type Phase, type PhaseAnswer, wholePhase } from './phase.js';

/**
 * A round of texas: it asks one price, and the first who takes it, or names a larger multiple of the increment, ends
 * it. Who leads already cannot take a round: nobody bids against itself.
 */
export const askingRound: Phase = {
  name: 'ascending',
  answers: { accept: answerAccept, bid: answerBid },
  apply,
  minimumFor: (state, paddle) => (leads(state, paddle) ? null : askingOf(state).asked),
  lastWindowMs: wholePhase,
};

/** What the running round asks, or the next one will. */
export function askingOf({ course }: AuctionState): Asking {
  invariant(course?.kind === 'asking', 'a round asks a price');
  return course;
}

function answerAccept(state: AuctionState, { command, receivedAt }: BidOf<'accept'>): PhaseAnswer {
  const { paddle, seen } = command;
  const { asked } = askingOf(state);
  if (isTaken(state)) return err('too-late-in-drain');
  if (leads(state, paddle)) return err('own-lead');
  if (seen !== null && seen !== asked) return err('not-the-price');
  return taken(state, { kind: 'accept', paddle, amount: asked, receivedAt });
}

function answerBid(state: AuctionState, { command, receivedAt }: BidOf<'bid'>): PhaseAnswer {
  const { paddle, amount } = command;
  const { asked } = askingOf(state);
  if (isTaken(state)) return err('too-late-in-drain');
  if (leads(state, paddle)) return err('own-lead');
  if (amount < asked) return err('below-minimum');
  if (amount !== asked && amount % stepOf(state, asked) !== 0n) return err('not-a-step');
  if (amount > MAX_MINOR) return err('amount-too-large');
  return taken(state, { kind: 'bid', paddle, amount, receivedAt });
}

interface Taken {
  readonly kind: 'accept' | 'bid';
  readonly paddle: Paddle;
  readonly amount: Minor;
  readonly receivedAt: Instant;
}

function taken({ terms }: AuctionState, bid: Taken): PhaseAnswer {
  const { amount: price, paddle: leader, receivedAt: endsAt } = bid;
  const isReserveMet = meetsReserve(terms, price);
  return ok([{ type: 'bid', ...bid, price, leader, isReserveMet, endsAt }]);
}

function apply(state: AuctionState, fact: BidFact): AuctionState {
  invariant(fact.type === 'bid', `${fact.type} in a round`);
  const { amount, paddle, endsAt } = fact;
  const before = askingOf(state);
  const asked = amount + stepOf(state, amount);
  const course = { ...before, asked, takenIn: before.round };
  return {
    ...state,
    course,
    standing: bareStanding(paddle, amount),
    bidCount: state.bidCount + 1,
    distinct: distinctWith(state, paddle),
    endsAt,
  };
}

/** Whether the round is over because somebody took it: then the next one already asks more. */
export function isTaken(state: AuctionState): boolean {
  const { round, takenIn } = askingOf(state);
  return takenIn === round;
}

function leads({ standing }: AuctionState, paddle: Paddle | null): boolean {
  return paddle !== null && standing?.leader.paddle === paddle;
}

function stepOf({ terms }: AuctionState, price: Minor): Minor {
  return stepAt(termsIn(terms, 'texas').rules.increment, price);
}
