import type { Instant } from '../kernel/instant.js';
import type { Minor } from '../money/money.js';

/** A lot of a session that is sold for one debt, as it stands. */
export interface LotForDebt {
  readonly lot: string;
  readonly stage: 'waiting' | 'running' | 'suspended' | 'sold' | 'failed' | 'withdrawn';
  /** Its end as it stands, soft close included. */
  readonly endsAt: Instant;
  /** The hammer price of a lot that was sold, else null. */
  readonly price: Minor | null;
  /** Whether that price has been paid; false for a winner who is in default, whose lot brings nothing. */
  readonly payment: 'awaited' | 'paid' | 'defaulted' | null;
  /** What of its price goes to others first: claims that rank before, and costs that this lot alone has caused. */
  readonly prior: Minor;
  /** Whether it stands because of this rule, and not for a reason of its own. */
  readonly isStopped: boolean;
}

/** One debt, with everything that is sold for it; lots of another debtor in the same session are none of its business. */
export interface DebtSale {
  /** What is owed, and the costs that the debtor has to bear. */
  readonly debt: Minor;
  readonly costs: Minor;
  /** The debtor has agreed that everything is sold. */
  readonly isAllAgreed: boolean;
  /** In the order of the session. */
  readonly lots: readonly LotForDebt[];
}

/** What has to be ordered now, by lot, in the order of the session. */
export interface Stoppage {
  readonly suspend: readonly string[];
  readonly withdraw: readonly string[];
  readonly resume: readonly string[];
}

const NOTHING: Stoppage = { suspend: [], withdraw: [], resume: [] };

/**
 * Which lots are stopped because what has been sold covers the debt and the costs (Supreme People's Court, rules on
 * auctions and sell-offs in execution as amended in 2020, art. 14). Once hammer prices cover them the rest stands; only
 * when prices that were paid cover them is it withdrawn, because a winner may still default, and then it goes on. A lot
 * whose end has come is decided by its bids and never stopped: its bidders have done all that they were asked for. One
 * that has not opened has no clock that could stand; it is asked about again when it opens.
 */
export function stoppage(sale: DebtSale, at: Instant): Stoppage {
  const stopped = sale.lots.filter((lot) => lot.stage === 'suspended' && lot.isStopped);
  if (sale.isAllAgreed || !isCovered(sale, sold)) return { ...NOTHING, resume: names(stopped) };
  const left = sale.lots.filter((lot) => isLeft(lot, at));
  if (isCovered(sale, paid)) return { ...NOTHING, withdraw: names(left) };
  return { ...NOTHING, suspend: names(left.filter(({ stage }) => stage === 'running')) };
}

/** What covering the debt and the costs still lacks, counting the hammer prices of winners who are not in default. */
export function lacking(sale: DebtSale): Minor {
  const open = sale.debt + sale.costs - proceeds(sale, sold);
  return open > 0n ? open : 0n;
}

function isCovered(sale: DebtSale, counts: (lot: LotForDebt) => boolean): boolean {
  return proceeds(sale, counts) >= sale.debt + sale.costs;
}

/** What lots bring for this debt; one that does not even cover what goes before brings nothing, and takes nothing. */
function proceeds({ lots }: DebtSale, counts: (lot: LotForDebt) => boolean): Minor {
  return lots.filter(counts).reduce((sum, { price, prior }) => {
    const own = (price ?? 0n) - prior;
    return own > 0n ? sum + own : sum;
  }, 0n);
}

function sold({ stage, payment }: LotForDebt): boolean {
  return stage === 'sold' && payment !== 'defaulted';
}

function paid(lot: LotForDebt): boolean {
  return sold(lot) && lot.payment === 'paid';
}

/** Whether a lot can still be stopped. One that stands has no end that could come. */
function isLeft({ stage, endsAt }: LotForDebt, at: Instant): boolean {
  if (stage === 'running') return at < endsAt;
  return stage === 'waiting' || stage === 'suspended';
}

function names(lots: readonly LotForDebt[]): readonly string[] {
  return lots.map(({ lot }) => lot);
}
