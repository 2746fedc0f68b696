import fc from 'fast-check';
import { nextDue, view } from '../../src/core/auction/auction.js';
import type { AuctionCommand } from '../../src/core/auction/commands.js';
import { stepAt } from '../../src/core/auction/increment.js';
import { ascendingTerms, type Terms } from '../../src/core/auction/terms.js';
import { checkTerms } from '../../src/core/auction/terms-check.js';
import {
  bid,
  Lot,
  match,
  max,
  OPENS_AT,
  paddle,
  RESUME,
  SUSPEND,
  termsWith,
  TICK,
  WITHDRAW,
} from './lot.js';

const word = <const T extends string>(...words: T[]) => fc.constantFrom(...words);

const rules = fc.record({
  increment: fc.oneof(
    fc.constant({ kind: 'fixed', step: 10n } as const),
    fc.constant({ kind: 'share', bps: 700 } as const),
    fc.constant({
      kind: 'ladder',
      rungs: [
        { from: 100n, step: 10n },
        { from: 200n, step: 50n },
        { from: 600n, step: 100n },
      ],
    } as const),
  ),
  stepMode: word('at-least', 'multiple'),
  firstBid: word('start-or-more', 'start-exactly'),
  reserve: fc.option(
    fc.record({ amount: fc.bigInt(10n, 60n).map((n) => n * 10n), isVisible: fc.boolean() }),
  ),
  leaderMayRaise: fc.boolean(),
  minimumBidders: fc.integer({ min: 1, max: 2 }),
  minimumRaises: fc.integer({ min: 0, max: 2 }),
  softClose: fc.option(
    fc.record({
      windowMs: fc.constant(60_000),
      extendMs: fc.constant(60_000),
      limitMs: fc.option(fc.constant(90_000)),
    }),
  ),
  priority: fc.oneof(
    fc.constant({ kind: 'none' } as const),
    fc.constant({ kind: 'match' } as const),
    fc.constant({ kind: 'final-query', queryMs: 30_000 } as const),
  ),
  firstBidCountdownMs: fc.option(fc.constant(600_000), { freq: 8 }),
});

/** One thing that happens, told relative to where the lot then is, so that most bids are taken. */
interface Move {
  readonly what:
    'bid' | 'max' | 'match' | 'suspend' | 'resume' | 'withdraw' | 'bar' | 'outage' | 'tick';
  readonly who: string;
  readonly steps: number;
  readonly odd: bigint;
  readonly afterMs: number;
  readonly delayMs: number;
}

const rare = ['suspend', 'resume', 'resume', 'bar', 'outage', 'tick', 'withdraw'] as const;

const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    what: fc.oneof(
      { weight: 8, arbitrary: word('bid', 'max', 'max') },
      { weight: 2, arbitrary: word('match') },
      { weight: 1, arbitrary: fc.constantFrom(...rare) },
    ),
    who: word('A', 'B', 'C', 'P', 'Q'),
    steps: fc.integer({ min: 0, max: 12 }),
    odd: fc.oneof(fc.constant(0n), fc.bigInt(0n, 9n)),
    afterMs: fc.oneof(fc.nat(1_000), fc.nat(400_000)),
    delayMs: fc.nat(40),
  }),
  { maxLength: 40 },
);

/** Whole auctions under all kinds of rules, decided by the rules themselves; run on to the end unless said. */
export function auctions({ ended = true } = {}): fc.Arbitrary<Lot> {
  return fc
    .record({ rules, moves })
    .map(({ rules: some, moves: all }) => ({ terms: termsWith(some), moves: all }))
    .filter(({ terms }) => checkTerms(terms).length === 0)
    .map(({ terms, moves: all }) => played(terms, all, ended));
}

function played(terms: Terms, all: readonly Move[], ended: boolean): Lot {
  const lot = Lot.of(terms, { P: 1, Q: 2 });
  let ms = 0;
  for (const move of all) {
    ms += move.afterMs;
    const receivedMs = ms;
    ms += move.delayMs;
    lot.decide([receivedMs, commandOf(lot, move, ms), ms]);
  }
  if (ended) runOut(lot, ms);
  return lot;
}

function runOut(lot: Lot, ms: number): void {
  let now = ms;
  if (lot.now.suspendedSince !== null) lot.decide([now, RESUME]);
  for (let due = nextDue(lot.now); due !== null; due = nextDue(lot.now)) {
    now = Math.max(now, due - OPENS_AT);
    lot.decide([now, TICK]);
  }
}

function commandOf(lot: Lot, move: Move, ms: number): AuctionCommand {
  switch (move.what) {
    case 'bid':
      return bid(move.who, amountOf(lot, move));
    case 'max':
      return max(move.who, amountOf(lot, move));
    case 'match':
      return match(move.who);
    case 'suspend':
      return SUSPEND;
    case 'resume':
      return RESUME;
    case 'withdraw':
      return WITHDRAW;
    case 'bar':
      return { type: 'bar', paddle: paddle(move.who), reason: 'related to the pledgor' };
    case 'outage': {
      const to = OPENS_AT + ms;
      return { type: 'make-good-outage', from: (to - move.afterMs) as never, to: to as never };
    }
    case 'tick':
      return TICK;
  }
}

function amountOf(lot: Lot, { steps, odd }: Move): bigint {
  const terms = ascendingTerms(lot.now.terms);
  const price = view(lot.now).price ?? terms.startPrice;
  return price + BigInt(steps) * stepAt(terms.rules.increment, price) + odd;
}
