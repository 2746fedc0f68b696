import { describe, expect, it } from '@jest/globals';
import { termsWith } from '../../../test/kit/lot.js';
import { MAX_MINOR } from '../money/money.js';
import { checkTerms } from './terms-check.js';
import type { Terms } from './terms.js';

const ladder = (...rungs: readonly (readonly [bigint, bigint])[]) =>
  termsWith({
    increment: { kind: 'ladder', rungs: rungs.map(([from, step]) => ({ from, step })) },
  });

const query = (queryMs: number) => termsWith({ priority: { kind: 'final-query', queryMs } });

const reserve = (amount: bigint, stepMode: 'multiple' | 'at-least') =>
  termsWith({ reserve: { amount, isVisible: false }, stepMode });

const YEAR_MS = 366 * 86_400_000;

describe('terms', () => {
  const sound: readonly [string, Terms][] = [
    ['usual ones', termsWith()],
    ['a ladder from zero', ladder([0n, 5n], [100n, 10n])],
    ['a reserve on the grid', reserve(150n, 'multiple')],
    ['a reserve at the start price', reserve(100n, 'at-least')],
    ['turns that outlast their drain', query(500)],
    ['a year', termsWith({}, { durationMs: YEAR_MS })],
    ['no drain', termsWith({}, { drainMs: 0 })],
  ];
  it.each(sound)('can be run with %s', (_, terms) => {
    expect(checkTerms(terms)).toEqual([]);
  });

  const faulty: readonly [string, Terms][] = [
    ['startPrice not-positive', termsWith({}, { startPrice: 0n })],
    ['startPrice too-large', termsWith({}, { startPrice: MAX_MINOR + 1n })],
    ['durationMs not-positive', termsWith({}, { durationMs: 0 })],
    ['durationMs too-large', termsWith({}, { durationMs: 2 * YEAR_MS })],
    ['drainMs negative', termsWith({}, { drainMs: -1 })],
    ['drainMs too-large', termsWith({}, { drainMs: 60_001 })],
    ['rules.increment not-positive', termsWith({ increment: { kind: 'fixed', step: 0n } })],
    ['rules.incrementBps not-positive', termsWith({ increment: { kind: 'share', bps: 0 } })],
    ['rules.incrementBps too-large', termsWith({ increment: { kind: 'share', bps: 10_001 } })],
    ['rules.incrementLadder empty', ladder()],
    ['rules.incrementLadder not-positive', ladder([0n, 0n])],
    ['rules.incrementLadder not-ascending', ladder([100n, 5n], [100n, 10n])],
    ['rules.minimumRaises negative', termsWith({ minimumRaises: -1 })],
    ['rules.minimumRaises too-large', termsWith({ minimumRaises: 10_001 })],
    [
      'rules.softClose.windowMs not-positive',
      termsWith({ softClose: { windowMs: 0, extendMs: 1, limitMs: null } }),
    ],
    [
      'rules.softClose.extendMs not-positive',
      termsWith({ softClose: { windowMs: 1, extendMs: 0, limitMs: null } }),
    ],
    [
      'rules.softClose.limitMs negative',
      termsWith({ softClose: { windowMs: 1, extendMs: 1, limitMs: -1 } }),
    ],
    ['rules.firstBidCountdownMs not-positive', termsWith({ firstBidCountdownMs: 0 })],
    ['rules.reserve below-start', reserve(99n, 'at-least')],
    ['rules.reserve off-the-grid', reserve(155n, 'multiple')],
    ['rules.queryMs too-short', query(499)],
  ];
  it.each(faulty)('are refused for %s', (fault, terms) => {
    expect(checkTerms(terms).map(({ field, code }) => `${field} ${code}`)).toEqual([fault]);
  });

  it('that are not whole are refused for that', () => {
    expect(checkTerms(termsWith({}, { durationMs: 1.5 }))).toEqual([
      { field: 'durationMs', code: 'not-whole' },
    ]);
  });
});
