import type { Escrow } from '../../src/core/auction/escrow.js';
import { withEscrow } from '../../src/core/auction/escrow-rules.js';
import type { RuleDraft } from '../../src/core/auction/rule-draft.js';
import type { Format } from '../../src/core/auction/terms.js';
import { type LotRecord, recordOf } from '../../src/core/proof/record.js';
import { type Announcement, termsOf } from '../kit/format-terms.js';
import { Lot, type Said } from '../kit/lot.js';
import { keptRecord } from '../kit/records.js';

export const HOUR = 3_600_000;

/** The kind of sale under which every golden lot is announced; its format is the lot's own affair. */
const PACK = { name: 'commercial-auction-law', version: '1' };

/** What all golden lots have in common: what they are called, and an hour from ten thousand yuan. */
export const GOLDEN: Announcement = {
  lot: 'lot_golden',
  pack: PACK,
  currency: 'CNY',
  startPrice: 10_000_00n,
  durationMs: HOUR,
};

/**
 * The public record of a golden lot by these rules, after the bidders A, B, C and the priority holder P have said all
 * this. Whatever is refused leaves no trace, so that nothing may be: a script that changes its meaning is a broken test.
 */
export function goldenRecordOf(
  format: Format,
  rules: RuleDraft,
  said: readonly Said[],
  escrow: Escrow | null = null,
): LotRecord {
  const lot = Lot.of(withEscrow(termsOf(format, rules, GOLDEN), escrow), { P: 1 });
  for (const one of said) {
    const verdict = lot.say(one);
    if (verdict !== 'accepted') throw new Error(`${one[1].type} at ${one[0]} is ${verdict}`);
  }
  return recordOf(keptRecord(lot.events), 'public');
}
