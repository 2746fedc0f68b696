import { describe, expect, it } from '@jest/globals';
import { readAmount } from './money.js';

const YUAN = { amount: '100000.00', currency: 'CNY' };
const YEN = { amount: '100000', currency: 'JPY' };

describe('an amount that somebody typed', () => {
  it.each([
    ['135000', '135000.00'],
    ['135,000.5', '135000.50'],
    [' 135 000.05 ', '135000.05'],
    ['１３５，０００', '135000.00'],
    ['0.01', '0.01'],
    ['007', '7.00'],
  ])('%j is %s', (typed, amount) => {
    expect(readAmount(typed, YUAN)).toEqual({ amount, currency: 'CNY' });
  });

  it.each(['', '-1', '1e5', '1.234', '1..2', '13万', '¥100', '.5', '1234567890123456'])(
    '%j is none',
    (typed) => {
      expect(readAmount(typed, YUAN)).toBeNull();
    },
  );

  it('has no more decimals than its currency', () => {
    expect(readAmount('5000', YEN)).toEqual({ amount: '5000', currency: 'JPY' });
    expect(readAmount('5000.0', YEN)).toBeNull();
  });
});
