import {
  bid,
  Lot,
  match,
  max,
  OPENS_AT,
  paddle,
  RESUME,
  SUSPEND,
  termsWith,
  TICK,
} from '../kit/lot.js';
import { keptRecord } from '../kit/records.js';
import { type LotRecord, recordOf } from '../../src/core/proof/record.js';
import { plus } from '../../src/core/kernel/instant.js';

const HOUR = 3_600_000;

/**
 * The auction behind the golden record of the rules `english-1`: a ladder, a hidden reserve, ceilings that are
 * overtaken, capped, raised and kept secret, a priority holder who equals the price, a deposit that comes late, a
 * bidder who is barred, a suspension, an outage made good, and two bids in the last minute.
 */
export function goldenRecord(): LotRecord {
  const lot = Lot.of(
    termsWith(
      {
        increment: {
          kind: 'ladder',
          rungs: [
            { from: 10_000_00n, step: 500_00n },
            { from: 20_000_00n, step: 1_000_00n },
          ],
        },
        reserve: { amount: 18_000_00n, isVisible: false },
        softClose: { windowMs: 60_000, extendMs: 60_000, limitMs: 600_000 },
        priority: { kind: 'match' },
        minimumBidders: 2,
        minimumRaises: 1,
      },
      {
        lot: 'lot_golden',
        pack: { name: 'commercial-auction-law', version: '1' },
        currency: 'CNY',
        startPrice: 10_000_00n,
      },
    ),
    { P: 1 },
  );
  lot.say(
    [
      -600_000,
      { type: 'enrol', paddle: paddle('D'), rank: null, isDepositMissing: true, identity: null },
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
  );
  return recordOf(keptRecord(lot.events), 'public');
}

function outage(fromMs: number, toMs: number) {
  return {
    type: 'make-good-outage',
    from: plus(OPENS_AT, fromMs),
    to: plus(OPENS_AT, toMs),
  } as const;
}
