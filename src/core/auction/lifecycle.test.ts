import { describe, expect, it } from '@jest/globals';
import {
  at,
  bid,
  Lot,
  match,
  RESUME,
  SUSPEND,
  termsWith,
  TICK,
  WITHDRAW,
} from '../../../test/kit/lot.js';
import { minimumFor, nextDue, view } from './auction.js';
import { paddle } from '../../../test/kit/lot.js';

const HOUR = 3_600_000;
const QUERY = { priority: { kind: 'final-query', queryMs: 60_000 } } as const;

describe('a lot in time', () => {
  it('opens at its instant, however late that is noticed', () => {
    const lot = Lot.of(termsWith());
    expect(nextDue(lot.now)).toBe(at(0));
    expect(lot.decide([5000, TICK]).events).toEqual([
      { type: 'opened', at: at(5000), endsAt: at(HOUR) },
    ]);
    expect(nextDue(lot.now)).toBe(at(HOUR + 250));
  });

  it('holds what comes after the end until the drain has passed', () => {
    const lot = Lot.of(termsWith());
    expect(lot.say([1, bid('A', 100n)])).toBe('accepted');
    const { events, verdict } = lot.decide([HOUR, bid('B', 200n)]);
    expect([events, verdict]).toEqual([[], { kind: 'held', until: at(HOUR + 250) }]);
    expect(lot.say([HOUR - 1, bid('B', 150n), HOUR + 249])).toBe('accepted');
    expect(lot.say([HOUR, bid('B', 200n), HOUR + 250])).toBe('closed');
    expect(lot.now.result).toMatchObject({ outcome: 'sold', price: 150n, endedAt: at(HOUR) });
    expect(nextDue(lot.now)).toBeNull();
  });

  it('accepts what was held once an earlier bid has moved the end', () => {
    const lot = Lot.of(termsWith({ softClose: { windowMs: 1000, extendMs: 1000, limitMs: null } }));
    expect(lot.say([HOUR + 10, bid('B', 200n)])).toBe('held');
    expect(lot.say([HOUR - 10, bid('A', 100n), HOUR + 20])).toBe('accepted');
    expect(lot.say([HOUR + 10, bid('B', 200n), HOUR + 20])).toBe('accepted');
    expect(view(lot.now).endsAt).toBe(at(HOUR + 1010));
  });

  it('does everything that is due at once when it was asleep', () => {
    const lot = Lot.of(termsWith(QUERY), { P: 1, Q: 2 });
    lot.say([1, bid('A', 100n)]);
    expect(lot.decide([5 * HOUR, TICK]).events.map(({ type }) => type)).toEqual([
      'query-opened',
      'query-opened',
      'closed',
    ]);
    expect(lot.now.result).toMatchObject({ winner: 'A', endedAt: at(HOUR + 120_000) });
  });

  it('has nothing due while its clock stands', () => {
    const lot = Lot.of(termsWith());
    lot.say([1000, SUSPEND]);
    expect(nextDue(lot.now)).toBeNull();
    lot.say([3000, RESUME]);
    expect(nextDue(lot.now)).toBe(at(HOUR + 2250));
  });

  it('closes before it lets itself be suspended too late', () => {
    const lot = Lot.of(termsWith());
    expect(lot.say([HOUR + 250, SUSPEND])).toBe('closed');
    expect(lot.now.result).toMatchObject({ outcome: 'failed', failure: 'no-bids' });
  });

  it('answers a deposit that is reported twice, and no bar twice', () => {
    const lot = Lot.of(termsWith());
    const a = paddle('A');
    expect(lot.decide([1, { type: 'confirm-deposit', paddle: a }]).events).toHaveLength(1);
    expect(lot.say([2, { type: 'confirm-deposit', paddle: a }])).toBe('accepted');
    expect(lot.say([3, { type: 'bar', paddle: a, reason: 'staff' }])).toBe('accepted');
    expect(lot.say([4, { type: 'bar', paddle: a, reason: 'staff' }])).toBe('barred');
    expect(lot.say([5, { type: 'bar', paddle: paddle('Z'), reason: 'x' }])).toBe('not-enrolled');
  });

  it('keeps a leader that is barred: only a ruling undoes a bid', () => {
    const lot = Lot.of(termsWith());
    lot.say([1, bid('A', 100n)], [2, { type: 'bar', paddle: paddle('A'), reason: 'related' }]);
    expect(lot.say([3, bid('A', 500n)])).toBe('barred');
    lot.say([HOUR + 250, TICK]);
    expect(lot.now.result).toMatchObject({ outcome: 'sold', winner: 'A' });
  });
});

describe('what a bidder may offer next', () => {
  const least = (lot: Lot, name: string) => minimumFor(lot.now, paddle(name));

  it('is the start, then a step more, or the price by priority, or above the own ceiling', () => {
    const lot = Lot.of(termsWith({ priority: { kind: 'match' } }), { P: 1 });
    expect([least(lot, 'A'), view(lot.now).minimum]).toEqual([100n, 100n]);
    lot.say([1, { type: 'max', paddle: paddle('A'), amount: 300n }]);
    expect(['A', 'B', 'P'].map((name) => least(lot, name))).toEqual([301n, 110n, 100n]);
    expect(view(lot.now).minimum).toBe(110n);
  });

  it('is the next ceiling on the grid for a leader, and nothing for one who may not raise', () => {
    const grid = Lot.of(termsWith({ stepMode: 'multiple' }));
    grid.say([1, { type: 'max', paddle: paddle('A'), amount: 300n }]);
    expect(least(grid, 'A')).toBe(310n);
    const plain = Lot.of(termsWith({ proxy: false }));
    plain.say([1, bid('A', 100n)]);
    expect(least(plain, 'A')).toBeNull();
  });

  it('is the price for the holder who is asked, and nothing for anyone else', () => {
    const lot = Lot.of(termsWith(QUERY), { P: 1, Q: 2 });
    lot.say([1, bid('A', 100n)], [HOUR + 250, TICK]);
    expect(['A', 'P', 'Q'].map((name) => least(lot, name))).toEqual([null, 100n, null]);
    lot.say([HOUR + 300, match('P')]);
    expect(least(lot, 'P')).toBeNull();
  });
});

describe('what the public sees', () => {
  it('never holds a ceiling or a hidden reserve', () => {
    const lot = Lot.of(termsWith({ reserve: { amount: 777n, isVisible: false } }));
    lot.say([1, { type: 'max', paddle: paddle('A'), amount: 666n }]);
    expect(Object.values(view(lot.now))).not.toContain(666n);
    expect(view(lot.now)).toMatchObject({
      phase: 'ascending',
      price: 100n,
      isReserveMet: false,
      bidCount: 1,
    });
  });

  it('says that a lot is paused, and that it was withdrawn', () => {
    const lot = Lot.of(termsWith());
    lot.say([1, SUSPEND]);
    expect(view(lot.now).phase).toBe('paused');
    lot.say([2, WITHDRAW]);
    expect(view(lot.now)).toMatchObject({
      phase: 'ended',
      minimum: null,
      result: { outcome: 'withdrawn', endedAt: at(2) },
    });
  });
});
