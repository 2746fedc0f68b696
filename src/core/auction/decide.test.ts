import { describe, expect, it } from '@jest/globals';
import {
  at,
  bid,
  Lot,
  match,
  max,
  RESUME,
  type Said,
  SUSPEND,
  termsWith,
  TICK,
  WITHDRAW,
} from '../../../test/kit/lot.js';
import { nextDue, view } from './auction.js';
import type { EnglishRules } from './rules.js';

const HOUR = 3_600_000;

describe('a price', () => {
  const prices: readonly [string, Partial<EnglishRules>, readonly Said[], bigint, string][] = [
    ['opens at the start for a lone ceiling', {}, [[1, max('A', 500n)]], 100n, 'A'],
    ['is a plain bid itself', {}, [[1, bid('A', 170n)]], 170n, 'A'],
    [
      'beats the lower ceiling by a step',
      {},
      [
        [1, max('A', 500n)],
        [2, max('B', 300n)],
      ],
      310n,
      'A',
    ],
    [
      'stops at the ceiling',
      {},
      [
        [1, max('A', 305n)],
        [2, max('B', 300n)],
      ],
      305n,
      'A',
    ],
    [
      'is the ceiling at a tie, for the earlier',
      {},
      [
        [1, max('A', 300n)],
        [2, max('B', 300n)],
      ],
      300n,
      'A',
    ],
    [
      'passes to a higher ceiling',
      {},
      [
        [1, max('A', 300n)],
        [2, max('B', 500n)],
      ],
      310n,
      'B',
    ],
    [
      'does not move when the leader raises',
      {},
      [
        [1, max('A', 300n)],
        [2, max('A', 900n)],
      ],
      100n,
      'A',
    ],
    [
      'is worked out afresh when a leader who had hit the ceiling raises',
      {},
      [
        [1, max('A', 305n)],
        [2, max('B', 300n)],
        [3, max('A', 900n)],
      ],
      310n,
      'A',
    ],
    [
      'keeps the own plain bid under an own ceiling',
      {},
      [
        [1, bid('A', 170n)],
        [2, max('A', 900n)],
      ],
      170n,
      'A',
    ],
    [
      'jumps to a reserve that a ceiling reaches',
      { reserve: { amount: 400n, isVisible: false } },
      [[1, max('A', 500n)]],
      400n,
      'A',
    ],
    [
      'stays below a reserve that nobody reaches',
      { reserve: { amount: 400n, isVisible: false } },
      [[1, max('A', 399n)]],
      100n,
      'A',
    ],
    [
      'is equalled by a holder',
      { priority: { kind: 'match' } },
      [
        [1, bid('A', 170n)],
        [2, match('P')],
      ],
      170n,
      'P',
    ],
    [
      'is beaten by a step by an ordinary ceiling that a holder equals below it',
      { priority: { kind: 'match' } },
      [
        [1, max('A', 300n)],
        [2, bid('P', 200n)],
      ],
      210n,
      'A',
    ],
    [
      'is the same for a leading holder, who only has to equal',
      { priority: { kind: 'match' } },
      [
        [1, max('P', 300n)],
        [2, max('A', 250n)],
      ],
      250n,
      'P',
    ],
  ];
  it.each(prices)('%s', (_, rules, said, price, leader) => {
    const lot = Lot.of(termsWith(rules), { P: 1 });
    expect(lot.say(...said)).toBe('accepted');
    expect(view(lot.now)).toMatchObject({ price, leader });
  });
});

describe('the lifecycle', () => {
  it('opens, holds what comes after the end, and closes at the scheduled end', () => {
    const lot = Lot.of(termsWith());
    expect(nextDue(lot.now)).toBe(at(0));
    expect(lot.say([1, bid('A', 100n)])).toBe('accepted');
    expect(lot.decide([HOUR + 1, bid('B', 200n)]).verdict).toEqual({
      kind: 'held',
      until: at(HOUR + 250),
    });
    expect(lot.say([HOUR - 1, bid('B', 150n), HOUR + 249])).toBe('accepted');
    expect(lot.say([HOUR + 1, bid('B', 200n), HOUR + 250])).toBe('closed');
    expect(lot.say([HOUR - 1, bid('A', 200n), HOUR + 251])).toBe('too-late-in-drain');
    expect(lot.now.result).toMatchObject({ outcome: 'sold', price: 150n, endedAt: at(HOUR) });
    expect(nextDue(lot.now)).toBeNull();
  });

  it('gives back exactly the time of a suspension', () => {
    const lot = Lot.of(termsWith());
    lot.say([1000, SUSPEND]);
    expect(view(lot.now).phase).toBe('paused');
    expect(lot.say([1500, bid('A', 100n)])).toBe('suspended');
    lot.say([3000, RESUME]);
    expect(view(lot.now).endsAt).toBe(at(HOUR + 2000));
  });

  it('ends with a withdrawal', () => {
    const lot = Lot.of(termsWith());
    lot.say([1000, WITHDRAW]);
    expect(lot.say([2000, bid('A', 100n)])).toBe('withdrawn');
    expect(lot.now.result).toMatchObject({ outcome: 'withdrawn', endedAt: at(1000) });
  });

  it('asks the holders one after the other when the room is over', () => {
    const lot = Lot.of(termsWith({ priority: { kind: 'final-query', queryMs: 60_000 } }), {
      P: 2,
      Q: 1,
    });
    lot.say([1, bid('A', 100n)], [HOUR + 250, TICK]);
    expect(view(lot.now)).toMatchObject({ phase: 'turns', endsAt: at(HOUR + 60_000) });
    expect(lot.say([HOUR + 1000, match('P')])).toBe('not-your-turn');
    expect(lot.say([HOUR + 60_001, match('P')])).toBe('held');
    expect(lot.say([HOUR + 60_001, match('P'), HOUR + 60_250])).toBe('accepted');
    expect(lot.now.result).toMatchObject({ winner: 'P', price: 100n, endedAt: at(HOUR + 60_001) });
  });
});
