import { amountBound } from '../auction/amount-bound.js';
import { type AuctionState, minimumFor, view } from '../auction/auction.js';
import type { AuctionCommand, BidCommand, Scores } from '../auction/commands.js';
import type { RefusalCode } from '../auction/refusals.js';
import type { Terms } from '../auction/terms.js';
import { earlier, type Instant, later, plus } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import type { Sha256 } from '../kernel/sha256.js';
import type { Minor } from '../money/money.js';
import { opensCommitment } from '../proof/opens-commitment.js';
import { VirtualLot } from '../scenario/virtual-lot.js';
import { Chance } from './chance.js';
import { KeptQuotes } from './kept-quotes.js';
import { nextStage } from './next-stage.js';
import { PractisedRecord } from './practised-record.js';
import { drawRivals, type Rival } from './rivals.js';

/** Who holds the priority right of a practised lot; where both do, both are of one rank. */
export type Holder = 'nobody' | 'you' | 'rival' | 'both';

/** What is practised, and against whom. */
export interface PracticeWish {
  readonly terms: Terms;
  readonly seed: number;
  /** How many simulated bidders there are, and the most that the keenest of them would pay. */
  readonly rivals: number;
  readonly upTo: Minor;
  readonly holder: Holder;
  /** The most that the visitor may bid: beyond it a bid is refused, as above one's own limit. */
  readonly budget: Minor | null;
  /** When it is published, before its opening. */
  readonly at: Instant;
  readonly sha256: Sha256;
}

/** What was answered to the visitor. */
export type PracticeAnswer =
  | { readonly kind: 'accepted' }
  | {
      readonly kind: 'refused';
      readonly code: RefusalCode | 'above-authority' | 'commitment-mismatch';
    };

export type PracticeAnswered = (answer: PracticeAnswer) => void;

const unheard: PracticeAnswered = () => undefined;

/** The rank of whoever holds the right. */
const FIRST = 1;
/** Nobody answers at once. */
const LEAST_PAUSE_MS = 500;
const ORDERED = { reason: 'practice', by: 'practice', secondBy: null };
const [LOWEST_MARK, HIGHEST_MARK] = [6_000, 9_500];
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const PADDLE_LENGTH = 5;

/**
 * A lot that is practised 模拟竞价: run by the rules of real ones on a clock that is moved from outside, against bidders
 * that are simulated. The same wish and the same moves come to the same end.
 */
export class Practice {
  readonly terms: Terms;
  /** The visitor's own. */
  readonly paddle: Paddle;
  readonly rivals: readonly Rival[];
  readonly record: PractisedRecord;
  readonly #lot: VirtualLot;
  readonly #chance: Chance;
  readonly #quotes: KeptQuotes;
  readonly #wish: PracticeWish;
  /** When each simulated bidder looks next; one without only waits for a change. */
  readonly #looks = new Map<Rival, Instant>();
  #now: Instant;

  constructor(wish: PracticeWish) {
    const { terms, seed, at, sha256, holder } = wish;
    this.#wish = wish;
    this.terms = terms;
    this.#now = at;
    this.#chance = new Chance(seed);
    const salts = new Chance(seed);
    const seal = (): string => salts.bits();
    this.record = new PractisedRecord(terms, seal, sha256);
    this.#quotes = new KeptQuotes(seal, sha256);
    this.#lot = new VirtualLot((state) => this.#quotes.reveals(state), sha256);
    const letters = Array.from({ length: PADDLE_LENGTH }, () => this.#chance.below(LETTERS.length));
    this.paddle = letters.map((letter) => LETTERS[letter]).join('') as Paddle;
    const wanted = { count: wish.rivals, upTo: wish.upTo, firstHolds: isHeldBy(holder, 'rival') };
    this.rivals = drawRivals(terms, wanted, this.#chance);
    for (const command of this.#beginning()) this.#lot.send(command, at, unheard);
    this.#noticeChanges();
  }

  get now(): Instant {
    return this.#now;
  }

  get state(): AuctionState {
    return this.#lot.state;
  }

  get events(): VirtualLot['events'] {
    return this.#lot.events;
  }

  get isOver(): boolean {
    return this.state.result !== null;
  }

  /** Sends what the visitor bids now; a bid that is held is answered when it has been decided. */
  offer(command: BidCommand, answered: PracticeAnswered): void {
    const code = this.#stoppedAtTheDoor(command);
    if (code !== null) {
      answered({ kind: 'refused', code });
      return;
    }
    this.#lot.send(command, this.#now, answered);
    this.#noticeChanges();
  }

  /** Lets time pass up to and including `at`. */
  passTo(at: Instant): void {
    while (this.#happensBy(at)) this.#noticeChanges();
    this.#now = later(this.#now, at);
  }

  /** Lets time pass until something can be seen that could not be before; nothing does any more once it is over. */
  step(): void {
    const before = this.events.length;
    while (!this.isOver && this.events.length === before) {
      const stage = nextStage(this.terms, this.state, this.#now);
      const by = stage ?? this.#nextInstant();
      if (by === null) return;
      const happened = this.#happensBy(by);
      this.#noticeChanges();
      if (happened) continue;
      this.#now = by;
      return;
    }
  }

  /** Lets the first thing happen that is due by `at`; false where nothing is. */
  #happensBy(at: Instant): boolean {
    const wake = this.#lot.nextWake();
    const look = this.#nextLook();
    const next = earliestOf(wake, look && look[1]);
    if (next === null || next > at) return false;
    this.#now = later(this.#now, next);
    if (wake === next) this.#lot.passTo(next);
    else if (look) this.#act(look[0]);
    return true;
  }

  #nextInstant(): Instant | null {
    return earliestOf(this.#lot.nextWake(), this.#nextLook()?.[1] ?? null);
  }

  #nextLook(): readonly [Rival, Instant] | null {
    let first: readonly [Rival, Instant] | null = null;
    for (const look of this.#looks) if (first === null || look[1] < first[1]) first = look;
    return first;
  }

  #act(rival: Rival): void {
    this.#looks.delete(rival);
    const { state } = this;
    const { paddle, strategy } = rival;
    const seen = view(state, this.#now);
    const intention = strategy({ seen, paddle, least: minimumFor(state, paddle) });
    if (intention === null) {
      this.#awaitLowerPrice(rival);
      return;
    }
    const command: BidCommand =
      intention.type === 'seal'
        ? this.#quotes.sealing(this.terms, paddle, intention.amount)
        : { ...intention, paddle };
    this.#lot.send(command, this.#now, unheard);
  }

  /** A price that falls by itself changes without any event: its bidders look again at the next stage. */
  #awaitLowerPrice(rival: Rival): void {
    const next = nextStage(this.terms, this.state, this.#now);
    if (next !== null) this.#lookAt(rival, plus(next, LEAST_PAUSE_MS));
  }

  /** Puts what is new on record, and has everybody look at it in their own time. */
  #noticeChanges(): void {
    if (this.record.entries.length === this.events.length) return;
    this.record.takeUp(this.events);
    if (this.isOver) {
      this.#looks.clear();
      return;
    }
    for (const rival of this.rivals) this.#lookAt(rival, this.#lookOf(rival));
  }

  #lookAt(rival: Rival, at: Instant): void {
    const before = this.#looks.get(rival);
    this.#looks.set(rival, before === undefined ? at : earlier(before, at));
  }

  /** In the bidder's own time, and in any case with time enough to answer. */
  #lookOf({ joinsAt, pauseMs }: Rival): Instant {
    const from = later(this.#now, joinsAt);
    const { phase, endsAt, terms } = this.state;
    const leftMs = Math.max(0, (phase === 'waiting' ? terms.opensAt : endsAt) - from);
    const wishedMs = Math.floor((pauseMs * this.#chance.between(50, 150)) / 100);
    const hurriedMs = Math.floor((leftMs * 3) / 5);
    return plus(from, Math.max(LEAST_PAUSE_MS, Math.min(wishedMs, hurriedMs)));
  }

  /** What a server refuses before it asks the rules. */
  #stoppedAtTheDoor(command: BidCommand): 'above-authority' | 'commitment-mismatch' | null {
    const { budget, sha256 } = this.#wish;
    const bound = budget === null ? null : amountBound(this.state, command, this.#now);
    if (budget !== null && typeof bound === 'bigint' && bound > budget) return 'above-authority';
    const isOther = command.type === 'reveal' && !opensCommitment(this.state, command, sha256);
    return isOther ? 'commitment-mismatch' : null;
  }

  /** The publication, then everybody's enrolment, and the marks of a panel where quotes are weighted. */
  #beginning(): readonly AuctionCommand[] {
    const own = { paddle: this.paddle, rank: isHeldBy(this.#wish.holder, 'you') ? FIRST : null };
    return [
      { type: 'publish', terms: this.terms },
      ...[own, ...this.rivals].flatMap(({ paddle, rank }) => this.#enrolment(paddle, rank)),
    ];
  }

  #enrolment(paddle: Paddle, rank: number | null): readonly AuctionCommand[] {
    const enrol = { type: 'enrol', paddle, rank, isDepositMissing: false, identity: null } as const;
    const { terms } = this;
    if (terms.format !== 'weighted') return [enrol];
    const experts = { length: 2 * terms.rules.dropExtremes + 1 };
    const scores: Scores = Object.fromEntries(
      terms.rules.criteria.map(({ name }) => [
        name,
        Array.from(experts, () => this.#chance.between(LOWEST_MARK, HIGHEST_MARK)),
      ]),
    );
    return [enrol, { type: 'score', paddle, scores, ...ORDERED }];
  }
}

function isHeldBy(holder: Holder, who: 'you' | 'rival'): boolean {
  return holder === who || holder === 'both';
}

function earliestOf(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b;
  return b === null ? a : earlier(a, b);
}
