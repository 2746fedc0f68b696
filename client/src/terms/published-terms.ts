import { stepsAbove } from '../../../src/core/auction/increment.js';
import { readEntry } from '../../../src/core/proof/entry-text.js';
import type { PublicTerms } from '../../../src/core/proof/public-terms.js';
import { parseRecord } from '../../../src/core/proof/record.js';
import { get } from '../api/http.js';

/** From how many steps above the price on a bid is asked about once more. */
const FAR_STEPS = 10;

/** The frozen terms of a lot, as the first entry of its record has them, and what follows from them. */
export interface PublishedTerms {
  readonly terms: PublicTerms;
  /** Whether an offer is so far above the price (null: the start price) that a slip of the finger is likely. */
  isFarAbove(offer: bigint, price: bigint | null): boolean;
  /** The paddles that have a priority right. */
  readonly priorityPaddles: ReadonlySet<string>;
}

/** Reads the terms of a published lot from its record; throws `Failure`, and for a record that is none. */
export async function readPublishedTerms(lot: string): Promise<PublishedTerms> {
  const record = parseRecord(await get(`/lots/${lot}/record`));
  if (!record.ok) throw new Error(`${record.error.field} ${record.error.problem}`);
  const events = record.value.entries.map(({ body }) => {
    const entry = readEntry(body);
    if (!entry.ok) throw new Error(`${entry.error.field} ${entry.error.problem}`);
    return entry.value.event;
  });
  const first = events[0];
  if (first?.type !== 'published') throw new Error('a record begins with published');
  const { terms } = first;
  const { increment } = terms.rules;
  return {
    terms,
    isFarAbove: (offer, price) =>
      offer > stepsAbove(increment, price ?? terms.startPrice, FAR_STEPS),
    priorityPaddles: new Set(
      events.flatMap((event) =>
        event.type === 'enrolled' && event.rank !== null ? [event.paddle] : [],
      ),
    ),
  };
}
