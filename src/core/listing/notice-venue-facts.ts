import type { Currency } from '../money/currency.js';
import type { Minor } from '../money/money.js';

/** Bands of a hammer price, each with what it is charged at. */
export type NoticeLadder = readonly { readonly above: Minor; readonly bps: number }[];

/** What a notice says of the trading centre that runs a lot, and of those that show it as well. */
export interface NoticeVenue {
  readonly seal: { readonly name: string; readonly number: string };
  readonly rules: readonly {
    readonly title: string;
    readonly version: string;
    readonly url: string | null;
  }[];
  readonly fees: NoticeFees;
  readonly hours: { readonly from: string; readonly to: string } | null;
  readonly contact: {
    readonly person: string;
    readonly phone: string;
    readonly address: string;
  } | null;
  /** Who keeps the account that deposits are paid into; its number is for whoever enrols. */
  readonly custodian: string | null;
  /** The names of the other venues that show the lot 联合挂牌. */
  readonly alsoAt: readonly string[];
}

interface NoticeFees {
  readonly currency: Currency;
  readonly buyer: NoticeLadder;
  readonly seller: NoticeLadder;
  readonly agreement: string | null;
}
