import type { LotRecord } from '../../src/core/proof/record.js';
import { accept, match, RESUME, SUSPEND, TICK } from '../kit/lot.js';
import { goldenRecordOf } from './golden-lot.js';

/**
 * A price that falls in stages that do not divide the time evenly, stands while the lot is suspended, and is
 * accepted; a priority holder who takes it.
 */
export function dutch1(): LotRecord {
  return goldenRecordOf(
    'dutch',
    {
      steps: 6,
      stepBps: 333,
      descentMs: 1_000_000,
      floor: 8_500_00n,
      priority: 'final-query',
      queryMs: 60_000,
    },
    [
      [300_000, TICK],
      [400_000, SUSPEND],
      [520_000, RESUME],
      [700_000, accept('B')],
      [740_000, match('P')],
    ],
  );
}
