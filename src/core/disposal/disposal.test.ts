import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  at,
  attempt,
  COMMERCIAL,
  day,
  ENDED,
  EXCHANGE,
  FACTS,
  FOLDER,
  JUDICIAL,
  PACKS,
  ROUTES,
} from '../../../test/kit/disposal.js';
import type { Instant } from '../kernel/instant.js';
import type { Minor } from '../money/money.js';
import type { Attempt } from './attempt.js';
import { checkAttempt } from './check-attempt.js';
import { nextAttempt } from './next-attempt.js';
import { parseRoute } from './read-route.js';
import type { Route } from './route.js';

describe('a route', () => {
  it.each(ROUTES.map((route) => [route.name, route] as const))(
    '%s leads to packs that there are',
    (_name, { stages }) => {
      expect(Object.values(stages).filter(({ pack }) => !PACKS.has(pack))).toEqual([]);
    },
  );

  const A_WAY = {
    ...{ from: 'r1', after: 'failed', to: 'r2' },
    price: { usual: { of: 'previous-start', bps: 8000 } },
    source: { instrument: 'LAW-NJA' },
  };
  const json = (change: object): unknown => ({
    ...(JSON.parse(readFileSync(`${FOLDER}/judicial-online.json`, 'utf8')) as object),
    ...change,
  });
  it.each([
    ['begins with a stage that it has', { begins: 'r9' }, 'stages has no r9'],
    ['rests on instruments that it names', { instruments: {} }, 'instruments has no LAW-NJA'],
    ['has no unknown fields', { floor: 1 }, 'floor is not a known field'],
    [
      'leads from a stage that it has',
      { ways: [{ from: 'x', after: 'failed', end: 'release', source: { instrument: 'LAW-NJA' } }] },
      'stages has no x',
    ],
    [
      'is clear about which way a lot takes',
      { ways: [A_WAY, A_WAY] },
      'ways must lead to different packs, so that the pack of a lot says which it takes',
    ],
  ])('%s', (_what, change, fault) => {
    expect(parseRoute(json(change))).toEqual({ ok: false, error: fault });
  });
});

describe('what follows', () => {
  /** Each row: where a case stands, and every way on with its price: `least–most (usual)`. */
  const TABLE: readonly (readonly [Route, Attempt, string])[] = [
    [
      JUDICIAL,
      attempt('r1', 70_000_000n, 'failed'),
      'r2 56000000–70000000 (56000000); debt-for-asset 70000000',
    ],
    [
      JUDICIAL,
      attempt('r1', 80_000_000n, 'failed'),
      'r2 64000000–80000000 (64000000); debt-for-asset 80000000',
    ],
    // A share that is no whole fen is rounded into the bounds.
    [
      JUDICIAL,
      attempt('r1', 70_000_001n, 'failed'),
      'r2 56000001–70000001 (56000001); debt-for-asset 70000001',
    ],
    [JUDICIAL, attempt('r1', 70_000_000n, 'defaulted'), 'r1 70000000– (70000000)'],
    [JUDICIAL, attempt('r1', 70_000_000n, 'withdrawn'), 'r1 – (70000000); release'],
    [
      JUDICIAL,
      attempt('r2', 56_000_000n, 'failed'),
      'sell-off 56000000–56000000 (56000000); debt-for-asset 56000000',
    ],
    [JUDICIAL, attempt('r2', 56_000_000n, 'defaulted'), 'r2 56000000– (56000000)'],
    [JUDICIAL, attempt('sell-off', 56_000_000n, 'failed'), 'debt-for-asset 56000000; release'],
    [JUDICIAL, attempt('sell-off', 56_000_000n, 'defaulted'), 'sell-off 56000000– (56000000)'],
    [
      EXCHANGE,
      attempt('listing', 100_000_000n, 'failed'),
      'relisting 80000000–100000000 (90000000); operation',
    ],
    [
      EXCHANGE,
      attempt('relisting', 90_000_000n, 'failed'),
      'relisting 72000000–90000000 (90000000); operation',
    ],
    [
      EXCHANGE,
      attempt('relisting', 60_000_000n, 'failed'),
      'relisting 50000000–60000000 (60000000); operation',
    ],
    [
      COMMERCIAL,
      attempt('auction', 80_000_000n, 'failed'),
      're-auction 50000000–80000000 (64000000); operation',
    ],
    [COMMERCIAL, attempt('re-auction', 80_000_000n, 'defaulted'), 're-auction – (80000000)'],
  ];
  it.each(
    TABLE.map(
      ([route, last, ways]) => [route.name, last.stage, last.outcome, last, route, ways] as const,
    ),
  )('on %s a %s that has %s', (_route, _stage, _outcome, last, route, ways) => {
    const next = nextAttempt(route, [last], { facts: FACTS, now: ENDED });
    if (!next.ok) throw new Error(next.error.code);
    const { attempts, ends } = next.value;
    const found = [
      ...attempts.map(
        ({ stage, price: { least, most, usual } }) =>
          `${stage} ${least?.amount ?? ''}–${most?.amount ?? ''} (${usual})`,
      ),
      ...ends.map(({ end, price }) => (price === null ? end : `${end} ${price}`)),
    ];
    expect(found.join('; ')).toBe(ways);
  });

  it.each([
    ['nothing has been tried', [], 'not-begun'],
    ['an attempt runs', [attempt('r1', 70_000_000n, 'running')], 'attempt-running'],
    ['a sale holds', [attempt('r1', 70_000_000n, 'sold')], 'sold'],
  ] as const)('is nothing while %s', (_why, attempts, code) => {
    const next = nextAttempt(JUDICIAL, attempts, { facts: FACTS, now: ENDED });
    expect(next).toEqual({
      ok: false,
      error: { code, source: { instrument: 'LAW-NJA', article: '26' } },
    });
  });

  it('is nothing where the route names nothing', () => {
    const cut = { ...JUDICIAL, ways: [] };
    const next = nextAttempt(cut, [attempt('r1', 70_000_000n, 'failed')], {
      facts: FACTS,
      now: ENDED,
    });
    expect(next).toMatchObject({ ok: false, error: { code: 'route-over' } });
  });
});

describe('the dates of what follows', () => {
  const datesOf = (route: Route, last: Attempt, now: Instant) => {
    const next = nextAttempt(route, [last], { facts: FACTS, now });
    if (!next.ok) throw new Error(next.error.code);
    const [option] = next.value.attempts;
    if (!option) throw new Error('no further attempt');
    const { publishFrom, publishBy, opensFrom, opensBy, isLate } = option.dates;
    return [
      ...[publishFrom, publishBy?.before, opensFrom, opensBy?.before].map((one) =>
        one === undefined ? '-' : day(one),
      ),
      isLate ? 'late' : 'in time',
    ];
  };
  const r1 = attempt('r1', 70_000_000n, 'failed');
  const r2 = attempt('r2', 56_000_000n, 'failed');
  const listing = attempt('listing', 100_000_000n, 'failed');

  it.each([
    // Thirty days after 2 March end with 1 April; fifteen days of notice before it leave 16 March as the last.
    [
      'round 2 at once',
      JUDICIAL,
      r1,
      ENDED,
      ['2026-03-02 10:00', '2026-03-17 00:00', '2026-03-18 00:00', '2026-04-02 00:00', 'in time'],
    ],
    [
      'round 2 on the last day',
      JUDICIAL,
      r1,
      at('2026-03-16T23:59'),
      ['2026-03-02 10:00', '2026-03-17 00:00', '2026-04-01 00:00', '2026-04-02 00:00', 'in time'],
    ],
    [
      'round 2 a day later',
      JUDICIAL,
      r1,
      at('2026-03-17T00:00'),
      ['2026-03-02 10:00', '2026-03-17 00:00', '2026-04-02 00:00', '2026-04-02 00:00', 'late'],
    ],
    [
      'the sell-off on the last day',
      JUDICIAL,
      r2,
      at('2026-03-17T23:59'),
      ['2026-03-02 10:00', '2026-03-18 00:00', '2026-03-17 23:59', '-', 'in time'],
    ],
    [
      'the sell-off a day later',
      JUDICIAL,
      r2,
      at('2026-03-18T00:00'),
      ['2026-03-02 10:00', '2026-03-18 00:00', '2026-03-18 00:00', '-', 'late'],
    ],
    [
      'a relisting after five working days of notice',
      EXCHANGE,
      listing,
      ENDED,
      ['2026-03-08 00:00', '-', '2026-03-14 00:00', '-', 'in time'],
    ],
  ] as const)('%s', (_what, route, last, now, dates) => {
    expect(datesOf(route, last, now)).toEqual(dates);
  });
});

describe('a lot as the next attempt', () => {
  const wish = {
    pack: 'judicial-online-r2',
    currency: 'CNY',
    startPrice: 56_000_000n,
    opensAt: at('2026-03-20T10:00'),
  } as const;
  const faults = (
    attempts: readonly Attempt[],
    change: object = {},
    when = at('2026-03-03T10:00'),
  ) =>
    checkAttempt(JUDICIAL, attempts, { wish: { ...wish, ...change }, facts: FACTS, at: when }).map(
      ({ field, code, source, bound }) => [
        field,
        code,
        source.article,
        ...(bound === undefined ? [] : [bound]),
      ],
    );
  const r1 = attempt('r1', 70_000_000n, 'failed');
  const first = { pack: 'judicial-online-r1' };

  it.each([
    ['begins its case', [], first, []],
    ['is not the first', [], {}, [['pack', 'not-next', '26']]],
    ['follows the failed first round', [r1], {}, []],
    [
      'follows nothing that runs',
      [attempt('r1', 70_000_000n, 'running')],
      {},
      [['pack', 'attempt-running', '26']],
    ],
    ['follows no sale', [attempt('r1', 70_000_000n, 'sold')], {}, [['pack', 'not-next', '26']]],
    ['skips no round', [r1], { pack: 'judicial-online-selloff' }, [['pack', 'not-next', '26']]],
    ['repeats no failed round', [r1], first, [['pack', 'not-next', '26']]],
    [
      'repeats the round of a winner who defaulted',
      [attempt('r1', 70_000_000n, 'defaulted')],
      { ...first, startPrice: 70_000_000n },
      [],
    ],
    [
      'and not below its start',
      [attempt('r1', 70_000_000n, 'defaulted')],
      { ...first, startPrice: 69_999_999n },
      [['startPrice', 'below-route', '24', 70_000_000n]],
    ],
    [
      'is cut by a fifth at most',
      [r1],
      { startPrice: 55_999_999n },
      [['startPrice', 'below-route', '26', 56_000_000n]],
    ],
    [
      'costs no more than before',
      [r1],
      { startPrice: 70_000_001n },
      [['startPrice', 'above-route', '26', 70_000_000n]],
    ],
    ['is in the same currency', [r1], { currency: 'USD' }, [['currency', 'other-currency', '26']]],
    ['opens within thirty days', [r1], { opensAt: at('2026-04-01T23:59') }, []],
    [
      'and no later',
      [r1],
      { opensAt: at('2026-04-02T00:00') },
      [['opensAt', 'after-deadline', '26']],
    ],
  ] as const)('%s', (_what, attempts, change, expected) => {
    expect(faults(attempts, change)).toEqual(expected);
  });

  it('goes on even when its deadline has been missed', () => {
    const late = at('2026-05-04T10:00');
    expect(faults([r1], { opensAt: at('2026-05-25T10:00') }, late)).toEqual([]);
  });

  it('on an exchange waits for its cooling time, and below nine tenths for an approval', () => {
    const listing = attempt('listing', 100_000_000n, 'failed');
    const of = (startPrice: Minor, when: Instant, approvedDownTo: Minor | null = null) =>
      checkAttempt(EXCHANGE, [listing], {
        wish: { ...wish, pack: 'exchange-multi-quote', startPrice },
        facts: { ...FACTS, approvedDownTo },
        at: when,
      }).map(({ code }) => code);
    expect(of(90_000_000n, at('2026-03-07T23:59'))).toEqual(['cooling']);
    expect(of(90_000_000n, at('2026-03-08T00:00'))).toEqual([]);
    expect(of(89_999_999n, at('2026-03-08T00:00'))).toEqual(['approval-needed']);
    expect(of(85_000_000n, at('2026-03-08T00:00'), 85_000_000n)).toEqual([]);
    expect(of(84_999_999n, at('2026-03-08T00:00'), 85_000_000n)).toEqual(['approval-needed']);
    expect(of(79_999_999n, at('2026-03-08T00:00'), 1n)).toEqual(['below-route']);
  });
});
