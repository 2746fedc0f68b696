import type { AuctionState } from '../auction/auction.js';
import { type Currency } from '../money/currency.js';
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

/** The result that the rules gave, in the fields of a verdict. */
export function resultFields(
  state: AuctionState | null,
): Pick<RecordVerdict, 'outcome' | 'failure' | 'price' | 'winner' | 'endedAt'> {
  const result = state?.result ?? null;
  return {
    outcome: result?.outcome ?? null,
    failure: result?.failure ?? null,
    price: state && result ? shown(result.price, state.terms.currency) : null,
    winner: result?.winner ?? null,
    endedAt: result?.endedAt ?? null,
  };
}

function shown(price: Minor | null, currency: Currency): ShownMoney | null {
  return price === null ? null : { amount: formatAmount(price, currency), currency };
}
