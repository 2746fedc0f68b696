import { describe, expect, it } from '@jest/globals';
import {
  at,
  bid,
  Lot,
  RESUME,
  type Said,
  SUSPEND,
  termsWith,
  TICK,
} from '../../../test/kit/lot.js';
import { outageOverlap, view } from './auction.js';

const HOUR = 3_600_000;
const WINDOW = 300_000;

const outage = (from: number, to: number, decided = to): Said => [
  decided,
  { type: 'make-good-outage', from: at(from), to: at(to) },
];

describe('an outage', () => {
  const overlaps: readonly [string, number, number, number][] = [
    ['before the last window does not touch it', 1000, HOUR - WINDOW, 0],
    ['into the last window touches it by its part of it', 1000, HOUR - WINDOW + 7, 7],
    ['over the close touches it until the drain has passed', HOUR - 5000, HOUR + 9000, 5250],
    ['in the drain touches it', HOUR + 50, HOUR + 60, 10],
    ['after the drain does not', HOUR + 250, HOUR + 9000, 0],
  ];
  it.each(overlaps)('%s', (...[, from, to, overlap]) => {
    const lot = Lot.of(termsWith());
    lot.say([1, bid('A', 100n)]);
    expect(outageOverlap(lot.now, at(from), at(to))).toBe(overlap);
  });

  it('over the close gives all its time back, before the lot can close on it', () => {
    const lot = Lot.of(termsWith());
    lot.say([1, bid('A', 100n)]);
    const { events } = lot.decide(outage(HOUR - 5000, HOUR + 9000));
    expect(events.map(({ type }) => type)).toEqual(['suspended', 'resumed']);
    expect(events[0]).toMatchObject({ cause: 'system', since: at(HOUR - 5000) });
    expect(view(lot.now).endsAt).toBe(at(HOUR + 14_000));
    expect(lot.say([HOUR + 13_999, bid('B', 200n)])).toBe('accepted');
  });

  it('that ended before it is noticed gives back no more than it lasted', () => {
    const lot = Lot.of(termsWith());
    lot.decide(outage(HOUR - 5000, HOUR - 1000, HOUR - 500));
    expect(view(lot.now).endsAt).toBe(at(HOUR + 4000));
  });

  it('that two processes report is made good once', () => {
    const lot = Lot.of(termsWith());
    lot.decide(outage(HOUR - 5000, HOUR + 9000));
    expect(lot.decide(outage(HOUR - 5000, HOUR + 9000)).events).toEqual([]);
    expect(view(lot.now).endsAt).toBe(at(HOUR + 14_000));
  });

  it('over opening and close counts from the opening', () => {
    const lot = Lot.of(termsWith());
    const { events } = lot.decide(outage(-60_000, 2 * HOUR));
    expect(events.map(({ type }) => type)).toEqual(['opened', 'suspended', 'resumed']);
    expect(view(lot.now).endsAt).toBe(at(3 * HOUR));
  });

  it('changes nothing while the clock stands anyway, nor after the end', () => {
    const lot = Lot.of(termsWith());
    lot.say([1000, SUSPEND]);
    expect(lot.decide(outage(HOUR - 5000, HOUR + 9000)).events).toEqual([]);
    lot.say([2 * HOUR, RESUME], [9 * HOUR, TICK]);
    expect(lot.decide(outage(2 * HOUR, 9 * HOUR, 10 * HOUR)).events).toEqual([]);
  });

  it('outside the last window lets the lot close on time', () => {
    const lot = Lot.of(termsWith());
    lot.say([1, bid('A', 100n)]);
    lot.decide(outage(1000, 9000, 2 * HOUR));
    expect(lot.now.result).toMatchObject({ outcome: 'sold', endedAt: at(HOUR) });
  });

  it('in the final query counts the whole turn', () => {
    const lot = Lot.of(termsWith({ priority: { kind: 'final-query', queryMs: 600_000 } }), {
      P: 1,
    });
    lot.say([1, bid('A', 100n)], [HOUR + 250, TICK]);
    lot.decide(outage(HOUR + 1000, HOUR + 61_000));
    expect(view(lot.now).endsAt).toBe(at(HOUR + 660_000));
  });
});
