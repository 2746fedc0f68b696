import type { LotDetail } from '../../../src/contract/api.js';
import type { EnteredType } from '../../../src/contract/entered-bids.js';

const KINDS: Readonly<Record<string, readonly EnteredType[]>> = {
  english: ['bid', 'max', 'match'],
  'dynamic-quote': ['bid', 'max', 'match'],
  package: ['bid'],
  dutch: ['accept'],
  'hybrid-dutch': ['accept', 'seal', 'bid', 'cancel'],
  'round-english': ['bid', 'seal', 'cancel'],
  texas: ['accept', 'bid'],
  sealed: ['seal', 'cancel'],
  weighted: ['seal', 'cancel'],
};

/** Whether amounts are hidden from the operator until their bidders open them. */
export function isCommitted({ rules }: Pick<LotDetail, 'rules'>): boolean {
  return rules['sealing'] === 'committed';
}

/** What can be taken down for a bidder of a lot, as far as its terms tell; whether it fits now, the lot says. */
export function kindsOf(lot: Pick<LotDetail, 'format' | 'rules'>): readonly EnteredType[] {
  const { proxy = false, priority = 'none' } = lot.rules;
  return (KINDS[lot.format] ?? ['bid']).filter((kind) => {
    if (kind === 'max') return proxy === true;
    if (kind === 'match') return priority !== 'none';
    return kind !== 'seal' || !isCommitted(lot);
  });
}

/** Whether a kind of bid says how much: it must, it may, or it does not. */
export function amountIn(kind: EnteredType): 'needed' | 'possible' | 'none' {
  if (kind === 'accept') return 'possible';
  return kind === 'match' || kind === 'cancel' ? 'none' : 'needed';
}
