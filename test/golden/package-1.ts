import type { LotRecord } from '../../src/core/proof/record.js';
import { bidOn, outage, RESUME, SUSPEND, TICK } from '../kit/lot.js';
import { goldenRecordOf, HOUR } from './golden-lot.js';

/**
 * Three parts and the whole: the whole overtakes and is overtaken, a bidder raises its own bid on the side that lags,
 * an equal amount goes to the parts, the last bid on the whole moves the end and leaves a remainder to be split; one
 * part has no bid of its own. In between the lot is suspended, and gets time back after an outage.
 */
export function package1(): LotRecord {
  return goldenRecordOf(
    'package',
    {
      parts: [
        { id: 'patent', startPrice: 5_000_00n, valuation: 7_000_00n },
        { id: 'mark', startPrice: 3_000_00n, valuation: 5_000_00n },
        { id: 'software', startPrice: 2_000_00n, valuation: 1_000_00n },
      ],
      increment: { kind: 'fixed', step: 100_00n },
      reserve: 11_000_00n,
      reserveVisible: false,
      minimumBidders: 2,
      softClose: { windowMs: 300_000, extendMs: 300_000, limitMs: 900_000 },
    },
    [
      [1_000, bidOn('patent', 'A', 5_000_00n)],
      [2_000, bidOn('mark', 'B', 3_000_00n)],
      [3_000, bidOn('*', 'C', 10_000_00n)],
      [4_000, bidOn('patent', 'A', 6_500_00n)],
      [60_000, SUSPEND],
      [120_000, RESUME],
      [130_000, bidOn('mark', 'P', 3_500_00n)],
      [140_000, bidOn('*', 'C', 10_100_00n)],
      [150_000, bidOn('mark', 'B', 3_600_00n)],
      [HOUR + 20_000, outage(HOUR, HOUR + 20_000)],
      [HOUR + 50_000, bidOn('*', 'C', 12_000_01n)],
      [HOUR + 400_000, TICK],
    ],
  );
}
