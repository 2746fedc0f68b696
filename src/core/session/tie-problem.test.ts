import { describe, expect, it } from '@jest/globals';
import type { TieGround } from './bundles.js';
import { tieProblem, type TieProblem } from './tie-problem.js';

const MARK = { kind: 'trademark', holder: '江南茶业（苏州）有限公司' };
const PATENT = { kind: 'invention', holder: '某科技有限公司' };

describe('a tie', () => {
  const rows: readonly [
    TieGround,
    readonly { kind: string; holder: string }[],
    TieProblem | null,
  ][] = [
    ['similar-marks', [MARK], 'too-few'],
    ['similar-marks', [MARK, MARK], null],
    ['similar-marks', [MARK, { ...MARK, holder: '江南茶业(苏州) 有限公司' }], null],
    ['similar-marks', [MARK, { ...MARK, holder: '另一公司' }], 'of-several-holders'],
    ['similar-marks', [MARK, { ...PATENT, holder: MARK.holder }], 'not-a-mark'],
    ['inseparable', [PATENT], 'too-few'],
    ['inseparable', [PATENT, MARK], null],
    ['loses-value-apart', [PATENT, MARK, MARK], null],
  ];
  it.each(rows)('of the ground %s between %j: %s', (ground, rights, problem) => {
    expect(tieProblem(ground, rights)).toBe(problem);
  });
});
