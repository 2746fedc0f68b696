import { describe, expect, it } from '@jest/globals';
import { at, Lot, type Said, SUSPEND, termsWith, TICK, WITHDRAW } from '../../../test/kit/lot.js';
import { isUnopened } from './unopened.js';

describe('a lot', () => {
  const rows: readonly [what: string, said: readonly Said[], ms: number, unopened: boolean][] = [
    ['before its opening', [], -1, true],
    ['whose opening is due and not written down', [], 0, false],
    ['that has opened', [[0, TICK]], 1, false],
    ['that stands after its opening', [[1_000, SUSPEND]], 2_000, false],
    ['that was withdrawn before', [[-1_000, WITHDRAW]], -1, false],
  ];
  it.each(rows)('%s', (_, said, ms, unopened) => {
    const lot = Lot.of(termsWith());
    lot.say(...said);
    expect(lot.state && isUnopened(lot.state, at(ms))).toBe(unopened);
  });
});
