import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../kernel/instant.js';
import { departures, exceptionProblem, withExceptions } from './law-exception.js';
import type { Parameter, RulePack } from './rule-pack.js';

const source = { instrument: 'LAW', article: '18' };
const room = {
  ...{ what: { zh: '底价', en: 'The floor' }, by: { zh: '批准单位同意', en: 'consent' }, source },
};

const parameter = (changes: Partial<Parameter>): Parameter => ({
  ...{ value: 9000, kind: 'law', min: null, max: null, among: null, source, room, evidence: null },
  ...{ effectiveFrom: 0 as Instant, effectiveTo: null },
  ...changes,
});

const PACK = {
  parameters: {
    reserveFloorBps: parameter({}),
    noticeDays: parameter({ value: 20, min: 20 }),
    refundHours: parameter({ value: 24, max: 24 }),
    startFloorBps: parameter({ value: 7000, room: null }),
    viewingDays: parameter({ value: 2, kind: 'default' }),
  },
} as unknown as RulePack;

describe('an exception from the law', () => {
  it.each([
    ['reserveFloorBps', 8999, null],
    ['reserveFloorBps', 9000, 'not-looser'],
    ['reserveFloorBps', 9001, 'not-looser'],
    ['noticeDays', 19, null],
    ['noticeDays', 20, 'not-looser'],
    ['refundHours', 25, null],
    ['refundHours', 24, 'not-looser'],
    ['startFloorBps', 6000, 'no-room'],
    ['viewingDays', 1, 'no-room'],
    ['nothing', 1, 'no-room'],
    ['constructor', 1, 'no-room'],
  ] as const)('of %s to %s: %s', (name, value, problem) => {
    expect(exceptionProblem(PACK, { parameter: name, value })).toBe(problem);
    const excepted = withExceptions(PACK, [{ parameter: name, value, evidence: 'e' }]);
    expect(excepted === PACK).toBe(problem !== null);
  });

  it('moves the bound and nothing else, as far as the loosest one goes', () => {
    const granted = [
      { parameter: 'reserveFloorBps', value: 8000, evidence: 'the second' },
      { parameter: 'reserveFloorBps', value: 8500, evidence: 'the first' },
      { parameter: 'startFloorBps', value: 1, evidence: 'none' },
      { parameter: 'noticeDays', value: 10, evidence: 'notice' },
      { parameter: 'refundHours', value: 48, evidence: 'refund' },
    ];
    expect(withExceptions(PACK, granted).parameters).toEqual({
      ...PACK.parameters,
      reserveFloorBps: parameter({ value: 8000 }),
      noticeDays: parameter({ value: 20, min: 10 }),
      refundHours: parameter({ value: 24, max: 48 }),
    });
    expect(departures(PACK, granted)).toEqual([
      { parameter: 'reserveFloorBps', bound: 9000, value: 8000, evidence: 'the second', room },
      { parameter: 'noticeDays', bound: 20, value: 10, evidence: 'notice', room },
      { parameter: 'refundHours', bound: 24, value: 48, evidence: 'refund', room },
    ]);
    expect(departures(PACK, [])).toEqual([]);
  });
});
