import type { AuctionState } from '../auction/auction.js';
import type { Currency } from '../money/currency.js';
import { formatAmount, type Minor } from '../money/money.js';
import type { Finding } from './chain.js';

interface ShownMoney {
  readonly amount: string;
  readonly currency: Currency;
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
  readonly winner: string | null;
  readonly endedAt: number | null;
  readonly bids: number;
  /** The last entry: compare its hash with the one that was published and printed in the confirmation. */
  readonly head: { readonly seq: number; readonly hash: string } | null;
  /** What the record cannot show by itself, in words. */
  readonly unchecked: readonly Finding[];
}

type Result = Pick<RecordVerdict, 'outcome' | 'failure' | 'price' | 'winner' | 'endedAt'>;

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
  const { outcome, failure, price, winner, endedAt } = state.result;
  return { outcome, failure, price: shown(price, state.terms.currency), winner, endedAt };
}

function shown(price: Minor | null, currency: Currency): ShownMoney | null {
  return price === null ? null : { amount: formatAmount(price, currency), currency };
}
