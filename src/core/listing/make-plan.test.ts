import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, planRequest, rulesOf } from '../../../test/kit/plans.js';
import { chinaDateOf, DAY_MS } from '../kernel/china-time.js';
import { type Instant, parseInstant, plus } from '../kernel/instant.js';
import { calendarDayOf, isWorked } from '../kernel/working-days.js';
import { makePlan } from './make-plan.js';
import type { Plan, PlanStepName } from './plan.js';
import type { PlanRequest } from './plan-request.js';
import type { PlanRule } from './plan-rules.js';

const SOURCE = { title: { zh: '某规则', en: 'A rule' }, number: null, article: '1' };

/** A rule of a pack that was made up, in force for ever. */
function rule(name: string, value: unknown, kind: PlanRule['kind'] = 'law'): PlanRule {
  const since = { effectiveFrom: at('2000-01-01'), effectiveTo: null };
  return { name, value, kind, min: null, source: SOURCE, ...since };
}

/** When a step begins and what its last day is, as people in China write it. */
function shown(plan: Plan, name: PlanStepName): (string | null)[] {
  const step = plan.steps.find((one) => one.name === name);
  return [step?.firstDay?.date ?? null, step?.lastDay?.date ?? null];
}

const faultsOf = ({ faults }: Plan): unknown[] =>
  faults.map(({ step, field, problem, source, earliest, latest }) => [
    ...[step, field, problem, source?.article ?? null],
    ...[earliest, latest].map((day) => day && chinaDateOf(day)),
  ]);

describe('the plan of a court auction', () => {
  const plan = makePlan(planRequest({ rules: rulesOf('judicial-online-r1') }));

  it.each<[PlanStepName, string | null, string | null]>([
    // Three whole days between those who are told and the notice (art. 16).
    ['parties-notified', null, '2026-02-26'],
    ['notice', '2026-03-02', null],
    ['enrolment', '2026-03-02', '2026-04-11'],
    ['deposit', '2026-03-02', '2026-04-11'],
    ['opening', '2026-04-10', null],
    ['end', '2026-04-11', null],
    ['refund', '2026-04-11', '2026-04-12'],
    ['objections', '2026-04-11', '2026-04-16'],
    ['balance', '2026-04-11', '2026-04-21'],
    ['next-round', '2026-04-11', '2026-05-11'],
  ])('has the step %s from %s to %s', (name, from, to) => {
    expect(shown(plan, name)).toEqual([from, to]);
  });

  it('names the rule behind each step, and says which are law', () => {
    const basis = (name: PlanStepName) => plan.steps.find((step) => step.name === name)?.basis;
    expect(basis('notice')).toMatchObject({
      ...{ parameter: 'noticeDays', kind: 'law', amount: 30, unit: 'days' },
      source: { number: '法释〔2016〕18号', article: '12' },
    });
    expect(basis('parties-notified')).toMatchObject({ amount: 3, source: { article: '16' } });
    expect(basis('deposit')).toMatchObject({ kind: 'law', source: { article: '17, 18' } });
    expect(basis('objections')).toMatchObject({ kind: 'default', amount: 5 });
    expect(basis('opening')).toBeNull();
  });

  it('marks what its days are in the calendar', () => {
    const opens = at('2026-10-01T10:00:00+08:00');
    const { steps } = makePlan(planRequest({ opensAt: opens }));
    expect(steps.find(({ name }) => name === 'opening')?.firstDay).toMatchObject({
      ...{ kind: 'holiday', name: { zh: '国庆节' }, isEstimate: false },
    });
  });

  it('is not refused, and is published no earlier than the parties know of it', () => {
    expect(plan).toMatchObject({ faults: [], advice: [], viewing: null, missingYears: [] });
    expect(plan.earliestPublication).toBe(at('2026-03-06'));
  });
});

describe('the deposit', () => {
  it('is due before the opening where the pack has it so, and enrolment with it', () => {
    const rules = rulesOf('judicial-offline');
    const plan = makePlan(planRequest({ rules }));
    for (const name of ['deposit', 'enrolment'] as const) {
      const step = plan.steps.find((one) => one.name === name);
      expect(step).toMatchObject({ until: at('2026-04-10T10:00:00+08:00') });
      expect(step?.basis?.source.article).toBe('10');
    }
    expect(shown(plan, 'parties-notified')).toEqual([null, '2026-04-04']);
    expect(shown(plan, 'next-round')[1]).toBe('2026-06-10');
  });

  it('is no step where none is asked for', () => {
    const plan = makePlan(planRequest({ rules: rulesOf('judicial-offline'), hasDeposit: false }));
    expect(shown(plan, 'deposit')).toEqual([null, null]);
    expect(shown(plan, 'refund')).toEqual([null, null]);
    expect(shown(plan, 'enrolment')).toEqual(['2026-03-02', '2026-04-11']);
  });
});

describe('an opening that comes too early', () => {
  const court = rulesOf('judicial-online-r1');
  const firm = rulesOf('commercial-auction-law');

  it.each<[string, readonly PlanRule[], string, unknown[]]>([
    ['a day early in court', court, '2026-04-01T23:59:59+08:00', ['before-notice-period', '12']],
    ['before it is published', [], '2026-03-02T10:00:00+08:00', ['in-the-past', null]],
    ['a day early at a firm', firm, '2026-03-09T23:59:59+08:00', ['before-notice-period', '45']],
  ])('%s is refused', (_name, rules, opensAt, [problem, article]) => {
    const plan = makePlan(planRequest({ rules, opensAt: at(opensAt) }));
    const [fault] = plan.faults;
    expect(plan.faults).toHaveLength(1);
    expect(fault).toMatchObject({ step: 'opening', field: 'opensAt', problem });
    expect(fault?.source?.article ?? null).toBe(article);
    expect(fault?.earliest).toBe(plan.earliestOpening);
    // What is said to be the earliest is allowed, and the instant before it is not.
    const next = (opens: Instant) => makePlan(planRequest({ rules, opensAt: opens })).faults;
    expect(next(plan.earliestOpening)).toEqual([]);
    expect(next(plus(plan.earliestOpening, -1))).toHaveLength(1);
  });

  it('for the days of viewing is refused with the article about these', () => {
    const opensAt = at('2026-03-04T10:00:00+08:00');
    const plan = makePlan(planRequest({ rules: [rule('viewingDays', 2)], opensAt }));
    expect(faultsOf(plan)).toEqual([
      ['opening', 'opensAt', 'no-room-for-viewing', '1', '2026-03-05', null],
    ]);
    expect(plan.viewing).toBeNull();
  });

  it('by a default only is remarked on and not refused', () => {
    const rules = [rule('noticeDays', 20, 'default')];
    const plan = makePlan(planRequest({ rules, opensAt: at('2026-03-10T10:00:00+08:00') }));
    expect(plan.faults).toEqual([]);
    expect(plan.advice).toMatchObject([
      { problem: 'shorter-than-usual', earliest: at('2026-03-23'), source: { article: '1' } },
    ]);
    expect(plan.earliestOpening).toBe(at('2026-03-02T10:00:00.001+08:00'));
    expect(plan.usualOpening).toBe(at('2026-03-23'));
  });

  it('by what is usual above the least of the law is remarked on as well', () => {
    const rules = [{ ...rule('noticeDays', 30), min: 15 }];
    const opensAt = at('2026-03-20T10:00:00+08:00');
    const plan = makePlan(planRequest({ rules, opensAt }));
    expect(plan).toMatchObject({ faults: [], earliestOpening: at('2026-03-18') });
    expect(plan.advice).toMatchObject([
      { problem: 'shorter-than-usual', earliest: at('2026-04-02') },
    ]);
  });

  it('is measured by no rule that is not in force then', () => {
    const over = { ...rule('noticeDays', 30), effectiveTo: at('2026-03-05') };
    const opensAt = at('2026-03-05T10:00:00+08:00');
    expect(makePlan(planRequest({ rules: [over], opensAt })).faults).toEqual([]);
  });
});

describe('a notice period of working days', () => {
  const exchange = rulesOf('exchange-multi-quote');
  const usual = (startPrice: bigint, change: Partial<PlanRequest> = {}): Plan =>
    makePlan(planRequest({ rules: exchange, startPrice, ...change }));

  it.each<[string, bigint, string]>([
    // A price on a rung itself still has the period of the rung below, and that of the exchange for every price.
    ['1,000,000.00', 100_000_000n, '2026-03-10'],
    ['1,000,000.01', 100_000_001n, '2026-03-17'],
    ['10,000,000.00', 1_000_000_000n, '2026-03-17'],
    ['10,000,000.01', 1_000_000_001n, '2026-03-31'],
  ])('on an exchange follows the price: at %s', (_name, startPrice, opening) => {
    expect(usual(startPrice).usualOpening).toBe(at(opening));
  });

  it('does not count the days of a holiday', () => {
    const rules = [rule('noticeWorkingDays', 5)];
    const publishAt = at('2026-09-28T10:00:00+08:00');
    const opensAt = at('2026-11-02T10:00:00+08:00');
    // 29 and 30 September, 8, 9 and 10 October (a Saturday that is worked).
    expect(makePlan(planRequest({ rules, publishAt, opensAt })).earliestOpening).toBe(
      at('2026-10-11'),
    );
  });

  it('is an estimate in a year without a calendar; as law it is refused rather than guessed', () => {
    const dates = {
      publishAt: at('2098-12-30T10:00:00+08:00'),
      opensAt: at('2099-03-02T10:00:00+08:00'),
    };
    const law = makePlan(planRequest({ rules: [rule('noticeWorkingDays', 10)], ...dates }));
    expect(law.faults).toMatchObject([{ problem: 'calendar-not-published', field: 'opensAt' }]);
    const free = [rule('noticeWorkingDays', 10, 'default')];
    const plan = makePlan(planRequest({ rules: free, ...dates }));
    expect(plan).toMatchObject({ faults: [], missingYears: [2098, 2099] });
    expect(plan.steps.find(({ name }) => name === 'notice')?.isEstimate).toBe(true);
  });

  const closings = [{ from: '2026-03-05', to: '2026-03-07', reason: '系统升级' }];

  it('does not count the days on which the trading centre is closed, and never gets shorter by them', () => {
    // Thursday and Friday; the Saturday is none that anybody works.
    expect(usual(100_000_000n, { closings }).usualOpening).toBe(at('2026-03-12'));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 20 }),
        (after, days) => {
          const first = plus(at('2026-03-01'), after * DAY_MS);
          const range = { from: chinaDateOf(first), to: chinaDateOf(plus(first, days * DAY_MS)) };
          const closed = usual(1_000_000_001n, { closings: [{ ...range, reason: '装修' }] });
          expect(closed.usualOpening).toBeGreaterThanOrEqual(usual(1_000_000_001n).usualOpening);
        },
      ),
    );
  });

  it('advises against an opening on a closing day, and marks what its days are', () => {
    const opensAt = at('2026-04-10T10:00:00+08:00');
    const day = [{ from: '2026-04-10', to: '2026-04-10', reason: '系统升级' }];
    const plan = usual(100_000_000n, { closings: day, opensAt });
    expect(plan.faults).toEqual([]);
    expect(plan.advice).toMatchObject([
      { problem: 'venue-closed', earliest: at('2026-04-13T10:00:00+08:00') },
    ]);
    expect(plan.steps.find(({ name }) => name === 'opening')?.firstDay).toMatchObject({
      ...{ kind: 'closed', name: { zh: '系统升级' } },
    });
  });

  it('leaves what the law gives a party at most to the calendar of the government', () => {
    const opensAt = at('2026-03-03T10:00:00+08:00');
    const balance = (kind: 'law' | 'default') =>
      shown(
        makePlan(planRequest({ rules: [rule('balanceWorkingDays', 3, kind)], opensAt, closings })),
        'balance',
      )[1];
    expect(balance('law')).toBe('2026-03-09');
    expect(balance('default')).toBe('2026-03-11');
  });

  it('is unknown in a currency that the ladder is not written in', () => {
    const plan = usual(1_000_000_001n, { currency: 'USD' });
    expect(plan.usualOpening).toBe(at('2026-03-10'));
  });
});

describe('the days of viewing', () => {
  const rules = rulesOf('commercial-auction-law');
  const viewed = (from: string | null, to: string | null, opensAt = '2026-03-20T10:00:00+08:00') =>
    makePlan(planRequest({ rules, opensAt: at(opensAt), viewing: { from, to } }));

  it.each([
    [
      'the last working days before the opening',
      '2026-03-20T10:00:00+08:00',
      ['2026-03-18', '2026-03-19'],
    ],
    ['over a weekend', '2026-03-24T10:00:00+08:00', ['2026-03-20', '2026-03-23']],
    ['before Labour Day', '2026-05-06T10:00:00+08:00', ['2026-04-29', '2026-04-30']],
  ])('are, where nothing is said, %s', (_name, opensAt, [from, to]) => {
    const plan = viewed(null, null, opensAt);
    expect(plan).toMatchObject({ viewing: { from, to }, faults: [] });
    expect(shown(plan, 'viewing')).toEqual([from, to]);
  });

  it.each<[string, string | null, string | null, unknown[]]>([
    ['enough', '2026-03-10', '2026-03-11', []],
    ['from a day on', '2026-03-10', null, []],
    ['up to a day', null, '2026-03-19', []],
    [
      'one only',
      '2026-03-10',
      '2026-03-10',
      ['viewingTo', 'viewing-too-short', '48', '2026-03-11', null],
    ],
    [
      'with the notice',
      '2026-03-02',
      '2026-03-04',
      ['viewingFrom', 'viewing-before-notice', '48', '2026-03-03', null],
    ],
    [
      'on the day of the opening',
      '2026-03-18',
      '2026-03-20',
      ['viewingTo', 'viewing-after-opening', '48', null, '2026-03-19'],
    ],
    [
      'the wrong way round',
      '2026-03-12',
      '2026-03-10',
      ['viewingTo', 'ends-before-it-begins', '48', '2026-03-12', null],
    ],
    ['on no day', '2026-02-30', '2026-03-10', ['viewingFrom', 'not-a-day', '48', null, null]],
  ])('are measured: %s', (_name, from, to, fault) => {
    const faults = faultsOf(viewed(from, to));
    expect(faults).toEqual(fault.length === 0 ? [] : [['viewing', ...fault]]);
  });

  it('can be offered where no pack asks for them', () => {
    const viewing = { from: '2026-03-05', to: null };
    const plan = makePlan(planRequest({ viewing }));
    expect(plan).toMatchObject({ viewing: { from: '2026-03-05', to: '2026-03-05' }, faults: [] });
  });
});

describe('the opening that a plan suggests', () => {
  const PACKS = ['judicial-online-r1', 'commercial-auction-law', 'exchange-multi-quote'];

  it('is a morning of a working day, is refused by nothing and differs from nothing usual', () => {
    const from = { min: at('2024-01-01'), max: at('2026-09-01') };
    fc.assert(
      fc.property(
        fc.constantFrom(...PACKS),
        fc.integer(from),
        fc.bigInt({ min: 1n, max: 10_000_000_000n }),
        (pack, published, startPrice) => {
          const publishAt = published as Instant;
          const request = planRequest({
            rules: rulesOf(pack),
            publishAt,
            now: publishAt,
            startPrice,
          });
          const { suggestedOpening: opensAt, earliestOpening } = makePlan(request);
          const again = makePlan(
            planRequest({ ...request, opensAt, endsAt: plus(opensAt, DAY_MS) }),
          );
          expect(opensAt).toBeGreaterThanOrEqual(earliestOpening);
          expect(isWorked(calendarDayOf(request.calendar, opensAt))).toBe(true);
          expect(new Date(opensAt).toISOString()).toMatch(/T02:00:00\.000Z$/);
          expect([again.faults, again.advice]).toEqual([[], []]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('waits for the Monday after a holiday', () => {
    const publishAt = parseInstant('2026-08-31T18:00:00+08:00') ?? at('2026-08-31');
    const opensAt = at('2026-11-02');
    const request = planRequest({ rules: rulesOf('judicial-online-r1'), publishAt, opensAt });
    expect(makePlan(request).earliestOpening).toBe(at('2026-10-01'));
    expect(makePlan(request).suggestedOpening).toBe(at('2026-10-08T10:00:00+08:00'));
  });
});
