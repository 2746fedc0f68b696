import { describe, expect, it } from '@jest/globals';
import { at, planRequest, rulesOf } from '../../../test/kit/plans.js';
import { plus } from '../kernel/instant.js';
import { makePlan } from './make-plan.js';
import type { Plan, PlanStepName } from './plan.js';
import type { PlanRequest } from './plan-request.js';

describe('the free period of a dynamic quote', () => {
  const rules = rulesOf('exchange-dynamic-quote');
  const free = (opens: string, ends: string, change: Partial<PlanRequest> = {}): Plan => {
    const [opensAt, freePeriodEndsAt] = [at(opens), at(ends)];
    const endsAt = plus(freePeriodEndsAt, 180_000);
    return makePlan(planRequest({ rules, opensAt, freePeriodEndsAt, endsAt, ...change }));
  };

  it.each<[string, string, string]>([
    // A lot that opens with the day has that day, as at exchanges on which quotes begin at midnight.
    ['from a midnight', '2026-03-16', '2026-03-21'],
    ['from an hour of the day', '2026-03-16T10:00:00+08:00', '2026-03-24'],
    ['over a weekend', '2026-03-13T10:00:00+08:00', '2026-03-21'],
    ['over the first of May', '2026-04-29', '2026-05-09'],
  ])('holds five whole working days %s (LHCEE 4)', (_, opens, least) => {
    expect(free(opens, least).faults).toEqual([]);
    const early = free(opens, least, { freePeriodEndsAt: plus(at(least), -1) });
    expect(early.faults).toMatchObject([
      {
        ...{ step: 'free-period', field: 'rules.freePeriodMs', problem: 'free-period-too-short' },
        ...{ source: { article: '4' }, earliest: at(least), latest: null },
      },
    ]);
  });

  it('is a step of the plan, by whose end deposits have to arrive (LHCEE 6)', () => {
    const ends = '2026-03-24T10:00:00+08:00';
    const { steps } = free('2026-03-16T10:00:00+08:00', ends);
    const step = (name: PlanStepName) => steps.find((one) => one.name === name);
    expect(step('free-period')).toMatchObject({
      ...{ from: at('2026-03-16T10:00:00+08:00'), until: at(ends) },
      basis: { kind: 'law', amount: 5, unit: 'working-days', source: { article: '4' } },
    });
    for (const name of ['enrolment', 'deposit'] as const)
      expect(step(name)).toMatchObject({ until: at(ends), basis: { source: { article: '6' } } });
  });

  it('lasts longer where the centre is closed, and is an estimate in a year without a calendar', () => {
    const closings = [{ from: '2026-03-18', to: '2026-03-18', reason: '系统升级' }];
    expect(free('2026-03-16', '2026-03-21', { closings }).faults).toMatchObject([
      { problem: 'free-period-too-short', earliest: at('2026-03-24') },
    ]);
    const unpublished = free('2029-03-19', '2029-04-20');
    expect(unpublished.faults.filter(({ field }) => field === 'rules.freePeriodMs')).toEqual([]);
    const step = unpublished.steps.find(({ name }) => name === 'free-period');
    expect(step).toMatchObject({ isEstimate: true });
    expect(free('2029-03-19', '2029-03-22').faults.at(-1)).toMatchObject({
      problem: 'free-period-too-short',
    });
  });

  it('is nothing that a pack without such a rule measures, and no step of another format', () => {
    const ends = at('2026-04-11');
    const plan = makePlan(planRequest({ freePeriodEndsAt: ends }));
    expect(plan.faults).toEqual([]);
    expect(plan.steps.find(({ name }) => name === 'free-period')).toMatchObject({ basis: null });
    const names = makePlan(planRequest()).steps.map(({ name }) => name);
    expect(names).not.toContain('free-period');
  });
});
