import { describe, expect, it } from '@jest/globals';
import { emptyAttempt, readCase, slipsFrom, type TypedAttempt } from './case-draft.js';

const NOW = Date.parse('2026-03-02T10:00:00+08:00');
const SOUND: TypedAttempt = {
  ...{ stage: 'r1', startPrice: '700,000', valuation: '1000000.00' },
  ...{ endedAt: '2026-03-01T10:00', evidence: ' （2026）苏05执12号 ' },
};
const typed = (...earlier: TypedAttempt[]) => ({
  ...{ title: '发明专利', route: 'judicial-online', currency: 'CNY', earlier },
});

describe('the form of a case that was begun elsewhere', () => {
  it('is sent as it was typed, with ends in the time of China', () => {
    const { body, slips } = readCase(typed(SOUND), NOW);
    expect([...slips]).toEqual([]);
    expect(body).toEqual({
      ...{ title: '发明专利', route: 'judicial-online' },
      earlier: [
        {
          ...{ stage: 'r1', currency: 'CNY', startPrice: '700000.00', valuation: '1000000.00' },
          ...{ endedAt: '2026-03-01T10:00:00+08:00', evidence: '（2026）苏05执12号' },
        },
      ],
    });
  });

  it('asks for everything but a valuation', () => {
    const { slips } = readCase({ ...typed(emptyAttempt('')), title: ' ' }, NOW);
    expect(Object.fromEntries(slips)).toEqual({
      title: 'needed',
      ...{ 'earlier[0].stage': 'needed', 'earlier[0].startPrice': 'needed' },
      ...{ 'earlier[0].endedAt': 'not-time', 'earlier[0].evidence': 'needed' },
    });
  });

  it.each([
    ['an amount finer than the currency', { startPrice: '1.001' }, 'startPrice', 'not-amount'],
    ['a valuation that is none', { valuation: 'a million' }, 'valuation', 'not-amount'],
    ['an end that is to come', { endedAt: '2026-03-02T10:01' }, 'endedAt', 'not-yet'],
  ])('finds %s', (_, change, field, slip) => {
    const { slips } = readCase(typed({ ...SOUND, ...change }), NOW);
    expect([...slips]).toEqual([[`earlier[0].${field}`, slip]]);
  });

  it('takes attempts in the order in which they ended', () => {
    const { slips } = readCase(typed(SOUND, { ...SOUND, stage: 'r2' }), NOW);
    expect([...slips]).toEqual([['earlier[1].endedAt', 'not-in-order']]);
  });

  it('says what the server finds where it can', () => {
    const faults = [
      { field: 'earlier[0].stage', problem: 'is not what the route leads to here' },
      { field: 'title', problem: 'is of another kind' },
    ];
    expect([...slipsFrom(faults)]).toEqual([
      ['earlier[0].stage', 'not-on-route'],
      ['title', 'refused'],
    ]);
  });
});
