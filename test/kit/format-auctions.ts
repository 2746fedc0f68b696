import fc from 'fast-check';
import { nextDue, view } from '../../src/core/auction/auction.js';
import type { AuctionCommand } from '../../src/core/auction/commands.js';
import type { RuleDraft } from '../../src/core/auction/rule-draft.js';
import type { Format, Terms } from '../../src/core/auction/terms.js';
import { checkTerms } from '../../src/core/auction/terms-check.js';
import type { Minor } from '../../src/core/money/money.js';
import { type Announcement, quoteCommitment, termsOf } from './format-terms.js';
import {
  accept,
  bid,
  bidOn,
  cancel,
  Lot,
  match,
  max,
  OPENS_AT,
  paddle,
  PUT_OFF,
  RESUME,
  seal,
  SUSPEND,
  TICK,
  WITHDRAW,
} from './lot.js';

const SECOND = 1000;
const NAMES = ['A', 'B', 'C', 'P', 'Q'] as const;
const ANNOUNCED: Announcement = {
  lot: 'lot_1',
  pack: null,
  currency: 'JPY',
  startPrice: 100n,
  durationMs: 60 * SECOND,
};

const ms = (most: number) => fc.integer({ min: 1, max: most * SECOND });
const pauseMs = fc.oneof(fc.constant(0), ms(5));
const step = fc.bigInt({ min: 1n, max: 30n });
const increment = step.map((amount) => ({ kind: 'fixed' as const, step: amount }));
const query = fc.constantFrom(
  { priority: 'none' as const },
  { priority: 'final-query' as const, queryMs: 5 * SECOND },
);
const reserve = fc.record({
  reserve: fc.option(fc.bigInt({ min: 100n, max: 400n })),
  reserveVisible: fc.boolean(),
});
const sealing = fc.constantFrom(
  { sealing: 'committed' as const, revealMs: 20 * SECOND },
  { sealing: 'in-clear' as const },
);
const descent = fc.record({
  steps: fc.integer({ min: 1, max: 20 }),
  stepBps: fc.integer({ min: 1, max: 400 }),
  descentMs: ms(60),
  floor: fc.option(fc.bigInt({ min: 1n, max: 100n })),
});
/** Valuations that rarely divide evenly, and start prices that add up to what the lot starts at or not. */
const packaged = fc.record({
  parts: fc
    .array(fc.record({ startPrice: fc.bigInt(20n, 60n), valuation: fc.bigInt(1n, 99n) }), {
      minLength: 2,
      maxLength: 4,
    })
    .map((parts) => parts.map((part, index) => ({ id: `part-${index + 1}`, ...part }))),
  stepMode: fc.constantFrom('at-least' as const, 'multiple' as const),
  softClose: fc.option(
    fc.record({ windowMs: ms(20), extendMs: ms(20), limitMs: fc.option(fc.nat(30 * SECOND)) }),
  ),
});
const minimums = fc.record({ minimumBidders: fc.integer({ min: 1, max: 2 }) });

type Rules = fc.Arbitrary<RuleDraft>;

const merged = (...parts: readonly fc.Arbitrary<RuleDraft>[]): Rules =>
  fc.tuple(...parts).map((drafts) => Object.assign({}, ...drafts) as RuleDraft);

/** Rules of every kind for each format but english, which has a kit of its own. */
const RULES: Readonly<Record<Exclude<Format, 'english'>, Rules>> = {
  'dynamic-quote': merged(
    minimums,
    query,
    fc.record({
      increment,
      proxy: fc.boolean(),
      freePeriodMs: ms(30),
      cycleMs: ms(10),
      entry: fc.constantFrom('enrolled' as const, 'quoted-in-free-period' as const),
    }),
  ),
  sealed: merged(
    minimums,
    query,
    reserve,
    sealing,
    fc.record({ pricing: fc.constantFrom('first' as const, 'second' as const) }),
  ),
  weighted: merged(
    minimums,
    query,
    sealing,
    fc.integer({ min: 0, max: 10_000 }).map((priceWeightBps) => ({
      priceWeightBps,
      criteria: [{ name: 'plan', weightBps: 10_000 - priceWeightBps }],
    })),
  ),
  dutch: merged(query, descent),
  'hybrid-dutch': merged(
    query,
    descent,
    fc.record({
      pausesMs: fc.tuple(pauseMs, pauseMs, pauseMs),
      sealedMs: ms(20),
      bestMs: ms(20),
      bestStepBps: fc.integer({ min: 0, max: 500 }),
    }),
  ),
  'round-english': merged(
    query,
    reserve,
    minimums,
    fc.record({
      increment,
      minimumRaises: fc.integer({ min: 0, max: 2 }),
      rounds: fc.integer({ min: 1, max: 3 }),
      turnMs: ms(5),
      openingPauseMs: pauseMs,
      roundPauseMs: pauseMs,
    }),
  ),
  texas: merged(
    query,
    reserve,
    minimums,
    fc.record({ increment, roundMs: ms(10), pauseMs, deadlineMs: fc.option(ms(60)) }),
  ),
  package: merged(reserve, minimums, packaged, fc.record({ increment })),
};

/** One thing that somebody tries, told relative to where the lot then is. */
interface Move {
  readonly what: (typeof KINDS)[number];
  readonly who: (typeof NAMES)[number];
  /** Which part of a package a bid is on, counted from 1; 0 is the whole. */
  readonly on: number;
  readonly more: bigint;
  readonly afterMs: number;
  readonly delayMs: number;
}

const KINDS = [
  ...['bid', 'bid', 'max', 'accept', 'accept', 'seal', 'seal', 'cancel', 'reveal', 'match'],
  ...['suspend', 'resume', 'resume', 'tick', 'withdraw'],
] as const;

const moves = fc.array(
  fc.record<Move>({
    what: fc.oneof(
      { weight: 10, arbitrary: fc.constantFrom(...KINDS.slice(0, 10)) },
      { weight: 1, arbitrary: fc.constantFrom(...KINDS.slice(10)) },
    ),
    who: fc.constantFrom(...NAMES),
    on: fc.nat(4),
    more: fc.bigInt({ min: -5n, max: 60n }),
    afterMs: fc.oneof(fc.nat(300), fc.nat(4 * SECOND), fc.nat(15 * SECOND)),
    delayMs: fc.oneof(fc.constant(0), fc.nat(300)),
  }),
  { maxLength: 40 },
);

/** A step of a story: the lot before and after it, and what was said to it. */
export interface Told {
  readonly command: AuctionCommand;
  readonly verdict: string;
  readonly decidedMs: number;
}

/** A whole auction of one format, and everything that was said in it. */
export interface Story {
  readonly lot: Lot;
  readonly told: readonly Told[];
}

/**
 * Whole auctions of a format under all kinds of its rules, run on to the end unless said. `watch` is shown the lot before
 * each step and lets it happen. With `putOffMs` the opening is put off by as much before anything is bid.
 */
export function formatAuctions(
  format: Exclude<Format, 'english'>,
  { ended = true, putOffMs = 0, watch = (_: Lot, say: () => Told): void => void say() } = {},
): fc.Arbitrary<Story> {
  return fc
    .record({
      draft: RULES[format],
      opening: fc.array(fc.bigInt(90n, 200n), { maxLength: 3 }),
      moves,
    })
    .map(({ draft, ...rest }) => ({ terms: termsOf(format, draft, ANNOUNCED), ...rest }))
    .filter(({ terms }) => checkTerms(terms).length === 0)
    .map(({ terms, opening, moves: all }) => {
      const story = new Telling(terms);
      story.begin(opening);
      if (putOffMs > 0) story.putOff(putOffMs);
      for (const move of all) story.tell(move, watch);
      if (ended) story.runOut();
      return story;
    });
}

/** Tells a story to a lot, and remembers what bidders must open themselves. */
class Telling implements Story {
  readonly lot: Lot;
  readonly told: Told[] = [];
  readonly #sealed = new Map<string, { amount: Minor; salt: string }>();
  #ms = 0;
  #salts = 0;

  constructor(terms: Terms) {
    this.lot = Lot.of(terms, { P: 1, Q: 2 });
  }

  begin(opening: readonly bigint[]): void {
    for (const [index, amount] of opening.entries())
      this.lot.decide([-60_000 + index, seal(NAMES[index] ?? 'A', amount)]);
    if (this.lot.now.terms.format !== 'weighted') return;
    for (const [index, name] of NAMES.entries()) {
      const scores = { plan: [index * 700, 5000] };
      const score = { type: 'score', paddle: paddle(name), scores } as const;
      this.lot.decide([-30_000, { ...score, reason: 'scored', by: 'usr_1', secondBy: 'usr_2' }]);
    }
  }

  putOff(byMs: number): void {
    this.lot.decide([-20_000, PUT_OFF]);
    this.#ms = byMs;
    this.lot.decide([byMs, RESUME]);
  }

  tell(move: Move, watch: (lot: Lot, say: () => Told) => void): void {
    const receivedMs = this.#ms + move.afterMs;
    this.#ms = receivedMs + move.delayMs;
    const decidedMs = this.#ms;
    const command = this.#commandOf(move);
    const say = (): Told => {
      const verdict = this.lot.say([receivedMs, command, decidedMs]);
      return { command, verdict, decidedMs };
    };
    watch(this.lot, () => {
      const one = say();
      this.told.push(one);
      return one;
    });
  }

  runOut(): void {
    if (this.lot.now.suspendedSince !== null) this.lot.decide([this.#ms, RESUME]);
    for (let due = nextDue(this.lot.now); due !== null; due = nextDue(this.lot.now)) {
      this.#ms = Math.max(this.#ms, due - OPENS_AT);
      this.lot.decide([this.#ms, TICK]);
    }
  }

  #commandOf({ what, who, more, on }: Move): AuctionCommand {
    const { terms } = this.lot.now;
    const price = view(this.lot.now).price ?? terms.startPrice;
    const amount = price + more > 0n ? price + more : 1n;
    switch (what) {
      case 'bid':
        return terms.format === 'package' ? this.#bidOn(on, who, more) : bid(who, amount);
      case 'max':
        return max(who, amount);
      case 'accept':
        return accept(who);
      case 'seal':
        return this.#sealing(who, amount);
      case 'reveal':
        return this.#revealing(who);
      case 'cancel':
        return cancel(who);
      case 'match':
        return match(who);
      case 'suspend':
        return SUSPEND;
      case 'resume':
        return RESUME;
      case 'withdraw':
        return WITHDRAW;
      default:
        return TICK;
    }
  }

  /** Around what the target asks, or what its side would lead with. */
  #bidOn(on: number, who: string, more: bigint): AuctionCommand {
    const { course } = view(this.lot.now);
    const targets = course?.kind === 'package' ? course.targets : [];
    const target = targets[on % (targets.length + 1)];
    if (target === undefined) return bidOn('no-such-part', who, 100n);
    const least = (more % 2n === 0n ? target.minimum : target.leadsFrom) ?? 1n;
    const amount = least + more / 4n;
    return bidOn(target.on, who, amount > 0n ? amount : 1n);
  }

  #sealing(who: string, amount: Minor): AuctionCommand {
    const { rules } = this.lot.now.terms;
    if (!('sealing' in rules) || rules.sealing === 'in-clear') return seal(who, amount);
    const salt = (this.#salts += 1).toString(16).padStart(32, '0');
    this.#sealed.set(who, { amount, salt });
    return { type: 'commit', paddle: paddle(who), commitment: this.#commitment(who) };
  }

  #commitment(who: string): string {
    const opening = this.#sealed.get(who);
    if (!opening) throw new Error(`${who} has sealed nothing`);
    return quoteCommitment(this.lot.now.terms, who, opening);
  }

  /** Opens what the bidder sealed last, as the door of a server lets it through: only where it fits. */
  #revealing(who: string): AuctionCommand {
    const opening = this.#sealed.get(who) ?? { amount: 100n, salt: '0'.repeat(32) };
    const { course } = this.lot.now;
    const given = course?.kind === 'quoting' ? course.quotes[who]?.commitment : null;
    const fits = this.#sealed.has(who) && given === this.#commitment(who);
    return fits ? { type: 'reveal', paddle: paddle(who), ...opening } : TICK;
  }
}
