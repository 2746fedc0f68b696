import { shallowRef, watch, type ShallowRef } from 'vue';
import type { PublishedTerms } from '../terms/published-terms.js';

interface ReadTerms {
  readonly terms: ShallowRef<PublishedTerms | null>;
  /** Reads them, for the first time when the lot is known to be published; throws `Failure`. */
  readonly read: () => Promise<void>;
}

/**
 * The terms of a published lot, with code that is loaded for it; read again once the reader has got a paddle, which
 * may have a priority right.
 */
export function usePublishedTerms(lot: string, paddle: () => string | null): ReadTerms {
  const terms = shallowRef<PublishedTerms | null>(null);

  async function read(): Promise<void> {
    const { readPublishedTerms } = await import('../terms/published-terms.js');
    terms.value = await readPublishedTerms(lot);
  }

  watch(paddle, () => {
    // What is shown already stays where this fails.
    if (terms.value) read().catch(() => undefined);
  });
  return { terms, read };
}
