import { describe, expect, it } from '@jest/globals';
import { type BundleInLot, bundlesIn, bundlesOf, isTorn, type Tie } from './bundles.js';

const RIGHTS = ['m1', 'm2', 'm3', 'p1', 'p2', 's1'];

/** Ties as a rule book writes them: `similar-marks m1 m2, inseparable p1 p2`. */
function tied(text: string): readonly Tie[] {
  if (text === '') return [];
  return text.split(', ').map((tie) => {
    const [ground, ...rights] = tie.split(' ');
    return { ground: ground as Tie['ground'], rights };
  });
}

describe('rights that go together', () => {
  const rows: readonly [ties: string, bundles: string][] = [
    ['', ''],
    ['similar-marks m1 m2', 'm1+m2 similar-marks'],
    ['similar-marks m2 m1', 'm1+m2 similar-marks'],
    ['similar-marks m1 m2, similar-marks m2 m3', 'm1+m2+m3 similar-marks'],
    ['inseparable p2 p1, similar-marks m1 m3', 'm1+m3 similar-marks, p1+p2 inseparable'],
    [
      'similar-marks m1 m2, inseparable p1 p2, loses-value-apart m2 p1',
      'm1+m2+p1+p2 similar-marks/inseparable/loses-value-apart',
    ],
    ['similar-marks m1', ''],
    ['similar-marks m1 m1', ''],
    ['similar-marks m1 elsewhere', ''],
    ['inseparable p1 elsewhere p2', 'p1+p2 inseparable'],
  ];
  it.each(rows)('by "%s" are "%s"', (ties, expected) => {
    const bundles = bundlesOf(RIGHTS, tied(ties));
    const written = bundles.map(
      ({ rights, grounds }) => `${rights.join('+')} ${grounds.join('/')}`,
    );
    expect(written.join(', ')).toBe(expected);
  });
});

/** `m1 m2` is a lot, `m1 | m2` a package of two parts; what else there is follows a slash: `m1 / m2 m3`. */
function lotOf(text: string): Parameters<typeof bundlesIn>[0] {
  const [lot = '', others = ''] = text.split(' / ');
  const parts = lot.split(' | ');
  const offered = parts.map((rights, index) => ({
    name: `${index + 1}`,
    rights: rights.split(' '),
  }));
  return { offered, others: others.split(' ').filter(Boolean) };
}

/** `m1+m2+m3 without m3`, or `m1+m2 in 1 and 2` where it lies in several parts. */
function told({ rights, missing, within }: BundleInLot): string {
  const without = missing.length === 0 ? '' : ` without ${missing.join('+')}`;
  return `${rights.join('+')}${without}${within.length > 1 ? ` in ${within.join(' and ')}` : ''}`;
}

describe('a lot', () => {
  const ties = tied('similar-marks m1 m2, similar-marks m2 m3, inseparable p1 p2');
  const rows: readonly [lot: string, torn: string, whole: string][] = [
    ['s1 / m1 m2 m3', '', ''],
    ['m1 m2 m3 / p1 p2', '', 'm1+m2+m3'],
    ['m1 m2 m3 p2 p1 s1', '', 'm1+m2+m3, p2+p1'],
    ['m1 / m2 m3', 'm1+m2+m3 without m2+m3', ''],
    ['m3 m1 / m2', 'm3+m1+m2 without m2', ''],
    // What is sold or has lapsed is not there any more: it neither counts nor ties two others together.
    ['m1', '', ''],
    ['m1 / m3', '', ''],
    ['m2 / m3', 'm2+m3 without m3', ''],
    ['m1 p1 / m2 m3 p2', 'm1+m2+m3 without m2+m3, p1+p2 without p2', ''],
    ['m1 m2 m3 | p1 p2', '', 'm1+m2+m3, p1+p2'],
    ['m1 m2 | m3 p1 p2', 'm1+m2+m3 in 1 and 2', 'p1+p2'],
    ['m1 | m2 | m3', 'm1+m2+m3 in 1 and 2 and 3', ''],
    ['m1 p1 | m2 p2 / m3', 'm1+m2+m3 without m3 in 1 and 2, p1+p2 in 1 and 2', ''],
  ];
  it.each(rows)('of "%s" tears "%s" and keeps "%s"', (lot, torn, whole) => {
    const bundles = bundlesIn(lotOf(lot), ties);
    const list = (wanted: boolean) =>
      bundles
        .filter((one) => isTorn(one) === wanted)
        .map(told)
        .join(', ');
    expect([list(true), list(false)]).toEqual([torn, whole]);
  });
});
