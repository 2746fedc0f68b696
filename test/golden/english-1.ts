import { bid, match, max, outage, paddle, RESUME, SUSPEND, TICK } from '../kit/lot.js';
import type { LotRecord } from '../../src/core/proof/record.js';
import { goldenRecordOf, HOUR } from './golden-lot.js';

/**
 * A ladder, a hidden reserve, ceilings that are overtaken, capped, raised and kept secret, a priority holder who equals
 * the price, a deposit that comes late, a bidder who is barred, a suspension, an outage made good, and two bids in the
 * last minute.
 */
export function english1(): LotRecord {
  return goldenRecordOf(
    'english',
    {
      increment: {
        kind: 'ladder',
        rungs: [
          { from: 10_000_00n, step: 500_00n },
          { from: 20_000_00n, step: 1_000_00n },
        ],
      },
      reserve: 18_000_00n,
      proxy: true,
      softClose: { windowMs: 60_000, extendMs: 60_000, limitMs: 600_000 },
      priority: 'match',
      minimumBidders: 2,
      minimumRaises: 1,
    },
    [
      [
        -600_000,
        {
          type: 'enrol',
          paddle: paddle('D'),
          rank: null,
          isDepositMissing: true,
          identity: null,
        },
      ],
      [-300_000, { type: 'confirm-deposit', paddle: paddle('D') }],
      [1_000, max('A', 13_000_00n)],
      [2_000, bid('B', 10_500_00n)],
      [3_000, max('C', 12_000_00n)],
      [4_000, max('B', 13_200_00n)],
      [60_000, { type: 'bar', paddle: paddle('C'), reason: 'related to the pledgor' }],
      [120_000, SUSPEND],
      [180_000, RESUME],
      [200_000, max('A', 21_000_00n)],
      [210_000, max('A', 24_000_00n)],
      [220_000, bid('D', 19_500_00n)],
      [230_000, max('P', 20_700_00n)],
      [240_000, bid('D', 23_800_00n)],
      [250_000, match('P')],
      [HOUR + 20_000, outage(HOUR + 10_000, HOUR + 20_000)],
      [HOUR + 50_000, max('D', 30_000_00n)],
      [HOUR + 65_000, bid('P', 26_000_00n)],
      [HOUR + 200_000, TICK],
    ],
  );
}
