import fc from 'fast-check';
import type { AuctionEvent } from '../../src/core/auction/events.js';
import type { EnglishRules } from '../../src/core/auction/rules.js';
import type { Terms } from '../../src/core/auction/terms.js';
import type { Paddle } from '../../src/core/kernel/ids.js';
import type { Instant } from '../../src/core/kernel/instant.js';
import { MAX_MINOR } from '../../src/core/money/money.js';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const paddle = fc.string({ minLength: 1, maxLength: 5 }) as fc.Arbitrary<Paddle>;
const minor = fc.bigInt({ min: 0n, max: MAX_MINOR });
const instants = fc.maxSafeNat() as fc.Arbitrary<Instant>;
const ms = fc.nat();
const order = { reason: text, by: text, secondBy: fc.option(text) };

const entered = fc.record({ reason: text, by: text, secondBy: text });

const word = <const T extends string>(...words: T[]) => fc.constantFrom(...words);

const rules: fc.Arbitrary<EnglishRules> = fc.record({
  increment: fc.oneof(
    fc.record({ kind: word('fixed'), step: minor }),
    fc.record({ kind: word('ladder'), rungs: fc.array(fc.record({ from: minor, step: minor })) }),
    fc.record({ kind: word('share'), bps: fc.nat() }),
  ),
  stepMode: word('at-least', 'multiple'),
  firstBid: word('start-or-more', 'start-exactly'),
  reserve: fc.option(fc.record({ amount: minor, isVisible: fc.boolean() })),
  proxy: fc.boolean(),
  leaderMayRaise: fc.boolean(),
  minimumEnrolled: fc.nat(),
  minimumBidders: fc.nat(),
  minimumRaises: fc.nat(),
  softClose: fc.option(fc.record({ windowMs: ms, extendMs: ms, limitMs: fc.option(ms) })),
  priority: fc.oneof(
    fc.record({ kind: word('none') }),
    fc.record({ kind: word('match') }),
    fc.record({ kind: word('final-query'), queryMs: ms }),
  ),
  firstBidCountdownMs: fc.option(ms),
});

const terms: fc.Arbitrary<Terms> = fc.record({
  lot: text,
  format: word('english'),
  engine: text,
  pack: fc.option(fc.record({ name: text, version: text })),
  currency: word('CNY', 'JPY'),
  startPrice: minor,
  opensAt: instants,
  durationMs: ms,
  drainMs: ms,
  rules,
});

const bid = {
  at: instants,
  type: word('bid'),
  kind: word('bid', 'max', 'match'),
  paddle,
  amount: minor,
  receivedAt: instants,
  price: minor,
  leader: paddle,
  isReserveMet: fc.boolean(),
  endsAt: instants,
};

/** Every kind of event with any content at all: what the record must be able to hold, whether or not it makes sense. */
export const anyEvent: fc.Arbitrary<AuctionEvent> = fc.oneof(
  fc.record({ at: instants, type: word('published'), terms }),
  fc.record({
    at: instants,
    type: word('enrolled'),
    paddle,
    rank: fc.option(fc.nat()),
    isDepositMissing: fc.boolean(),
    identity: fc.constantFrom(null, 'ab'.repeat(32)),
  }),
  fc.record({ at: instants, type: word('deposit-confirmed'), paddle }),
  fc.record({ at: instants, type: word('left'), paddle }),
  fc.record({ at: instants, type: word('barred'), paddle, reason: text }),
  fc.record({ at: instants, type: word('barred'), paddle, ...order }),
  fc.record({ at: instants, type: word('opened'), endsAt: instants }),
  { arbitrary: fc.record(bid), weight: 4 },
  fc.record({ ...bid, entered }),
  fc.record({
    at: instants,
    type: word('package-bid'),
    on: text,
    paddle,
    amount: minor,
    receivedAt: instants,
    side: word('whole', 'parts'),
    price: minor,
    leader: fc.option(paddle),
    isReserveMet: fc.boolean(),
    endsAt: instants,
  }),
  fc.record({
    at: instants,
    type: word('query-opened'),
    holders: fc.array(paddle),
    from: instants,
    endsAt: instants,
  }),
  fc.record({
    at: instants,
    type: word('suspended'),
    cause: word('ruling', 'system'),
    ...order,
    since: instants,
  }),
  fc.record({ at: instants, type: word('resumed'), ...order, endsAt: instants }),
  fc.record({ at: instants, type: word('withdrawn'), ...order }),
  fc.record({
    at: instants,
    type: word('closed'),
    endedAt: instants,
    outcome: word('sold'),
    price: minor,
    winner: paddle,
  }),
  fc.record({
    at: instants,
    type: word('closed'),
    endedAt: instants,
    outcome: word('sold'),
    price: minor,
    winner: fc.option(paddle),
    awards: fc.array(fc.record({ part: text, paddle: fc.option(paddle), price: fc.option(minor) })),
  }),
  fc.record({
    at: instants,
    type: word('closed'),
    endedAt: instants,
    outcome: word('failed'),
    failure: word(
      'no-bids',
      'below-reserve',
      'too-few-enrolled',
      'too-few-bidders',
      'too-few-raises',
    ),
  }),
);
