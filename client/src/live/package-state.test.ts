import { describe, expect, it } from '@jest/globals';
import type { LotTarget } from '../../../src/contract/feed.js';
import { leadersOf, leadersOrWinners, leads } from './leads.js';
import { isOwnLead, sidesOf, sidesWith } from './package-state.js';

const CNY = (amount: string) => ({ amount, currency: 'CNY' });

/** Best bids as a rule book writes them: `* C 100.00, x A 60.00, y`. */
function targetsFrom(written: string): readonly LotTarget[] {
  return written.split(', ').map((one) => {
    const [on = '', leader, amount] = one.split(' ');
    const price = amount === undefined ? null : CNY(amount);
    return { on, leader: leader ?? null, price, minimum: null, leadsFrom: null };
  });
}

describe('which side of a package leads', () => {
  it.each([
    ['*, x, y', 0n, 0n, null, []],
    ['* C 100.00, x, y', 10_000n, 0n, 'whole', ['C']],
    ['* C 100.00, x A 60.00, y', 10_000n, 6_000n, 'whole', ['C']],
    ['* C 100.00, x A 60.00, y B 40.00', 10_000n, 10_000n, 'parts', ['A', 'B']],
    ['* C 100.01, x A 60.00, y B 40.00', 10_001n, 10_000n, 'whole', ['C']],
    ['*, x A 60.00, y A 40.00', 0n, 10_000n, 'parts', ['A']],
  ] as const)('is told of "%s"', (written, whole, parts, side, leaders) => {
    const targets = targetsFrom(written);
    const state = { leader: null, course: { kind: 'package', targets } } as const;
    expect(sidesOf(targets)).toEqual({ whole, parts, leads: side });
    expect(leadersOf(state)).toEqual(leaders);
    expect(['A', 'B', 'C'].filter((paddle) => leads(state, paddle))).toEqual(leaders);
  });

  it('is told as it would be after a bid', () => {
    const targets = targetsFrom('* C 100.00, x A 60.00, y');
    expect(sidesWith(targets, 'y', CNY('40.00')).leads).toBe('parts');
    expect(sidesWith(targets, 'y', CNY('39.99')).leads).toBe('whole');
    expect(sidesWith(targets, '*', CNY('110.00'))).toMatchObject({ whole: 11_000n });
  });

  it('lets nobody raise the best bid of their own on it, and everybody on the other side', () => {
    const targets = targetsFrom('* C 100.00, x A 60.00, y');
    const [whole, x] = targets as readonly [LotTarget, LotTarget];
    expect(isOwnLead(targets, whole, 'C')).toBe(true);
    expect(isOwnLead(targets, whole, 'A')).toBe(false);
    expect(isOwnLead(targets, x, 'A')).toBe(false);
  });
});

describe('who is marked among the bidders', () => {
  const result = { outcome: 'sold', price: null, failure: null, endedAt: 0 } as const;
  it('is whoever leads, and at the end whoever has won anything', () => {
    const running = { leader: 'A', course: null, result: null };
    expect(leadersOrWinners(running)).toEqual(['A']);
    const awards = [
      { part: 'x', paddle: 'B', price: null },
      { part: 'y', paddle: null, price: null },
      { part: 'z', paddle: 'B', price: null },
    ];
    const shared = { ...running, result: { ...result, winner: null, awards } };
    expect(leadersOrWinners(shared)).toEqual(['B']);
    expect(leadersOrWinners({ ...running, result: { ...result, winner: 'C' } })).toEqual(['C']);
  });
});
