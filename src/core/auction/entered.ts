import type { BidCommand, Entered } from './commands.js';
import { isCommitted } from './escrow-rules.js';
import type { AuctionFact } from './events.js';
import type { Terms } from './terms.js';

/**
 * Whether a bid says that it was entered for its bidder and cannot have been: by one person alone, or without a
 * reason. The record is held to this too, by whoever decides it again.
 */
export function isMisentered({ entered }: BidCommand): boolean {
  if (entered === undefined) return false;
  const { by, secondBy, reason } = entered;
  return by === secondBy || reason === '';
}

/**
 * Whether nobody could have entered a bid but its bidder. A sealed amount that the operator may not see is known by its
 * commitment alone, and only the bidder holds what opens that.
 */
export function isOnlyItsBidders(terms: Terms, { type, entered }: BidCommand): boolean {
  if (entered === undefined) return false;
  return type === 'commit' || type === 'reveal' || (type === 'seal' && isCommitted(terms));
}

/** Says of a bid who entered it; what else came of it, such as the next turn, nobody entered. */
export function markEntered(
  facts: readonly AuctionFact[],
  entered: Entered | undefined,
): readonly AuctionFact[] {
  if (entered === undefined) return facts;
  return facts.map((fact) => (isMarked(fact) ? { ...fact, entered } : fact));
}

type Marked = Extract<AuctionFact, { readonly entered?: Entered }>;

const MARKED: ReadonlySet<AuctionFact['type']> = new Set<Marked['type']>([
  ...(['bid', 'package-bid', 'sealed', 'cancelled'] as const),
]);

function isMarked(fact: AuctionFact): fact is Marked {
  return MARKED.has(fact.type);
}
