import type { LotTermsAnswer } from '../../../src/contract/api.js';
import type { AllowedType } from '../../../src/contract/bidding.js';
import type { LotStateMessage } from '../../../src/contract/feed.js';
import type { WireMoney } from '../../../src/contract/money.js';
import { stepsAbove } from '../../../src/core/auction/increment.js';
import { readEntry } from '../../../src/core/proof/entry-text.js';
import type { PublicTerms } from '../../../src/core/proof/public-terms.js';
import { get } from '../api/http.js';
import { minimumFor, stateAt } from './format-sums.js';

/** From how many steps above the price on a bid is asked about once more. */
const FAR_STEPS = 10;

/** The frozen terms of a lot, as the first entry of its record has them, and what follows from them. */
export interface PublishedTerms {
  readonly terms: PublicTerms;
  /**
   * Whether an offer is so far above the price (null: the start price) that a slip of the finger is likely. Where there
   * are no steps, every offer is asked about.
   */
  isFarAbove(offer: bigint, price: bigint | null): boolean;
  /** The state as it is at an instant of the server's clock, a falling price worked out. */
  stateAt(state: LotStateMessage, at: number): LotStateMessage;
  /** The least that this bidder may offer now. */
  minimumFor(state: LotStateMessage, paddle: string): WireMoney | null;
  /** The bids with an amount that this lot takes and a colleague can allow beforehand, the usual first. */
  readonly allowable: readonly AllowedType[];
  /** The paddles that have a priority right. */
  readonly priorityPaddles: ReadonlySet<string>;
}

/** Reads the terms of a published lot; throws `Failure`, and for an entry that is none. */
export async function readPublishedTerms(lot: string): Promise<PublishedTerms> {
  const { entry, priorityPaddles } = await get<LotTermsAnswer>(`/lots/${lot}/terms`);
  return publishedTerms(termsIn(entry.body), priorityPaddles);
}

/** The terms in the entry that a record begins with; throws for one that is none. */
export function termsIn(body: string): PublicTerms {
  const first = readEntry(body);
  if (!first.ok) throw new Error(`${first.error.field} ${first.error.problem}`);
  const { event } = first.value;
  if (event.type !== 'published') throw new Error('a record begins with published');
  return event.terms;
}

/** Terms with what follows from them. */
export function publishedTerms(
  terms: PublicTerms,
  priorityPaddles: readonly string[],
): PublishedTerms {
  const increment = 'increment' in terms.rules ? terms.rules.increment : null;
  return {
    terms,
    isFarAbove: (offer, price) =>
      increment === null || offer > stepsAbove(increment, price ?? terms.startPrice, FAR_STEPS),
    stateAt: (state, at) => stateAt(state, terms, at),
    minimumFor: (state, paddle) => minimumFor(state, terms, paddle),
    allowable: allowableIn(terms),
    priorityPaddles: new Set(priorityPaddles),
  };
}

function allowableIn({ format, rules }: PublicTerms): readonly AllowedType[] {
  switch (format) {
    case 'english':
    case 'dynamic-quote':
      return 'proxy' in rules && rules.proxy ? ['max', 'bid'] : ['bid'];
    case 'sealed':
    case 'weighted':
      return 'sealing' in rules && rules.sealing === 'in-clear' ? ['seal'] : [];
    case 'hybrid-dutch':
    case 'round-english':
      return ['seal', 'bid'];
    case 'texas':
    case 'package':
      return ['bid'];
    case 'dutch':
      return [];
  }
}
