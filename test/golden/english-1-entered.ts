import type { AuctionCommand } from '../../src/core/auction/commands.js';
import type { LotRecord } from '../../src/core/proof/record.js';
import { bid, match, max, TICK } from '../kit/lot.js';
import { goldenRecordOf, HOUR } from './golden-lot.js';

/** Bids that officers entered for bidders who telephoned, among those that bidders sent themselves. */
export function english1Entered(): LotRecord {
  return goldenRecordOf(
    'english',
    { increment: { kind: 'fixed', step: 500_00n }, proxy: true, priority: 'match' },
    [
      [1_000, bid('A', 10_000_00n)],
      [2_000, entered(bid('B', 11_000_00n))],
      [3_000, entered(max('C', 14_000_00n))],
      [4_000, bid('A', 12_000_00n)],
      [5_000, entered(match('P'))],
      [HOUR + 300, TICK],
    ],
  );
}

const entered = (command: AuctionCommand): AuctionCommand =>
  ({
    ...command,
    entered: { by: 'usr_1', secondBy: 'usr_2', reason: '竞买人网络中断，电话申请代为录入' },
  }) as AuctionCommand;
