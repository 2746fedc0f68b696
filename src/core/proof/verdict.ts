import type { AuctionState } from '../auction/auction.js';
import type { Award } from '../auction/events.js';
import type { Currency } from '../money/currency.js';
import { formatAmount, type Minor } from '../money/money.js';
import type { Finding } from './chain.js';

interface ShownMoney {
  readonly amount: string;
  readonly currency: Currency;
}

/** A part of a package with who has it at what price; null for both where it was left unsold. */
export interface ShownAward {
  readonly part: string;
  readonly paddle: string | null;
  readonly price: ShownMoney | null;
}

/** What the verifier found. Plain data, ready to be printed. */
export interface RecordVerdict {
  readonly verified: boolean;
  /** Everything that is wrong, the earliest entry first. */
  readonly faults: readonly Finding[];
  readonly lot: string;
  /** Null until the lot has ended, and where the record does not stand. */
  readonly outcome: 'sold' | 'failed' | 'withdrawn' | null;
  readonly failure: string | null;
  readonly price: ShownMoney | null;
  /** Null also for a package whose parts went to several bidders. */
  readonly winner: string | null;
  /** A package that was sold: what became of each part. */
  readonly awards?: readonly ShownAward[];
  readonly endedAt: number | null;
  readonly bids: number;
  /** The last entry: compare its hash with the one that was published and printed in the confirmation. */
  readonly head: { readonly seq: number; readonly hash: string } | null;
  /** What the record cannot show by itself, in words. */
  readonly unchecked: readonly Finding[];
}

type Result = Pick<
  RecordVerdict,
  'outcome' | 'failure' | 'price' | 'winner' | 'awards' | 'endedAt'
>;

const NO_RESULT: Result = {
  outcome: null,
  failure: null,
  price: null,
  winner: null,
  endedAt: null,
};

/** The result that the rules gave, in the fields of a verdict; all null where they gave none. */
export function resultFields(state: AuctionState | null): Result {
  if (state === null || state.result === null) return NO_RESULT;
  const { outcome, failure, price, winner, awards, endedAt } = state.result;
  const { currency } = state.terms;
  const result = { outcome, failure, price: shown(price, currency), winner, endedAt };
  return awards === undefined ? result : { ...result, awards: awards.map(shownAward(currency)) };
}

function shownAward(currency: Currency): (award: Award) => ShownAward {
  return ({ part, paddle, price }) => ({ part, paddle, price: shown(price, currency) });
}

function shown(price: Minor | null, currency: Currency): ShownMoney | null {
  return price === null ? null : { amount: formatAmount(price, currency), currency };
}
