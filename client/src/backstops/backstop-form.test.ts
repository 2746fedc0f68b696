import { describe, expect, it } from '@jest/globals';
import type { PackParameter } from '../../../src/contract/listing.js';
import { askedOf, usualForm, wishOf } from './backstop-form.js';

const RULE = { title: { zh: '惯例', en: 'Practice' }, number: null, article: null };

const parameter = (
  name: string,
  value: unknown,
  evidence: PackParameter['evidence'] = null,
): PackParameter => ({
  ...{ name, value, kind: 'default', min: null, max: null, among: null, source: RULE, evidence },
  ...{ effectiveFrom: 0, effectiveTo: null },
});

const TERMS = {
  usual: { amount: '300000.00', currency: 'CNY' },
  parameters: [
    ...[parameter('afterFailures', 2), parameter('validDays', 10)],
    parameter('buyBack', 'shown', { zh: '回购', en: 'buy-back' }),
  ],
};
const NOW = Date.parse('2026-03-02T02:00:00Z');

describe('the form of a backstop', () => {
  it('begins with what is usual', () => {
    expect(usualForm(TERMS, NOW)).toEqual({
      ...{ price: '300000.00', afterFailures: 2, validUntil: '2026-03-12T10:00' },
      ...{ nature: 'purchase', evidence: {} },
    });
    expect(askedOf(TERMS).map(({ name }) => name)).toEqual(['buyBack']);
  });

  it('asks for what was typed, in China’s time, without what was left empty', () => {
    const form = { ...usualForm(TERMS, NOW), evidence: { buyBack: ' 三年内 ', shares: '  ' } };
    expect(wishOf(form, '250000.00')).toEqual({
      ...{ price: '250000.00', afterFailures: 2, nature: 'purchase' },
      ...{ validUntil: '2026-03-12T10:00:00+08:00', evidence: { buyBack: '三年内' } },
    });
  });
});
