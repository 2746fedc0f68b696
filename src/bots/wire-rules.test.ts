import { describe, expect, it } from '@jest/globals';
import { rulesIn } from '../core/auction/read-rules.js';
import { wireRules } from './wire-rules.js';

describe('rules on the wire', () => {
  it.each([
    ['nothing said', {}],
    ['a fixed step', { increment: '5000.00', proxy: true, softClose: null, reserve: null }],
    ['a share of the price', { incrementBps: 250, priority: 'final-query', queryMs: 60_000 }],
    [
      'a ladder, a hidden reserve and a soft close',
      {
        incrementLadder: [
          { from: '0.00', step: '1.00' },
          { from: '100.00', step: '5.00' },
        ],
        reserve: '250.00',
        reserveVisible: false,
        softClose: { windowMs: 300_000, extendMs: 300_000, limitMs: 3_600_000 },
        firstBidCountdownMs: 86_400_000,
        minimumBidders: 2,
      },
    ],
    [
      'the parts of a package',
      {
        increment: '1.00',
        parts: [
          { id: 'patent', startPrice: '70.00', valuation: '100.00' },
          { id: 'mark', startPrice: '7.00', valuation: '10.00' },
        ],
      },
    ],
  ])('are read as they were written: %s', (_, written) => {
    const rules = rulesIn('CNY')(written, 'rules');
    expect(rules.ok && wireRules(rules.value, 'CNY')).toEqual(written);
  });
});
