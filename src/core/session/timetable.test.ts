import { describe, expect, it } from '@jest/globals';
import { type Instant, instant, plus } from '../kernel/instant.js';
import { planFaults, type SessionPlan, slotsOf } from './timetable.js';

const TEN = instant(1_772_416_800_000);
const MINUTE = 60_000;
const minute = (count: number): Instant => plus(TEN, count * MINUTE);

describe('the slots of three lots', () => {
  const rows: readonly [SessionPlan, (readonly [opens: number, ends: number])[]][] = [
    [
      { order: 'parallel', opensAt: TEN, endsAt: minute(60) },
      [
        [0, 60],
        [0, 60],
        [0, 60],
      ],
    ],
    [
      { order: 'staggered', opensAt: TEN, firstEndsAt: minute(60), everyMs: 5 * MINUTE },
      [
        [0, 60],
        [0, 65],
        [0, 70],
      ],
    ],
    [
      { order: 'sequence', opensAt: TEN, durationMs: 30 * MINUTE, pauseMs: 10 * MINUTE },
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
    expect(slotsOf({ order: 'parallel', opensAt: TEN, endsAt: minute(1) }, 0)).toEqual([]);
  });
});

describe('a plan', () => {
  const staggered = { order: 'staggered', opensAt: TEN, firstEndsAt: minute(60) } as const;
  const sequence = { order: 'sequence', opensAt: TEN } as const;
  const rows: readonly [SessionPlan, string[]][] = [
    [{ order: 'parallel', opensAt: TEN, endsAt: TEN }, ['endsAt before-opening']],
    [{ ...staggered, everyMs: 1 }, []],
    [{ ...staggered, everyMs: 0 }, ['everyMs not-positive']],
    [{ ...staggered, everyMs: 0.5 }, ['everyMs not-whole']],
    [{ ...staggered, firstEndsAt: TEN, everyMs: 1 }, ['firstEndsAt before-opening']],
    [{ ...sequence, durationMs: 1, pauseMs: 0 }, []],
    [{ ...sequence, durationMs: 0, pauseMs: -1 }, ['durationMs not-positive', 'pauseMs negative']],
  ];
  it.each(rows)('%j has the faults %j', (plan, faults) => {
    const found = planFaults(plan, { stopsWhenCovered: false });
    expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
  });

  it('under which everything ends together leaves nothing to stop once a debt is covered', () => {
    const parallel = { order: 'parallel', opensAt: TEN, endsAt: minute(60) } as const;
    const stops = { stopsWhenCovered: true };
    expect(planFaults(parallel, stops)).toEqual([{ field: 'order', code: 'ends-together' }]);
    expect(planFaults({ ...staggered, everyMs: 1 }, stops)).toEqual([]);
    expect(planFaults(parallel, { stopsWhenCovered: false })).toEqual([]);
  });
});
