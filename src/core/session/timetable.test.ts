import { describe, expect, it } from '@jest/globals';
import { type Instant, instant, plus } from '../kernel/instant.js';
import { planFaults, type SessionPlan, slotsOf, STOPPING_GAP_MS } from './timetable.js';

const TEN = instant(1_772_416_800_000);
const MINUTE = 60_000;
const minute = (count: number): Instant => plus(TEN, count * MINUTE);
const planned = (mode: SessionPlan['mode'], durationMs: number, gapMs: number): SessionPlan => ({
  mode,
  opensAt: TEN,
  durationMs,
  gapMs,
});

describe('the slots of three lots', () => {
  const rows: readonly [SessionPlan, (readonly [opens: number, ends: number])[]][] = [
    [
      planned('parallel', 60 * MINUTE, 0),
      [
        [0, 60],
        [0, 60],
        [0, 60],
      ],
    ],
    [
      planned('parallel', 60 * MINUTE, 5 * MINUTE),
      [
        [0, 60],
        [0, 65],
        [0, 70],
      ],
    ],
    [
      planned('sequence', 30 * MINUTE, 10 * MINUTE),
      [
        [0, 30],
        [40, 70],
        [80, 110],
      ],
    ],
  ];
  it.each(rows)('by %j', (plan, minutes) => {
    expect(slotsOf(plan, 3)).toEqual(
      minutes.map(([opens, ends]) => ({ opensAt: minute(opens), endsAt: minute(ends) })),
    );
  });

  it('are none for no lot', () => {
    expect(slotsOf(planned('parallel', MINUTE, 0), 0)).toEqual([]);
  });
});

describe('a plan', () => {
  const rows: readonly [SessionPlan, stops: boolean, string[]][] = [
    [planned('parallel', 1, 0), false, []],
    [planned('parallel', 0, 0), false, ['durationMs not-positive']],
    [planned('parallel', 1.5, -1), false, ['durationMs not-whole', 'gapMs negative']],
    [planned('parallel', 1, 0.5), false, ['gapMs not-whole']],
    [planned('sequence', 1, 0), false, []],
    [planned('sequence', 0, -1), false, ['durationMs not-positive', 'gapMs negative']],
    [planned('sequence', 1, STOPPING_GAP_MS), true, []],
    [planned('sequence', 1, STOPPING_GAP_MS - 1), true, ['gapMs too-short']],
    [planned('sequence', 1, -1), true, ['gapMs negative']],
    [planned('parallel', 1, STOPPING_GAP_MS), true, ['mode opens-together']],
  ];
  it.each(rows)('%j that stops (%s) has the faults %j', (plan, stopsWhenCovered, faults) => {
    const found = planFaults(plan, { stopsWhenCovered });
    expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
  });
});
