import type { LotTermsAnswer } from '../../../src/contract/api.js';
import { stepsAbove } from '../../../src/core/auction/increment.js';
import { readEntry } from '../../../src/core/proof/entry-text.js';
import { hasRoom } from '../../../src/core/auction/terms.js';
import type { PublicRoomTerms } from '../../../src/core/proof/public-terms.js';
import { get } from '../api/http.js';

/** From how many steps above the price on a bid is asked about once more. */
const FAR_STEPS = 10;

/** The frozen terms of a lot, as the first entry of its record has them, and what follows from them. */
export interface PublishedTerms {
  readonly terms: PublicRoomTerms;
  /** Whether an offer is so far above the price (null: the start price) that a slip of the finger is likely. */
  isFarAbove(offer: bigint, price: bigint | null): boolean;
  /** The paddles that have a priority right. */
  readonly priorityPaddles: ReadonlySet<string>;
}

/** Reads the terms of a published lot; throws `Failure`, for an entry that is none, and for a lot without an open room. */
export async function readPublishedTerms(lot: string): Promise<PublishedTerms> {
  const { entry, priorityPaddles } = await get<LotTermsAnswer>(`/lots/${lot}/terms`);
  const first = readEntry(entry.body);
  if (!first.ok) throw new Error(`${first.error.field} ${first.error.problem}`);
  const { event } = first.value;
  if (event.type !== 'published') throw new Error('a record begins with published');
  const { terms } = event;
  if (!hasRoom(terms)) throw new Error(`there is no room for ${terms.format} here`);
  const { increment } = terms.rules;
  return {
    terms,
    isFarAbove: (offer, price) =>
      offer > stepsAbove(increment, price ?? terms.startPrice, FAR_STEPS),
    priorityPaddles: new Set(priorityPaddles),
  };
}
