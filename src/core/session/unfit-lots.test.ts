import { describe, expect, it } from '@jest/globals';
import { type Candidate, unfitLots } from './unfit-lots.js';

const candidate = (lot: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ lot, stage: 'under-review', centre: null, session: null },
  ...{ lister: 'bank', currency: 'CNY' },
  ...more,
});

describe('lots for session s of centre c', () => {
  const rows: readonly [
    what: string,
    lots: readonly Candidate[],
    coverCurrency: string | null,
    unfit: string,
  ][] = [
    ['none', [], 'CNY', ''],
    ['free ones', [candidate('1'), candidate('2', { centre: 'c', session: 's' })], 'CNY', ''],
    ['one that is not there', [candidate('1', { stage: 'unseen' })], null, '1 not-there'],
    [
      'one that is published',
      [candidate('1', { stage: 'published' })],
      null,
      '1 published-already',
    ],
    ['one of another centre', [candidate('1', { centre: 'd' })], null, '1 another-centre'],
    ['one in another session', [candidate('1', { session: 't' })], null, '1 in-another-session'],
    ['those of two listers', [candidate('1'), candidate('2', { lister: 'other' })], null, ''],
    [
      'those of two listers for one debt',
      [candidate('1'), candidate('2', { lister: 'other' })],
      'CNY',
      '2 another-lister',
    ],
    [
      'those of two currencies for one debt',
      [candidate('1', { currency: 'USD' }), candidate('2')],
      'CNY',
      '1 another-currency',
    ],
    [
      'one with several faults, of which the first is told',
      [candidate('1', { stage: 'unseen', session: 't' }), candidate('2', { lister: 'x' })],
      'CNY',
      '1 not-there, 2 another-lister',
    ],
  ];
  it.each(rows)('%s', (_, lots, coverCurrency, expected) => {
    const unfit = unfitLots(lots, { session: 's', centre: 'c', coverCurrency });
    expect(unfit.map(({ lot, why }) => `${lot} ${why}`).join(', ')).toBe(expected);
  });
});
