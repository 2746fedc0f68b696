import type { Paddle } from '../kernel/ids.js';
import { type Instant, plus } from '../kernel/instant.js';
import type { Minor } from '../money/money.js';
import type { Declared, Drawn } from './drawn.js';
import type { Terms } from './terms.js';
import type { Course } from './course.js';
import type { Scores } from './commands.js';
import type { RunningPhase } from './phase-names.js';
import type { PublicResult } from './view.js';

/**
 * Everything that the rules need to know of a lot, and nothing that grows with the number of bids: it is read, copied
 * and stored once per batch. Plain data, so that it can be written down as JSON (with bigints, `kernel/state-json`).
 */
export interface AuctionState {
  readonly terms: Terms;
  /** The instant of the last event; time never runs backwards on a lot. */
  readonly lastAt: Instant;
  readonly bidders: Readonly<Record<string, Bidder>>;
  readonly enrolledCount: number;
  /** Where the lot is in its format; a suspended lot keeps its place, and `suspendedSince` says that its clock stands. */
  readonly phase: 'waiting' | RunningPhase | 'ended';
  /** When the running phase, or the running turn of it, began on the timetable. */
  readonly phaseFrom: Instant;
  /** When the running phase or turn ends, soft close included; before the opening, the announced end. */
  readonly endsAt: Instant;
  /** The end without soft close, from which the soft close's limit counts. */
  readonly scheduledEnd: Instant;
  readonly extensions: number;
  readonly suspendedSince: Instant | null;
  /** When it opens, where that was put off after the notice; absent where the terms still say it. */
  readonly opensAt?: Instant;
  /** When the clock last started again; an outage before it has been made good already. */
  readonly resumedAt: Instant | null;
  readonly standing: Standing | null;
  readonly bidCount: number;
  /** The distinct bidders with an accepted bid, counted no further than the rules ask. */
  readonly distinct: readonly Paddle[];
  /** The priority holders still to be asked, the one whose turn it is first. */
  readonly asked: readonly Paddle[];
  /** Those of one rank who hold the price, where lots are drawn among them; absent where none are. */
  readonly declared?: readonly Declared[];
  /** The draw among them; absent before there was one. */
  readonly drawn?: Drawn;
  /** What the format remembers; absent from a lot of an earlier version, which had nothing to remember. */
  readonly course?: Course | null;
  readonly result: PublicResult | null;
}

export interface Bidder {
  /** Its place in the order of enrolment, which a record's keys cannot be trusted to keep. */
  readonly order: number;
  /** 1 is the first in rank of the priority holders; null is an ordinary bidder. */
  readonly rank: number | null;
  readonly isDepositMissing: boolean;
  readonly barredFor: string | null;
  /** What the panel of a weighted lot gave; null or absent before it did. */
  readonly scores?: Scores | null;
}

/** Who leads at what price, and whom the leader had to beat. There is one as soon as there is a bid. */
export interface Standing {
  readonly price: Minor;
  readonly leader: Leader;
  readonly second: Rival | null;
}

/** The leader's commitment: a plain bid holds the price up by itself, a ceiling only as far as a rival pushes. */
export interface Leader {
  readonly paddle: Paddle;
  /** The rank that counts in the room: null for everyone where holders may not equal a price. */
  readonly rank: number | null;
  /** The own plain bid, or zero where only ceilings were given. */
  readonly plain: Minor;
  /** The most that the leader is bound to; never below `plain`. */
  readonly ceiling: Minor;
}

/** The strongest commitment among those who do not lead. */
export interface Rival {
  readonly amount: Minor;
  readonly rank: number | null;
}

/** A lot as it stands at publication. */
export function published(terms: Terms, at: Instant): AuctionState {
  const end = plus(terms.opensAt, terms.durationMs);
  return {
    terms,
    lastAt: at,
    bidders: {},
    enrolledCount: 0,
    phase: 'waiting',
    phaseFrom: terms.opensAt,
    endsAt: end,
    scheduledEnd: end,
    extensions: 0,
    suspendedSince: null,
    resumedAt: null,
    standing: null,
    bidCount: 0,
    distinct: [],
    asked: [],
    result: null,
  };
}

/** The enrolled bidder with this paddle, or null. Own fields only: a paddle may spell the name of an inherited one. */
export function bidderOf(state: AuctionState, paddle: Paddle): Bidder | null {
  return Object.hasOwn(state.bidders, paddle) ? (state.bidders[paddle] ?? null) : null;
}

/** The rank that counts while the room is open: only under `match` may a holder equal a price. */
export function roomRank(state: AuctionState, bidder: Bidder): number | null {
  return state.terms.rules.priority.kind === 'match' ? bidder.rank : null;
}

/**
 * The bidders with an accepted bid and this one, counted only as far as the rules ask, so that the state does not grow
 * with the room.
 */
export function distinctWith({ distinct, terms }: AuctionState, paddle: Paddle): readonly Paddle[] {
  const isEnough = distinct.length >= terms.rules.minimumBidders;
  return isEnough || distinct.includes(paddle) ? distinct : [...distinct, paddle];
}
