import { describe, expect, it } from '@jest/globals';
import { type Instant, parseInstant, plus } from '../kernel/instant.js';
import { workingCalendar } from '../kernel/working-days.js';
import { GROUNDS, type ObjectionGround, rulingProblem } from './objection-grounds.js';
import {
  type Consequence,
  type Finding,
  finalSince,
  publicityEnd,
  publicityState,
} from './publicity.js';

function at(text: string): Instant {
  const found = parseInstant(text);
  if (found === null) throw new Error(`not an instant: ${text}`);
  return found;
}

/** A year of which nothing but a holiday of three days in May was published. */
const CALENDAR = workingCalendar([
  {
    year: 2026,
    source: { title: { zh: '通知', en: 'Notice' }, number: '1', publishedOn: '2025-11-01' },
    holidays: [
      {
        ...{ name: { zh: '劳动节', en: 'Labour Day' }, worked: [] },
        ...{ from: '2026-05-04', to: '2026-05-06' },
      },
    ],
  },
]);

describe('the period of a result', () => {
  it.each([
    ['2026-03-01T10:00:00+08:00', 5, 'days', '2026-03-07T00:00:00+08:00'],
    ['2026-03-01T00:00:00+08:00', 5, 'days', '2026-03-07T00:00:00+08:00'],
    ['2026-03-01T23:59:59+08:00', 1, 'days', '2026-03-03T00:00:00+08:00'],
    // A Friday: the weekend is not counted, the next Friday is the fifth day.
    ['2026-03-06T16:00:00+08:00', 5, 'working-days', '2026-03-14T00:00:00+08:00'],
    // The Friday before three days off.
    ['2026-05-01T16:00:00+08:00', 2, 'working-days', '2026-05-09T00:00:00+08:00'],
  ] as const)('from %s, %d %s, is over at %s', (endedAt, days, unit, until) => {
    expect(publicityEnd(CALENDAR, at(endedAt), { days, unit })?.at).toBe(at(until));
  });

  it('is none where nobody is given time to object', () => {
    const endedAt = at('2026-03-01T10:00:00+08:00');
    expect(publicityEnd(CALENDAR, endedAt, null)).toBeNull();
    expect(publicityEnd(CALENDAR, endedAt, { days: 0, unit: 'days' })).toBeNull();
  });
});

describe('a result', () => {
  const until = at('2026-03-07T00:00:00+08:00');
  const ruled = (consequence: Consequence, after: number) => ({
    ruling: { consequence, at: plus(until, after) },
  });
  const open = { ruling: null };

  it.each([
    ['nothing', [], -1, 'provisional', null],
    ['nothing', [], 0, 'final', 0],
    ['an open objection', [open], -1, 'provisional', null],
    ['an open objection', [open], 0, 'disputed', null],
    ['one dismissed in time', [ruled('stands', -1000)], -1, 'provisional', null],
    ['one dismissed in time', [ruled('stands', -1000)], 0, 'final', 0],
    ['one dismissed later', [ruled('stands', 5000)], 5000, 'final', 5000],
    ['one of two ruled on', [ruled('stands', 5000), open], 5000, 'disputed', null],
    ['a revocation in time', [ruled('revoked', -1000)], -500, 'set-aside', null],
    ['a re-auction later', [open, ruled('re-auction', 5000)], 5000, 'set-aside', null],
  ] as const)(
    'against which there is %s %j is, %d ms from the end, %s',
    (_, objections, ms, state, since) => {
      const facts = { until, objections };
      expect(publicityState(facts, plus(until, ms))).toBe(state);
      expect(finalSince(facts, plus(until, ms))).toBe(since === null ? null : plus(until, since));
    },
  );
});

describe('a ruling', () => {
  it.each<[Finding, Consequence, ObjectionGround | null, string | null]>([
    ['dismissed', 'stands', null, null],
    ['upheld', 'stands', null, null],
    ['dismissed', 'revoked', 'collusion', 'dismissed-with-consequence'],
    ['dismissed', 're-auction', null, 'dismissed-with-consequence'],
    ['upheld', 'revoked', null, 'ground-missing'],
    ['upheld', 'revoked', 'other', 'ground-missing'],
    ['upheld', 're-auction', null, 'ground-missing'],
    ...GROUNDS.filter(({ source }) => source !== null).flatMap(
      ({ ground }): [Finding, Consequence, ObjectionGround, null][] => [
        ['upheld', 'revoked', ground, null],
        ['upheld', 're-auction', ground, null],
      ],
    ),
  ])('%s, after which it %s on %s: %s', (finding, consequence, ground, problem) => {
    expect(rulingProblem({ finding, consequence, ground })).toBe(problem);
  });

  it('has the six grounds of the online rules, each with its item, and the right of somebody outside', () => {
    const articles = GROUNDS.flatMap(({ source }) => source?.article ?? []);
    expect(articles).toEqual(['31(1)', '31(2)', '31(3)', '31(4)', '31(5)', '31(6)', '238']);
  });
});
