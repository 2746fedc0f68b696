import type { LotRecord } from '../../src/core/proof/record.js';
import { accept, bid, cancel, outage, RESUME, seal, SUSPEND, TICK } from '../kit/lot.js';
import { goldenRecordOf } from './golden-lot.js';

/**
 * All phases: the clock is stopped after a suspension, the others bid above it under seal, replace, take back and lose
 * time to an outage that is made good; the stopper has the last word, takes it back and says it again.
 */
export function hybridDutch1(): LotRecord {
  return goldenRecordOf(
    'hybrid-dutch',
    {
      steps: 80,
      stepBps: 100,
      descentMs: 810_000,
      pausesMs: [30_000, 20_000, 20_000],
      sealedMs: 600_000,
      bestMs: 300_000,
      bestStepBps: 100,
    },
    [
      [10_000, TICK],
      [60_000, SUSPEND],
      [90_000, RESUME],
      [180_000, accept('A')],
      [210_000, seal('B', 9_500_00n)],
      [220_000, seal('C', 9_400_00n)],
      [230_000, seal('P', 20_000_00n)],
      [240_000, cancel('P')],
      [250_000, seal('C', 9_800_00n)],
      [790_000, outage(760_000, 790_000)],
      [870_000, bid('A', 9_950_00n)],
      [880_000, cancel('A')],
      [890_000, bid('A', 10_100_00n)],
      [1_300_000, TICK],
    ],
  );
}
