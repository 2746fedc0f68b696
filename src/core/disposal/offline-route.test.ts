import { describe, expect, it } from '@jest/globals';
import { at, attempt, day, ENDED, FACTS, OFFLINE } from '../../../test/kit/disposal.js';
import type { Instant } from '../kernel/instant.js';
import type { Attempt } from './attempt.js';
import { checkAttempt } from './check-attempt.js';
import { nextAttempt } from './next-attempt.js';

/** All articles are of the rules on auction and sell-off in execution 民事执行中拍卖、变卖财产的规定 as of 2020. */

const r1 = attempt('r1', 100_000_000n, 'failed');
const r2 = { ...attempt('r2', 60_000_000n, 'failed'), reserve: 80_000_000n };
const r3 = { ...attempt('r3', 50_000_000n, 'failed'), reserve: 64_000_000n };

function nextOf(last: Attempt, now: Instant = ENDED) {
  const next = nextAttempt(OFFLINE, [last], { facts: FACTS, now });
  if (!next.ok) throw new Error(next.error.code);
  return next.value;
}

describe('after an auction of a firm for a court', () => {
  /** Each row: where a case stands, and every way on with its bounds, its usual price and its articles. */
  it.each<readonly [string, Attempt, string]>([
    ['the first has failed', r1, 'r2 80000000– (80000000) 23; debt-for-asset 100000000 16'],
    [
      'a first that began below its reserve has failed',
      { ...r1, startPrice: 70_000_000n, reserve: 100_000_000n },
      'r2 80000000– (80000000) 23; debt-for-asset 100000000 16',
    ],
    ['the second has failed', r2, 'r3 64000000– (64000000) 25; debt-for-asset 80000000 16, 25'],
    // A share that is no whole fen is rounded into the bounds.
    [
      'a second of an odd fen has failed',
      attempt('r2', 80_000_001n, 'failed'),
      'r3 64000001– (64000001) 25; debt-for-asset 80000001 16, 25',
    ],
    [
      'the third has failed',
      r3,
      'sell-off 64000000–64000000 (64000000) 25; debt-for-asset 64000000 16, 25',
    ],
    [
      'nobody wanted it at the sell-off',
      attempt('sell-off', 64_000_000n, 'failed'),
      'debt-for-asset 64000000 25; release  25',
    ],
    // Only what was left unsold may be cut (art. 5); this was not, and is repeated with the reserve that it had.
    [
      'the winner of the first has defaulted',
      { ...r1, outcome: 'defaulted' },
      'r1 100000000– (100000000) 22',
    ],
    [
      'the winner of the second has defaulted',
      { ...r2, outcome: 'defaulted' },
      'r2 80000000– (60000000) 22',
    ],
    [
      'the winner of the third has defaulted',
      { ...r3, outcome: 'defaulted' },
      'r3 64000000– (50000000) 22',
    ],
    [
      'who took it at the sell-off has defaulted',
      attempt('sell-off', 64_000_000n, 'defaulted'),
      'sell-off 64000000– (64000000) 22',
    ],
    [
      'the first was withdrawn',
      { ...r1, outcome: 'withdrawn' },
      'r1 – (100000000) 5; release  238',
    ],
    [
      'the second was withdrawn',
      { ...r2, outcome: 'withdrawn' },
      'r2 80000000– (60000000) 5; release  238',
    ],
    [
      'the third was withdrawn',
      { ...r3, outcome: 'withdrawn' },
      'r3 64000000– (50000000) 5; release  238',
    ],
    [
      'the sell-off was withdrawn',
      attempt('sell-off', 64_000_000n, 'withdrawn'),
      'sell-off 64000000– (64000000) 25; release  238',
    ],
  ])('because %s, this follows', (_why, last, ways) => {
    const { attempts, ends } = nextOf(last);
    const found = [
      ...attempts.map(
        ({ stage, price: { least, most, usual }, source }) =>
          `${stage} ${least?.amount ?? ''}–${most?.amount ?? ''} (${usual}) ${source.article}`,
      ),
      ...ends.map(({ end, price, source }) => `${end} ${price ?? ''} ${source.article}`),
    ];
    expect(found.join('; ')).toBe(ways);
  });

  const ROUND = ['2026-03-02 10:00', '2026-04-16 00:00'];
  it.each<readonly [string, Attempt, Instant, readonly string[]]>([
    // Sixty days after 2 March end with 1 May; fifteen days of notice before it leave 15 April as the last.
    ...(['r2', 'r3'] as const).flatMap((stage): [string, Attempt, Instant, string[]][] => {
      const last = stage === 'r2' ? r1 : r2;
      return [
        [
          `${stage} at once`,
          last,
          ENDED,
          [...ROUND, '2026-03-18 00:00', '2026-05-02 00:00', 'in time'],
        ],
        [
          ...([`${stage} on the last day`, last, at('2026-04-15T23:59')] as const),
          [...ROUND, '2026-05-01 00:00', '2026-05-02 00:00', 'in time'],
        ],
        [
          ...([`${stage} a day later`, last, at('2026-04-16T00:00')] as const),
          [...ROUND, '2026-05-02 00:00', '2026-05-02 00:00', 'late'],
        ],
      ];
    }),
    // Seven days after 2 March end with 9 March.
    [
      ...(['the sell-off on the last day', r3, at('2026-03-09T23:59')] as const),
      ['2026-03-02 10:00', '2026-03-10 00:00', '2026-03-09 23:59', '-', 'in time'],
    ],
    [
      ...(['the sell-off a day later', r3, at('2026-03-10T00:00')] as const),
      ['2026-03-02 10:00', '2026-03-10 00:00', '2026-03-10 00:00', '-', 'late'],
    ],
  ])('is announced and opens in its time: %s', (_what, last, now, expected) => {
    const [option] = nextOf(last, now).attempts;
    if (!option) throw new Error('no further attempt');
    const { publishFrom, publishBy, opensFrom, opensBy, isLate } = option.dates;
    const dates = [publishFrom, publishBy?.before, opensFrom, opensBy?.before];
    expect([
      ...dates.map((one) => (one === undefined ? '-' : day(one))),
      isLate ? 'late' : 'in time',
    ]).toEqual(expected);
  });
});

describe('a lot as the next auction of a firm for a court', () => {
  const R3 = { pack: 'judicial-offline-r3', startPrice: 64_000_000n };
  const SELL_OFF = { pack: 'judicial-offline-selloff', startPrice: 64_000_000n };
  const OPENS = { currency: 'CNY', opensAt: at('2026-03-20T10:00') } as const;

  it.each([
    ['starts at four fifths of the reserve', r2, R3, []],
    [
      'starts no lower without a reserve',
      r2,
      { ...R3, startPrice: 63_999_999n },
      ['startPrice below-route 5 64000000'],
    ],
    [
      'starts lower under a reserve within its bound',
      r2,
      { ...R3, startPrice: 40_000_000n, reserve: 64_000_000n },
      [],
    ],
    [
      'has no lower reserve',
      r2,
      { ...R3, startPrice: 40_000_000n, reserve: 63_999_999n },
      ['rules.reserve below-route 5 64000000'],
    ],
    // Art. 6: a court may have to raise it above what goes before the applicant.
    ['may have a higher one', r2, { ...R3, startPrice: 90_000_000n }, []],
    ['skips no third auction', r2, SELL_OFF, ['pack not-next 23, 25 ']],
    ['opens within sixty days', r2, { ...R3, opensAt: at('2026-05-01T23:59') }, []],
    [
      'opens no later',
      r2,
      { ...R3, opensAt: at('2026-05-02T00:00') },
      ['opensAt after-deadline 25 '],
    ],
    ['is sold off at the third reserve', r3, SELL_OFF, []],
    [
      'is sold off no lower',
      r3,
      { ...SELL_OFF, startPrice: 63_999_999n },
      ['startPrice below-route 25 64000000'],
    ],
    [
      'is sold off no higher',
      r3,
      { ...SELL_OFF, startPrice: 64_000_001n },
      ['startPrice above-route 25 64000000'],
    ],
    ['has no fourth auction', r3, R3, ['pack not-next 23, 25 ']],
  ] as const)('%s', (_what, last, wish, expected) => {
    const given = { wish: { ...OPENS, ...wish }, facts: FACTS, at: at('2026-03-03T10:00') };
    const found = checkAttempt(OFFLINE, [last], given).map(
      ({ field, code, source, bound }) => `${field} ${code} ${source.article} ${bound ?? ''}`,
    );
    expect(found).toEqual(expected);
  });
});
