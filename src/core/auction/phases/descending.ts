import { invariant } from '../../kernel/invariant.js';
import type { Instant } from '../../kernel/instant.js';
import { err, ok } from '../../kernel/result.js';
import type { Minor } from '../../money/money.js';
import { priceOfStage, stageAt } from '../descent.js';
import { bareStanding } from '../standing.js';
import { type AuctionState, distinctWith } from '../state.js';
import { termsIn } from '../terms.js';
import { type BidOf, type Phase, type PhaseAnswer, wholePhase } from './phase.js';

/**
 * A falling price 降价: whoever is first to accept what is shown stops the clock and has it at that price, the one of
 * the instant at which the acceptance reached the server.
 */
export const descending: Phase = {
  name: 'descending',
  answers: { accept: answerAccept },
  apply: (state, fact) => {
    invariant(fact.type === 'bid', `${fact.type} while the price falls`);
    return {
      ...state,
      standing: bareStanding(fact.paddle, fact.amount),
      bidCount: state.bidCount + 1,
      distinct: distinctWith(state, fact.paddle),
      endsAt: fact.endsAt,
    };
  },
  minimumFor: () => null,
  lastWindowMs: wholePhase,
  priceShown,
};

function answerAccept(state: AuctionState, { command, receivedAt }: BidOf<'accept'>): PhaseAnswer {
  // The clock has been stopped already; this one was on its way, and nothing is left to accept.
  if (state.standing !== null) return err('too-late-in-drain');
  const price = priceShown(state, receivedAt);
  const { paddle, seen } = command;
  if (seen !== null && seen !== price) return err('not-the-price');
  return ok([
    {
      type: 'bid',
      kind: 'accept',
      paddle,
      amount: price,
      receivedAt,
      price,
      leader: paddle,
      isReserveMet: true,
      endsAt: receivedAt,
    },
  ]);
}

function priceShown({ terms, course, suspendedSince }: AuctionState, at: Instant): Minor {
  const { rules, startPrice } = termsIn(terms, 'dutch', 'hybrid-dutch');
  invariant(course?.kind === 'descending', 'a descent has a clock');
  const elapsedMs = (suspendedSince ?? at) - course.from;
  return priceOfStage(rules, startPrice, stageAt(rules, elapsedMs));
}
