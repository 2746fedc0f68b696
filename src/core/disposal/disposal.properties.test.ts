import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attempt, ENDED, FACTS, JUDICIAL, OFFLINE, ROUTES } from '../../../test/kit/disposal.js';
import { plus } from '../kernel/instant.js';
import type { Attempt, AttemptOutcome } from './attempt.js';
import { checkAttempt } from './check-attempt.js';
import { nextAttempt } from './next-attempt.js';
import type { Route } from './route.js';

const DAY_MS = 86_400_000;

describe('any course of a case', () => {
  const outcomes = fc.array(
    fc.record({
      outcome: fc.constantFrom<AttemptOutcome>(
        'failed',
        'failed',
        'failed',
        'defaulted',
        'withdrawn',
      ),
      way: fc.nat(),
      cut: fc.integer({ min: 0, max: 10_000 }),
      waits: fc.nat(40),
    }),
    { maxLength: 8 },
  );
  const walked = fc.record({
    route: fc.constantFrom(...ROUTES),
    valuation: fc.bigInt({ min: 1n, max: 10n ** 12n }),
    startBps: fc.bigInt({ min: 7_000n, max: 12_000n }),
    steps: outcomes,
  });

  interface Walk {
    readonly route: Route;
    readonly valuation: bigint;
    readonly startBps: bigint;
    readonly steps: readonly {
      readonly outcome: AttemptOutcome;
      readonly way: number;
      readonly cut: number;
      readonly waits: number;
    }[];
  }

  /** Goes along a route as far as it leads, within its bounds, and answers every attempt. */
  function walk({ route, valuation, startBps, steps }: Walk): readonly Attempt[] {
    const start = (valuation * startBps + 9_999n) / 10_000n;
    const attempts: Attempt[] = [];
    let here = { stage: route.begins, startPrice: start };
    let now = ENDED;
    for (const { outcome, way, cut, waits } of steps) {
      attempts.push({ ...attempt(here.stage, here.startPrice, outcome, now), valuation });
      now = plus(now, waits * DAY_MS);
      const next = nextAttempt(route, attempts, { facts: FACTS, now });
      if (!next.ok || next.value.attempts.length === 0) break;
      const option = next.value.attempts[way % next.value.attempts.length];
      if (!option) break;
      const least = option.price.least?.amount ?? here.startPrice;
      const most = option.price.most?.amount ?? option.price.usual;
      expect(option.price.usual).toBeGreaterThanOrEqual(least);
      expect(most).toBeGreaterThanOrEqual(least);
      here = { stage: option.stage, startPrice: least + ((most - least) * BigInt(cut)) / 10_000n };
    }
    return attempts;
  }

  it('of a court never falls below four fifths of the round before, nor 56 percent of the valuation', () => {
    fc.assert(
      fc.property(walked, (given) => {
        const attempts = walk({ ...given, route: JUDICIAL });
        for (const [index, { startPrice }] of attempts.entries()) {
          const before = attempts[index - 1]?.startPrice ?? startPrice;
          expect(startPrice * 10n).toBeGreaterThanOrEqual(before * 8n);
          expect(startPrice * 10_000n).toBeGreaterThanOrEqual(given.valuation * 5_600n);
        }
      }),
    );
  });

  it('of an auction firm never falls below four fifths of the reserve before', () => {
    fc.assert(
      fc.property(walked, (given) => {
        const attempts = walk({ ...given, route: OFFLINE });
        for (const [index, { startPrice }] of attempts.entries()) {
          const before = attempts[index - 1]?.startPrice ?? startPrice;
          expect(startPrice * 10n).toBeGreaterThanOrEqual(before * 8n);
        }
      }),
    );
  });

  it('has no later round without the failed one before it', () => {
    const before: Readonly<Record<string, string>> = { r2: 'r1', 'sell-off': 'r2' };
    fc.assert(
      fc.property(walked, (given) => {
        const attempts = walk({ ...given, route: JUDICIAL });
        for (const [index, { stage }] of attempts.entries()) {
          const needed = before[stage];
          const earlier = attempts.slice(0, index);
          const isFounded = earlier.some((one) => one.stage === needed && one.outcome === 'failed');
          expect(needed === undefined || isFounded).toBe(true);
        }
      }),
    );
  });

  it('offers only what the check then lets pass, but for an approval that all prices need', () => {
    fc.assert(
      fc.property(walked, fc.nat(60), (given, waits) => {
        const attempts = walk(given);
        if (attempts.length === 0) return;
        const now = plus(attempts.at(-1)?.endedAt ?? ENDED, waits * DAY_MS);
        const next = nextAttempt(given.route, attempts, { facts: FACTS, now });
        for (const { pack, price, dates } of next.ok ? next.value.attempts : []) {
          const wish = {
            pack,
            currency: 'CNY' as const,
            startPrice: price.usual,
            opensAt: dates.opensFrom,
          };
          const published = dates.publishFrom > now ? dates.publishFrom : now;
          const codes = checkAttempt(given.route, attempts, {
            ...{ wish, facts: FACTS, at: published },
          }).map(({ code }) => code);
          const { most, approvalBelow } = price;
          const needsApproval = most && approvalBelow && most.amount < approvalBelow.amount;
          expect(codes).toEqual(needsApproval ? ['approval-needed'] : []);
        }
      }),
    );
  });
});
