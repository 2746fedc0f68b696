import { describe, expect, it } from '@jest/globals';
import type { CalendarDay, CalendarEntry } from '../../../src/contract/planning.js';
import { eventsByDay } from './day-events.js';

const LOT = { id: 'lot_1', title: 'A lot', status: 'published' } as const;

const day = (date: string): CalendarDay => ({
  ...{ date, kind: 'working', name: null, isEstimate: false },
});

function entry(step: CalendarEntry['step'], from: string | null, until: string | null) {
  const at = (text: string | null) => (text === null ? null : Date.parse(text));
  const last = until === null ? null : new Date(Date.parse(until) - 1 + 8 * 3_600_000);
  return {
    ...{ step, lot: LOT, from: at(from), until: at(until), isEstimate: false },
    firstDay: from === null ? null : day(from.slice(0, 10)),
    lastDay: last === null ? null : day(last.toISOString().slice(0, 10)),
  } satisfies CalendarEntry;
}

describe('what happens on a day', () => {
  it('is both days of viewing, the last one of a deadline, and the moment of an opening', () => {
    const days = eventsByDay([
      entry('opening', '2026-03-20T10:00:00+08:00', null),
      entry('viewing', '2026-03-16T00:00:00+08:00', '2026-03-18T00:00:00+08:00'),
      entry('deposit', '2026-03-02T09:00:00+08:00', '2026-03-20T10:00:00+08:00'),
      entry('objections', '2026-03-21T10:00:00+08:00', '2026-03-27T00:00:00+08:00'),
      entry('parties-notified', null, '2026-02-27T00:00:00+08:00'),
    ]);
    const shown = [...days].map(([date, events]) => [date, events.map(({ what }) => what)]);
    expect(Object.fromEntries(shown)).toEqual({
      '2026-02-26': ['parties-notified'],
      '2026-03-16': ['viewing'],
      '2026-03-17': ['viewing-ends'],
      '2026-03-20': ['opening', 'deposit'],
      '2026-03-26': ['objections'],
    });
  });

  it('has a time of day only where there is one, and stands in its order', () => {
    const days = eventsByDay([
      entry('end', '2026-03-20T18:00:00+08:00', null),
      entry('deposit', '2026-03-02T09:00:00+08:00', '2026-03-20T10:00:00+08:00'),
      entry('objections', '2026-03-14T10:00:00+08:00', '2026-03-21T00:00:00+08:00'),
    ]);
    const events = days.get('2026-03-20') ?? [];
    expect(events.map(({ what }) => what)).toEqual(['objections', 'deposit', 'end']);
    expect(events.map(({ at }) => at)).toEqual([
      null,
      Date.parse('2026-03-20T10:00:00+08:00'),
      Date.parse('2026-03-20T18:00:00+08:00'),
    ]);
  });
});
