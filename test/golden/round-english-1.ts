import type { LotRecord } from '../../src/core/proof/record.js';
import { bid, cancel, RESUME, seal, SUSPEND, TICK } from '../kit/lot.js';
import { goldenRecordOf } from './golden-lot.js';

/**
 * Opening bids of which one is replaced and one taken back, two rounds of turns, a raise that is taken back in its own
 * turn and made again, a turn that lets its time pass, and one that a suspension interrupts.
 */
export function roundEnglish1(): LotRecord {
  return goldenRecordOf(
    'round-english',
    {
      increment: { kind: 'fixed', step: 500_00n },
      reserve: 12_000_00n,
      reserveVisible: true,
      minimumBidders: 2,
      minimumRaises: 1,
      rounds: 2,
      turnMs: 180_000,
      openingPauseMs: 60_000,
      roundPauseMs: 120_000,
    },
    [
      [-50_000, seal('A', 11_000_00n)],
      [-40_000, seal('B', 10_000_00n)],
      [-30_000, seal('C', 10_500_00n)],
      [-20_000, seal('P', 15_000_00n)],
      [-10_000, cancel('P')],
      [-5_000, seal('B', 10_400_00n)],
      [70_000, bid('B', 14_000_00n)],
      [80_000, cancel('B')],
      [90_000, bid('B', 11_500_00n)],
      [300_000, SUSPEND],
      [360_000, RESUME],
      [400_000, bid('C', 12_000_00n)],
      [700_000, TICK],
      [1_500_000, TICK],
    ],
  );
}
