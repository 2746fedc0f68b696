import type { AuctionState } from '../../../core/auction/auction.js';
import type { WeightedRules } from '../../../core/auction/rules.js';
import { termsIn } from '../../../core/auction/terms.js';
import { invariant } from '../../../core/kernel/invariant.js';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import { readHeads } from '../../../platform/database/streams.js';
import { stateAt } from '../state-at.js';

/** A lot that has a panel, with whatever is due by an instant. */
export async function readState(read: Queryable, lot: string, now: Instant): Promise<AuctionState> {
  const [head] = await readHeads(read, [lot]);
  invariant(head !== undefined, `a lot with a panel is published, ${lot} is not`);
  return stateAt(head, now);
}

/** Who is to be marked: whoever is enrolled and not barred, in the order of enrolment. */
export function markedBidders({ bidders }: AuctionState): readonly string[] {
  return Object.entries(bidders)
    .filter(([, { barredFor }]) => barredFor === null)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([paddle]) => paddle);
}

/** By which rules a lot with a panel is scored. */
export function weightedRules({ terms }: AuctionState): WeightedRules {
  return termsIn(terms, 'weighted').rules;
}

/** Whether marks may still go into the record: until the first amount is known. */
export function takesScores({ result, phase }: AuctionState): boolean {
  return result === null && phase !== 'opening';
}
