import { invariant } from '../../kernel/invariant.js';
import { err, ok } from '../../kernel/result.js';
import { MAX_MINOR } from '../../money/money.js';
import type { Best, Packaged } from '../course.js';
import type { PackageBid } from '../events.js';
import { endMovedBy } from '../extension.js';
import { stepAt } from '../increment.js';
import { leadIn } from '../package-lead.js';
import { isOwnLead, leastFor, leastOn, priceOn } from '../package-minimum.js';
import { isTarget, packageOf, packageTerms, sumOfParts, withBest } from '../package-offers.js';
import type { RefusalCode } from '../refusals.js';
import { meetsReserve } from '../reserve.js';
import { type AuctionState, distinctWith } from '../state.js';
import { type Target, WHOLE } from '../targets.js';
import type { TermsOf } from '../terms.js';
import { type BidFact, type BidOf, LAST_WINDOW_MS, type Phase, type PhaseAnswer } from './phase.js';

/**
 * Open bidding on the parts of a package and on the whole. Each target is bid up by itself: whether a bid on it is
 * taken never depends on what was bid elsewhere in the same moment. Which side leads is worked out afresh after each.
 */
export const packageRoom: Phase = {
  name: 'ascending',
  answers: { bid: answerBid, max: () => err('proxy-not-allowed') },
  apply,
  minimumFor,
  lastWindowMs: (state) => packageTerms(state).rules.softClose?.windowMs ?? LAST_WINDOW_MS,
};

function answerBid(state: AuctionState, { command, receivedAt }: BidOf<'bid'>): PhaseAnswer {
  const { on, paddle, amount } = command;
  const terms = packageTerms(state);
  if (on === undefined || !isTarget(terms, on)) return err('malformed');
  const before = packageOf(state);
  const best: Best = { paddle, amount };
  const after = withBest(terms, before, { on, best });
  const refusal = refusalOf({ terms, before, after, on, best });
  if (refusal !== null) return err(refusal);
  const lead = leadIn(after);
  invariant(lead !== null, 'there is a bid now');
  const { softClose } = terms.rules;
  return ok([
    {
      type: 'package-bid',
      on,
      ...best,
      receivedAt,
      ...lead,
      isReserveMet: meetsReserve(terms, lead.price),
      endsAt: softClose === null ? state.endsAt : endMovedBy(softClose, state, receivedAt),
    },
  ]);
}

/** A bid with what its refusal depends on. */
interface Attempt {
  readonly terms: TermsOf<'package'>;
  readonly before: Packaged;
  readonly after: Packaged;
  readonly on: Target;
  readonly best: Best;
}

function refusalOf(attempt: Attempt): RefusalCode | null {
  for (const [code, applies] of REFUSALS) if (applies(attempt)) return code;
  return null;
}

/** The order of this table is the order of precedence, as in any open room. */
const REFUSALS: readonly (readonly [RefusalCode, (attempt: Attempt) => boolean])[] = [
  [
    'own-lead',
    ({ terms, before, on, best: { paddle } }) => isOwnLead(terms, before, { on, paddle }),
  ],
  ['below-minimum', ({ terms, before, on, best }) => best.amount < leastOn(terms, before, on)],
  ['not-a-step', isOffTheGrid],
  [
    'amount-too-large',
    ({ best, after }) => best.amount > MAX_MINOR || sumOfParts(after) > MAX_MINOR,
  ],
];

function isOffTheGrid({ terms, before, on, best }: Attempt): boolean {
  if (terms.rules.stepMode !== 'multiple') return false;
  const price = priceOn(terms, before, on);
  return (best.amount - price) % stepAt(terms.rules.increment, price) !== 0n;
}

function apply(state: AuctionState, fact: BidFact): AuctionState {
  invariant(fact.type === 'package-bid', `${fact.type} on a package`);
  const { on, paddle, amount } = fact;
  const course = withBest(packageTerms(state), packageOf(state), { on, best: { paddle, amount } });
  invariant(isAsRecorded(course, fact), `the rules do not give ${fact.side} at ${fact.price}`);
  return {
    ...state,
    course,
    bidCount: state.bidCount + 1,
    distinct: distinctWith(state, paddle),
    endsAt: fact.endsAt,
    extensions: state.extensions + (fact.endsAt > state.endsAt ? 1 : 0),
  };
}

function isAsRecorded(course: Packaged, { side, price, leader }: PackageBid): boolean {
  const lead = leadIn(course);
  return lead?.side === side && lead.price === price && lead.leader === leader;
}

/** The least on a target; where none is named, or none that there is, for everything at once. */
function minimumFor(state: AuctionState, paddle: Best['paddle'] | null, named: Target = WHOLE) {
  const terms = packageTerms(state);
  const on = isTarget(terms, named) ? named : WHOLE;
  return leastFor(terms, packageOf(state), { on, paddle });
}
