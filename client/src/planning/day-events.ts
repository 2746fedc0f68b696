import type { CalendarEntry } from '../../../src/contract/planning.js';
import type { EVENT } from './calendar-texts.js';

/** One thing that happens on a day. */
export interface DayEvent {
  readonly key: string;
  readonly what: keyof typeof EVENT;
  readonly lot: CalendarEntry['lot'];
  /** Epoch milliseconds; null for what has the whole day. */
  readonly at: number | null;
}

/** Steps that matter when they begin; every other one when it is over. */
const MOMENTS: ReadonlySet<string> = new Set(['notice', 'opening', 'end']);

/** What happens on which day, as `2026-03-02`, in the order of the day. */
export function eventsByDay(
  entries: readonly CalendarEntry[],
): ReadonlyMap<string, readonly DayEvent[]> {
  const days = new Map<string, DayEvent[]>();
  const add = (date: string | undefined, event: Omit<DayEvent, 'key'>): void => {
    if (date === undefined) return;
    const key = `${event.lot.id} ${event.what}`;
    days.set(date, [...(days.get(date) ?? []), { ...event, key }]);
  };
  for (const { step, lot, from, until, firstDay, lastDay } of entries) {
    if (step === 'viewing') {
      add(firstDay?.date, { what: step, lot, at: null });
      add(lastDay?.date, { what: 'viewing-ends', lot, at: null });
    } else if (MOMENTS.has(step)) add(firstDay?.date, { what: step, lot, at: from });
    else add(lastDay?.date, { what: step, lot, at: clockOf(until) });
  }
  for (const events of days.values()) events.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return days;
}

const DAY_MS = 86_400_000;
const CHINA_OFFSET_MS = 8 * 3_600_000;

/** A deadline at the end of a day has no time of day. */
function clockOf(until: number | null): number | null {
  return until === null || (until + CHINA_OFFSET_MS) % DAY_MS === 0 ? null : until;
}
