import type { Minor } from '../money/money.js';
import type { ForfeitSource, ForfeitTerms, ForfeitUse } from './forfeit-terms.js';

/** What officers state, with what shows it. */
export interface StatedClaim {
  readonly use: 'costs' | 'debts-of-the-case' | 'related-debts';
  readonly amount: Minor;
}

/** How the thing was sold after all: again, taken at a price without a sale, or not at all. */
export type Resale =
  | { readonly kind: 'sold' | 'taken'; readonly price: Minor }
  | { readonly kind: 'none'; readonly price: null };

export interface ForfeitFacts {
  /** What is there to be used. */
  readonly deposit: Minor;
  readonly firstPrice: Minor;
  readonly resale: Resale;
  /** What the first sale would have brought whoever held it. */
  readonly commission: { readonly buyer: Minor; readonly seller: Minor };
  /** In the order in which they are met within one use. */
  readonly claims: readonly StatedClaim[];
  readonly terms: ForfeitTerms;
}

/** Whom a part goes to: who is stated to claim it, or somebody by what they are in the sale. */
export type Recipient = 'claimant' | 'lister' | 'centre' | 'defaulter' | 'owner';

/** One part of a deposit with all that makes it so much. */
export interface ForfeitLine {
  readonly use: ForfeitUse | 'earnest-money' | 'surplus';
  readonly source: ForfeitSource;
  readonly to: Recipient;
  /** Which of the stated claims it meets; null for what follows from the sales. */
  readonly claim: number | null;
  readonly claimed: Minor;
  /** What the deposit meets of it. */
  readonly applied: Minor;
  readonly inputs: readonly (readonly [name: ForfeitInput, amount: Minor])[];
}

export type ForfeitInput =
  | 'first-price'
  | 'resale-price'
  | 'buyer-commission'
  | 'seller-commission'
  | 'earnest-money-cap'
  | 'left';

export interface Distribution {
  /** Sum to the deposit. */
  readonly lines: readonly ForfeitLine[];
  /** What of the losses the deposit does not cover and the defaulter owes; null where it owes nothing. */
  readonly shortfall: { readonly amount: Minor; readonly source: ForfeitSource } | null;
}

type Wanted = Omit<ForfeitLine, 'applied'>;

const WHOLE = 10_000n;
const LOSSES: ReadonlySet<ForfeitLine['use']> = new Set<ForfeitLine['use']>([
  ...(['costs', 'price-gap', 'commission', 'commission-of-both-sides'] as const),
]);

/**
 * Uses a forfeited deposit in the order of its terms, each use as far as the money goes. The lines sum to the deposit; a
 * wider gap never lowers what is used for it, nor the shortfall, and never raises what goes back.
 */
export function distribute(facts: ForfeitFacts): Distribution {
  const { deposit, terms } = facts;
  let left = deposit;
  const used = terms.order.value
    .flatMap((use) => wantedFor(use, facts))
    .map((wanted): ForfeitLine => {
      const applied = least(wanted.claimed, left);
      left -= applied;
      return { ...wanted, applied };
    });
  const losses = used.filter(({ use }) => LOSSES.has(use));
  const owed = sum(losses, 'claimed') - sum(losses, 'applied');
  const isClaimed = terms.shortfall.value === 'claimable' && owed > 0n;
  return {
    lines: [...used, ...leftover(facts, left)],
    shortfall: isClaimed ? { amount: owed, source: terms.shortfall.source } : null,
  };
}

/** By how much the resale fell short of the first sale; nothing where it did not, or there was none. */
export function priceGap({ firstPrice, resale }: ForfeitFacts): Minor {
  const { price } = resale;
  return price === null || price >= firstPrice ? 0n : firstPrice - price;
}

function wantedFor(use: ForfeitUse, facts: ForfeitFacts): readonly Wanted[] {
  const { firstPrice, resale, commission, claims, terms } = facts;
  const { source } = terms.order;
  const own = { use, source, claim: null };
  if (use === 'price-gap') {
    const again = resale.price === null ? [] : [['resale-price', resale.price] as const];
    const inputs = [['first-price', firstPrice] as const, ...again];
    return [{ ...own, to: 'lister', claimed: priceGap(facts), inputs }];
  }
  if (use === 'commission' || use === 'commission-of-both-sides') {
    const { buyer, seller } = commission;
    const other = use === 'commission' ? [] : [['seller-commission', seller] as const];
    const inputs = [['buyer-commission', buyer] as const, ...other];
    const claimed = inputs.reduce((all, [, amount]) => all + amount, 0n);
    return [{ ...own, to: 'centre', claimed, inputs }];
  }
  return claims.flatMap((claim, index) =>
    claim.use === use
      ? [{ ...own, to: 'claimant' as const, claim: index, claimed: claim.amount, inputs: [] }]
      : [],
  );
}

/** What becomes of what nothing was left to be used for. */
function leftover({ deposit, firstPrice, terms }: ForfeitFacts, left: Minor): ForfeitLine[] {
  const { surplus, earnestMoneyBps } = terms;
  if (left === 0n) return [];
  const own = { claim: null, source: surplus.source, inputs: [['left', left] as const] };
  const line = (to: Recipient, amount: Minor): ForfeitLine[] =>
    amount === 0n ? [] : [{ ...own, use: 'surplus', to, claimed: amount, applied: amount }];
  if (surplus.value === 'refunded') return line('defaulter', left);
  if (surplus.value === 'to-debts') return line('owner', left);
  // Earnest money covers the losses first: of what it comes to, only the rest is kept beyond them.
  const cap = (firstPrice * BigInt(earnestMoneyBps?.value ?? 0)) / WHOLE;
  const beyond = least(deposit, cap) - (deposit - left);
  const kept = beyond > 0n ? beyond : 0n;
  const inputs = [['left', left] as const, ['earnest-money-cap', cap] as const];
  const earnest: ForfeitLine = {
    ...{ ...own, use: 'earnest-money', to: 'lister', claimed: kept, applied: kept, inputs },
  };
  return [...(kept === 0n ? [] : [earnest]), ...line('defaulter', left - kept)];
}

function least(one: Minor, other: Minor): Minor {
  return one < other ? one : other;
}

function sum(lines: readonly ForfeitLine[], of: 'claimed' | 'applied'): Minor {
  return lines.reduce((all, line) => all + line[of], 0n);
}
