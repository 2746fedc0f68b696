import type { Minor } from '../money/money.js';

/** A lot of a session that is sold for one debt, as it stands. */
export interface LotForDebt {
  readonly lot: string;
  /** A lot that is over without a sale, or whose winner has defaulted, brings nothing. */
  readonly stage: 'unopened' | 'opened' | 'sold' | 'over';
  /** The hammer price of a lot that was sold, else null. */
  readonly price: Minor | null;
}

/** One debt, with everything that is sold for it in a session. */
export interface DebtSale {
  /** What is owed, and the costs that the debtor has to bear. */
  readonly debt: Minor;
  readonly costs: Minor;
  /** In the order of the session. */
  readonly lots: readonly LotForDebt[];
}

/** Why lots are withdrawn by this rule, as their records say it: the reason and the article. */
export const COVERED_REASON = 'debt-and-costs-covered: LAW-AUCT2020 14';

/** What the lots that were sold have brought. */
export function proceeds({ lots }: DebtSale): Minor {
  return lots.reduce((sum, { stage, price }) => sum + (stage === 'sold' ? (price ?? 0n) : 0n), 0n);
}

/** What covering the debt and the costs still lacks. */
export function lacking(sale: DebtSale): Minor {
  const open = sale.debt + sale.costs - proceeds(sale);
  return open > 0n ? open : 0n;
}

/**
 * Which lots are not sold any more because hammer prices cover the debt and the costs (Supreme People's Court, rules on
 * auctions and sell-offs in execution as amended in 2020, art. 14), in the order of the session; null while they do not.
 * A lot that has opened is decided by its bids: its bidders came for it, and did what they were asked for.
 */
export function stopped(sale: DebtSale): readonly string[] | null {
  if (lacking(sale) > 0n) return null;
  return sale.lots.filter(({ stage }) => stage === 'unopened').map(({ lot }) => lot);
}
