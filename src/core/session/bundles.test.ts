import { describe, expect, it } from '@jest/globals';
import { bundlesOf, type Offered, type Tie, tornBundles } from './bundles.js';

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

describe('a division', () => {
  const offered = (...lots: readonly string[]): readonly Offered[] =>
    lots.map((rights, index) => ({ name: `lot ${index + 1}`, rights: rights.split(' ') }));
  const ties = tied('similar-marks m1 m2, similar-marks m2 m3, inseparable p1 p2');

  it.each([
    ['into one lot tears nothing', offered('m1 m2 m3 p1 p2 s1'), []],
    ['by bundles tears nothing', offered('m1 m2 m3', 'p1 p2', 's1'), []],
    ['that leaves rights out tears only what is offered', offered('m1', 'p1', 's1'), []],
    [
      'tears marks that are tied over a third',
      offered('m1', 'm2 s1', 'm3 p1 p2'),
      [
        {
          rights: ['m1', 'm2', 'm3'],
          grounds: ['similar-marks'],
          between: ['lot 1', 'lot 2', 'lot 3'],
        },
      ],
    ],
    [
      'tears each bundle by itself',
      offered('m1 m2 m3 p1', 'p2'),
      [{ rights: ['p1', 'p2'], grounds: ['inseparable'], between: ['lot 1', 'lot 2'] }],
    ],
  ])('%s', (_, lots, torn) => {
    expect(tornBundles(lots, ties)).toEqual(torn);
  });
});
