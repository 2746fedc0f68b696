/** What a forfeited deposit is used for. Losses are the defaulter's to make good; debts are the debtor's. */
export type ForfeitUse =
  | 'costs'
  | 'price-gap'
  /** What the buyer owed for the first sale. */
  | 'commission'
  | 'commission-of-both-sides'
  | 'debts-of-the-case'
  | 'related-debts';

export const FORFEIT_USES: readonly ForfeitUse[] = [
  ...(['costs', 'price-gap', 'commission', 'commission-of-both-sides'] as const),
  ...(['debts-of-the-case', 'related-debts'] as const),
];

/**
 * What becomes of what is left: it goes back; or it stays with the debts and then with whose right was sold; or the
 * lister keeps it as earnest money 定金, as far as a deposit counts as that.
 */
export type ForfeitSurplus = 'refunded' | 'to-debts' | 'earnest-money';

/** Whether the defaulter owes what the deposit does not cover. */
export type ForfeitShortfall = 'claimable' | 'none';

/** An article, and the instrument that it is of. */
export interface ForfeitSource {
  readonly title: { readonly zh: string; readonly en: string };
  readonly number: string | null;
  readonly article: string | null;
}

/** A choice of a rule pack with what it rests on. */
export interface Ruled<Value> {
  readonly value: Value;
  readonly kind: 'law' | 'default';
  readonly source: ForfeitSource;
}

/** How a winner's default is settled, as a lot freezes it from its pack when it is published. */
export interface ForfeitTerms {
  readonly order: Ruled<readonly ForfeitUse[]>;
  readonly surplus: Ruled<ForfeitSurplus>;
  readonly shortfall: Ruled<ForfeitShortfall>;
  /** For so many days after the declaration nothing is distributed; null: for none. */
  readonly objectionDays: Ruled<number> | null;
  /** Up to which share of the price a deposit counts as earnest money; null where it does not count as that. */
  readonly earnestMoneyBps: Ruled<number> | null;
}

const CIVIL_CODE_157: ForfeitSource = {
  title: { zh: '中华人民共和国民法典', en: 'Civil Code of the People’s Republic of China' },
  number: null,
  article: '157',
};

const lawful = <Value>(value: Value): Ruled<Value> => ({
  ...{ value, kind: 'law' as const, source: CIVIL_CODE_157 },
});

/**
 * How the deposit of a buyer is settled by whose fault a sale was undone: there is no price any more that a resale could
 * fall short of, and nothing was promised for the case. Each side gives back what it has, and the side at fault makes
 * good the loss (Civil Code art. 157).
 */
export const UNDONE_SALE: ForfeitTerms = {
  order: lawful(['costs']),
  surplus: lawful('refunded'),
  shortfall: lawful('claimable'),
  ...{ objectionDays: null, earnestMoneyBps: null },
};
