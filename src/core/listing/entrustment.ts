import { type Canonical, canonicalText } from '../kernel/canonical.js';
import type { Currency } from '../money/currency.js';
import type { OperatorKind, SaleWord } from './operator.js';

/** An amount in minor units, in decimal digits: a contract is hashed and kept as text. */
type Digits = string;

/** A right as the contract names it; days as `2026-03-02`. */
export type EntrustedRight = {
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  readonly holder: string;
  readonly filedOn: string | null;
  readonly grantedOn: string | null;
  readonly expiresOn: string | null;
};

type EntrustedLadder = readonly { readonly above: Digits; readonly bps: number }[];

/**
 * What a contract of entrustment 委托合同 says about its lot, in groups: whoever looks for a change is told which of
 * them. It has what the Auction Law, art. 44, asks for.
 */
export type EntrustmentTerms = {
  readonly parties: {
    readonly consignor: string;
    readonly centre: string;
    readonly operator: string;
    readonly operatorKind: OperatorKind;
    readonly licence: string | null;
    readonly auctioneer: string | null;
  };
  readonly things: {
    readonly title: string;
    readonly description: string | null;
    readonly rights: readonly EntrustedRight[];
    readonly parts: readonly { readonly id: string; readonly startPrice: Digits }[];
  };
  readonly price: {
    readonly currency: Currency;
    readonly start: Digits;
    readonly valuation: Digits | null;
    readonly deposit: Digits | null;
  };
  readonly reserve: { readonly kind: 'none' | 'shown' | 'hidden'; readonly amount: Digits | null };
  /** In a session the slot is the centre's to arrange; else the lot opens when its lister says. */
  readonly time:
    | { readonly kind: 'own'; readonly opensAt: number; readonly durationMs: number }
    | { readonly kind: 'session'; readonly session: string };
  readonly way: { readonly pack: string | null; readonly format: string; readonly word: SaleWord };
  readonly commission: {
    readonly currency: Currency;
    readonly buyer: EntrustedLadder;
    readonly seller: EntrustedLadder;
    readonly agreement: string | null;
  };
  readonly custody: {
    readonly custodian: string;
    readonly accountName: string;
    readonly number: string;
    readonly bank: string;
  };
};

export type TermName = keyof EntrustmentTerms;

/** What the two agree on besides the lot. */
export type EntrustmentWish = {
  /** Whether the commission is taken out of the proceeds, or paid on a bill of its own. */
  readonly commissionFrom: 'proceeds' | 'bill';
  /** Within how many days of the whole price the centre pays out. */
  readonly payoutDays: number;
  /** Whether it is for the attempts that follow this one in its case too. */
  readonly coversFollowUps: boolean;
  readonly clauses: readonly string[];
};

const TERMS = [
  ...(['parties', 'things', 'price', 'reserve', 'time'] as const),
  ...(['way', 'commission', 'custody'] as const),
] satisfies readonly TermName[];

/** The groups of terms in which a lot is no longer what was agreed. */
export function changedTerms(agreed: EntrustmentTerms, now: EntrustmentTerms): readonly TermName[] {
  return TERMS.filter((name) => isDifferent(agreed[name], now[name]));
}

/**
 * The same for a later attempt that the contract of an earlier one covers: its price, its time and its way are what
 * its lister has handed in since and the route allows. For whom, by whom, what and for how much money has to be as agreed;
 * rights may have been sold or have lapsed meanwhile.
 */
export function changedForFollowUp(
  agreed: EntrustmentTerms,
  now: EntrustmentTerms,
): readonly TermName[] {
  const { consignor, centre } = agreed.parties;
  const hasOthers = consignor !== now.parties.consignor || centre !== now.parties.centre;
  const numbers = new Set(agreed.things.rights.map(({ kind, number }) => `${kind} ${number}`));
  const hasMore = now.things.rights.some(({ kind, number }) => !numbers.has(`${kind} ${number}`));
  return [
    ...(hasOthers ? (['parties'] as const) : []),
    ...(hasMore ? (['things'] as const) : []),
    ...(['commission', 'custody'] as const).filter((name) => isDifferent(agreed[name], now[name])),
  ];
}

function isDifferent(one: Canonical, other: Canonical): boolean {
  return canonicalText(one) !== canonicalText(other);
}
