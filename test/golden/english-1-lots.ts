import { withSeed } from '../../src/core/auction/equal-rank.js';
import { type LotRecord, recordOf } from '../../src/core/proof/record.js';
import { GOLDEN_SEED } from '../kit/draws.js';
import { termsOf } from '../kit/format-terms.js';
import { bid, Lot, match, TICK } from '../kit/lot.js';
import { keptRecord } from '../kit/records.js';
import { GOLDEN, HOUR } from './golden-lot.js';

const RULES = {
  increment: { kind: 'fixed', step: 500_00n },
  priority: 'match',
  equalRankPriority: 'lots',
} as const;

/** Two holders of one rank hold the price together, after one of the next rank was passed by; lots are drawn. */
export function english1Lots(): LotRecord {
  const terms = termsOf('english', RULES, GOLDEN);
  const publication = withSeed({ type: 'publish', terms }, () => GOLDEN_SEED);
  const lot = Lot.of(publication.terms, { P: 1, Q: 1, S: 2 });
  lot.say(
    [1_000, bid('A', 10_000_00n)],
    [2_000, match('S', 'six')],
    [3_000, match('P', 'seven')],
    [4_000, match('Q', 'eleven')],
    [HOUR + 250, TICK],
  );
  return recordOf(keptRecord(lot.events), 'public');
}
