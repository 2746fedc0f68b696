import type { LotRecord } from '../../src/core/proof/record.js';
import { bid, match, max, outage, RESUME, SUSPEND, TICK } from '../kit/lot.js';
import { goldenRecordOf } from './golden-lot.js';

/**
 * A free period that lets into the timed one, a ceiling, a cycle that a quote starts again, one that a suspension
 * interrupts, one in which an outage is made good, a priority holder who equals the quote, and an empty cycle.
 */
export function dynamicQuote1(): LotRecord {
  return goldenRecordOf(
    'dynamic-quote',
    {
      increment: { kind: 'share', bps: 500 },
      proxy: true,
      priority: 'match',
      minimumBidders: 2,
      entry: 'quoted-in-free-period',
      freePeriodMs: 600_000,
      cycleMs: 180_000,
    },
    [
      [1_000, bid('A', 10_000_00n)],
      [2_000, max('B', 12_000_00n)],
      [3_000, match('P')],
      [599_000, bid('P', 13_000_00n)],
      [700_000, bid('A', 14_000_00n)],
      [760_000, SUSPEND],
      [820_000, RESUME],
      [850_000, match('P')],
      [860_000, max('A', 18_000_00n)],
      [1_000_000, outage(960_000, 1_000_000)],
      [1_010_000, bid('B', 16_000_00n)],
      [1_300_000, TICK],
    ],
  );
}
