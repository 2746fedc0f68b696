import fc from 'fast-check';
import type { AuctionCommand } from '../../src/core/auction/commands.js';
import type { EnglishRules } from '../../src/core/auction/rules.js';
import type { Terms } from '../../src/core/auction/terms.js';
import { checkTerms } from '../../src/core/auction/terms-check.js';
import { bid, match, max, RESUME, type Said, SUSPEND, termsWith, TICK } from './lot.js';

const SECOND = 1000;

/** The priority holders among the bidders of a story, beside the ordinary `A`, `B` and `C`. */
export const RANKS = { P: 1, Q: 2 };

const softClose = fc.record({
  windowMs: fc.integer({ min: 1, max: 20 * SECOND }),
  extendMs: fc.integer({ min: 1, max: 20 * SECOND }),
  limitMs: fc.option(fc.integer({ min: 0, max: 60 * SECOND })),
});

const increment: fc.Arbitrary<EnglishRules['increment']> = fc.oneof(
  fc.record({ kind: fc.constant('fixed' as const), step: fc.bigInt({ min: 1n, max: 30n }) }),
  fc.record({ kind: fc.constant('share' as const), bps: fc.integer({ min: 1, max: 2000 }) }),
  fc.constant({
    kind: 'ladder' as const,
    rungs: [
      { from: 0n, step: 5n },
      { from: 150n, step: 10n },
      { from: 300n, step: 25n },
    ],
  }),
);

const rules = fc.record({
  increment,
  stepMode: fc.constantFrom('at-least' as const, 'multiple' as const),
  firstBid: fc.constantFrom('start-or-more' as const, 'start-exactly' as const),
  reserve: fc.option(
    fc.record({ amount: fc.bigInt({ min: 100n, max: 500n }), isVisible: fc.boolean() }),
  ),
  leaderMayRaise: fc.boolean(),
  minimumBidders: fc.integer({ min: 1, max: 3 }),
  minimumRaises: fc.integer({ min: 0, max: 3 }),
  softClose: fc.option(softClose),
  priority: fc.constantFrom<EnglishRules['priority']>(
    { kind: 'none' },
    { kind: 'match' },
    { kind: 'final-query', queryMs: 5 * SECOND },
  ),
});

/** Any terms that can be run: a minute long, start price 100. */
export const anyTerms: fc.Arbitrary<Terms> = rules
  .map((some) => termsWith(some, { durationMs: 60 * SECOND }))
  .filter((terms) => checkTerms(terms).length === 0);

const offer: fc.Arbitrary<AuctionCommand> = fc
  .record({
    name: fc.constantFrom('A', 'B', 'C', 'P', 'Q'),
    kind: fc.constantFrom('bid', 'max', 'match'),
    fives: fc.bigInt({ min: 19n, max: 120n }),
  })
  .map(({ name, kind, fives }) => {
    if (kind === 'match') return match(name);
    return kind === 'max' ? max(name, fives * 5n) : bid(name, fives * 5n);
  });

const command = fc.oneof(
  { weight: 20, arbitrary: offer },
  { weight: 1, arbitrary: fc.constantFrom(TICK, SUSPEND, RESUME) },
);

const moment = fc.record({
  gapMs: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 8 * SECOND })),
  delayMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
  command,
});

/** What is said to a lot in the order of its decisions, now and then one that is decided later than it was received. */
export const anyStory: fc.Arbitrary<readonly Said[]> = fc
  .array(moment, { maxLength: 40 })
  .map((moments) => {
    let decidedMs = 0;
    return moments.map(({ gapMs, delayMs, command: one }): Said => {
      const receivedMs = decidedMs + gapMs;
      decidedMs = receivedMs + delayMs;
      return [receivedMs, one, decidedMs];
    });
  });
