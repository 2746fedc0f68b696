import { describe, expect, it } from '@jest/globals';
import { at, planRequest, rulesOf } from '../../../test/kit/plans.js';
import { chinaDateOf } from '../kernel/china-time.js';
import { makePlan } from './make-plan.js';
import {
  type Telling,
  tellingFaults,
  tellingOf,
  type TellingOutcome,
  type ToldPerson,
} from './telling.js';

const ONLINE = rulesOf('judicial-online-r1');
const OFFLINE = rulesOf('judicial-offline');
const DATES = {
  publishAt: at('2026-03-02T10:00:00+08:00'),
  opensAt: at('2026-04-10T10:00:00+08:00'),
};

const told = (day: string): Telling => ({ kind: 'told', at: at(day) });
const person = (telling: Telling): ToldPerson => ({
  ...{ as: 'co-owner', basis: null, rank: 1 },
  telling,
});
const faultsOf = (rules: typeof ONLINE, ...tellings: readonly Telling[]): unknown[] =>
  tellingFaults(rules, tellings.map(person), DATES).map((fault) => [
    ...[fault.field, fault.problem, fault.source.article],
    fault.earliest && chinaDateOf(fault.earliest),
  ]);

describe('how far telling somebody has come', () => {
  const confirmed = (day: string): TellingOutcome => ({ kind: 'confirmed', at: at(day) });
  const unreachable = (reason: string): TellingOutcome => ({
    ...{ kind: 'unreachable', at: at('2026-02-20') },
    reason,
  });

  it.each<[string, readonly TellingOutcome[], object]>([
    ['nobody has tried', [], { kind: 'untold' }],
    ['it is under way', [{ kind: 'pending' }], { kind: 'untold' }],
    ['it was received', [confirmed('2026-02-21')], told('2026-02-21')],
    [
      'the first receipt counts',
      [confirmed('2026-02-22'), confirmed('2026-02-21')],
      told('2026-02-21'),
    ],
    ['the last reason counts', [unreachable('a'), unreachable('b')], unreachable('b')],
    [
      'a receipt outweighs a failure',
      [confirmed('2026-02-21'), unreachable('a')],
      told('2026-02-21'),
    ],
  ])('where %s', (_, attempts, telling) => {
    expect(tellingOf(attempts, null)).toEqual(telling);
  });

  it('is over once the right is waived', () => {
    expect(tellingOf([], at('2026-02-01'))).toEqual({ kind: 'waived', at: at('2026-02-01') });
  });
});

describe('a notice that is published before everybody was told', () => {
  const away: Telling = { kind: 'unreachable', at: at('2026-02-20'), reason: '迁址' };

  it.each<[string, readonly Telling[], unknown[]]>([
    ['nobody is known', [], []],
    ['all were told three whole days before', [told('2026-02-26T23:59:59+08:00')], []],
    [
      'one was told a day late',
      [told('2026-02-20'), told('2026-02-27')],
      [['publishOn', 'told-too-late', '16', '2026-03-03']],
    ],
    [
      'one was not told',
      [told('2026-02-20'), { kind: 'untold' }],
      [['holders', 'not-told', '16', null]],
    ],
    ['one cannot be reached', [away], []],
    ['one has waived', [{ kind: 'waived', at: at('2026-03-01') }], []],
  ])('online, where %s', (_, tellings, faults) => {
    expect(faultsOf(ONLINE, ...tellings)).toEqual(faults);
  });

  it('is measured by the opening where the 2020 rules hold', () => {
    expect(faultsOf(OFFLINE, told('2026-04-04'))).toEqual([]);
    expect(faultsOf(OFFLINE, told('2026-04-05'))).toEqual([
      ['opensAt', 'told-too-late', '11', '2026-04-11'],
    ]);
    expect(faultsOf(OFFLINE, { kind: 'untold' })).toEqual([['holders', 'not-told', '11', null]]);
  });

  it('is nothing that a pack without the duty would refuse', () => {
    expect(faultsOf(rulesOf('exchange-multi-quote'), { kind: 'untold' })).toEqual([]);
  });
});

describe('the day on which the unreachable count as told', () => {
  it('is a step of the plan, five whole days after the notice', () => {
    const { steps } = makePlan(planRequest({ rules: ONLINE }));
    const step = steps.find(({ name }) => name === 'deemed-notified');
    expect(step).toMatchObject({ from: at('2026-03-08'), basis: { amount: 5 } });
    expect(step?.basis?.source.article).toBe('16');
  });

  it('binds the opening where somebody could not be reached', () => {
    const rules = ONLINE.filter(({ name }) => name !== 'noticeDays');
    const opening = (day: string, hasUnreachable: boolean) =>
      makePlan(planRequest({ rules, opensAt: at(day), hasUnreachable })).faults;
    expect(opening('2026-03-07', false)).toEqual([]);
    expect(opening('2026-03-07', true)).toMatchObject([
      { field: 'opensAt', problem: 'before-deemed-notice', earliest: at('2026-03-08') },
    ]);
    expect(opening('2026-03-08', true)).toEqual([]);
  });
});
