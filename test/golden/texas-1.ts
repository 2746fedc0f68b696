import type { LotRecord } from '../../src/core/proof/record.js';
import { accept, bid, match, outage, RESUME, SUSPEND, TICK } from '../kit/lot.js';
import { goldenRecordOf } from './golden-lot.js';

/**
 * Rounds that an acceptance and a larger bid end, one in which the lot is suspended, one that gets time back after an
 * outage, one that the deadline cuts short; and a priority holder who takes the price.
 */
export function texas1(): LotRecord {
  return goldenRecordOf(
    'texas',
    {
      increment: { kind: 'fixed', step: 500_00n },
      reserve: 11_000_00n,
      minimumBidders: 2,
      roundMs: 180_000,
      pauseMs: 10_000,
      deadlineMs: 600_000,
      priority: 'final-query',
      queryMs: 60_000,
    },
    [
      [20_000, accept('A')],
      [40_000, bid('B', 12_500_00n)],
      [60_000, SUSPEND],
      [120_000, RESUME],
      [180_000, accept('C')],
      [200_000, TICK],
      [365_000, outage(340_000, 365_000)],
      [385_000, accept('A')],
      [480_000, bid('B', 14_000_00n)],
      [700_000, match('P')],
    ],
  );
}
