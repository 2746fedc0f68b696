import type { Minor } from '../money/money.js';

/** How far a bid must go past the price it beats; the step that applies is that of the current price. */
export type Increment =
  | { readonly kind: 'fixed'; readonly step: Minor }
  | { readonly kind: 'ladder'; readonly rungs: readonly Rung[] }
  | { readonly kind: 'share'; readonly bps: number };

/** One rung of a ladder: from this price on (inclusive), this step. */
export interface Rung {
  readonly from: Minor;
  readonly step: Minor;
}

/** A bid in the last `windowMs` moves the end to the bid's own time + `extendMs`, never past end + `limitMs`. */
export interface SoftClose {
  readonly windowMs: number;
  readonly extendMs: number;
  readonly limitMs: number | null;
}

/** How a priority right 优先购买权 is exercised: in the room by equalling, by one query at the end, or not at all. */
export type Priority =
  | { readonly kind: 'none' }
  | { readonly kind: 'match'; readonly lots?: Lots }
  | { readonly kind: 'final-query'; readonly queryMs: number; readonly lots?: Lots };

/**
 * Lots are drawn among holders of one rank who all declare; without it the earlier of them has the lot. The seed stands
 * in the record as a commitment until it is opened; null where it is not known.
 */
export interface Lots {
  readonly seed: string | null;
}

/** A price under which nothing is sold; hidden ones stand in the record as a commitment. */
export interface Reserve {
  readonly amount: Minor;
  readonly isVisible: boolean;
}

/** What every format asks before it sells, and whom it asks last. */
export interface CommonRules {
  readonly reserve: Reserve | null;
  readonly minimumEnrolled: number;
  readonly minimumBidders: number;
  readonly priority: Priority;
}

/** The rules of an english lot, complete: defaults have been filled in and bounds checked. */
export interface EnglishRules extends CommonRules {
  readonly increment: Increment;
  readonly stepMode: 'at-least' | 'multiple';
  readonly firstBid: 'start-or-more' | 'start-exactly';
  readonly proxy: boolean;
  readonly leaderMayRaise: boolean;
  readonly minimumRaises: number;
  readonly softClose: SoftClose | null;
  readonly firstBidCountdownMs: number | null;
}

/**
 * dynamic-quote 动态报价: english over a free period and one timed cycle, which every valid quote in it starts again. The
 * cycle is the soft close of such a lot, the free period what its duration has beyond one cycle.
 */
export interface DynamicQuoteRules extends EnglishRules {
  readonly softClose: SoftClose;
  /** Who may quote in the timed part: everyone enrolled, or who has quoted in the free period. */
  readonly entry: 'enrolled' | 'quoted-in-free-period';
}

/** A price that falls in even stages: stage i of 0…`steps` shows start × (10000 − i × `stepBps`) / 10000, not under `floor`. */
export interface Descent {
  readonly steps: number;
  readonly stepBps: number;
  readonly descentMs: number;
  readonly floor: Minor | null;
}

/** dutch 降价: the first who accepts the price shown has the lot at it. */
export interface DutchRules extends CommonRules, Descent {}

/** hybrid-dutch: the clock, then sealed bids of the others above the stop price, then the best and final one of the stopper. */
export interface HybridDutchRules extends CommonRules, Descent {
  /** How long nothing is offered before the descent, the sealed round and the best and final offer. */
  readonly pausesMs: readonly [descent: number, sealed: number, best: number];
  readonly sealedMs: number;
  readonly bestMs: number;
  /** What the stopper must add to the best sealed bid, as a share of the start price. */
  readonly bestStepBps: number;
}

/**
 * How a sealed amount is kept: `committed` is a hash that only its bidder can open, `in-clear` is seen by the operator
 * as it arrives and by everyone else at the opening 开标.
 */
export type Sealing = 'committed' | 'in-clear';

/** sealed 密封报价: one amount each, opened together. */
export interface SealedRules extends CommonRules {
  readonly sealing: Sealing;
  /** How long commitments may be opened after the window; nothing where the operator has the amounts. */
  readonly revealMs: number;
  /** What the winner pays: the own amount, or the second highest. */
  readonly pricing: 'first' | 'second';
}

/** One thing besides the price that a weighted quote is judged by. */
export interface Criterion {
  readonly name: string;
  readonly weightBps: number;
}

/** weighted 权重报价: sealed, and the best sum of price and criteria wins. All weights together make 10000. */
export interface WeightedRules extends CommonRules {
  readonly sealing: Sealing;
  readonly revealMs: number;
  readonly priceWeightBps: number;
  readonly criteria: readonly Criterion[];
  /** How many of the highest and of the lowest marks of experts are left out, for each criterion. */
  readonly dropExtremes: number;
}

/** round-english: closed opening bids, then rounds in which each bidder has one turn, the lowest first. */
export interface RoundEnglishRules extends CommonRules {
  readonly increment: Increment;
  readonly minimumRaises: number;
  readonly rounds: number;
  readonly turnMs: number;
  readonly openingPauseMs: number;
  readonly roundPauseMs: number;
}

/** A part 分项 of a package: it can be had by itself, from its own start price. */
export interface PackagePart {
  readonly id: string;
  readonly startPrice: Minor;
  /** What the part was appraised at: the weight by which it shares in what the whole brings beyond the parts. */
  readonly valuation: Minor;
}

/** package 打包: one open room for every part and for the whole; of the two, what brings more is sold. */
export interface PackageRules extends CommonRules {
  readonly parts: readonly PackagePart[];
  readonly increment: Increment;
  readonly stepMode: EnglishRules['stepMode'];
  readonly softClose: SoftClose | null;
}

/** texas: each round asks one step more than the last price, and whoever is first ends it. */
export interface TexasRules extends CommonRules {
  readonly increment: Increment;
  readonly roundMs: number;
  readonly pauseMs: number;
  /** Nothing runs longer than this after the opening; null where only silence ends the lot. */
  readonly deadlineMs: number | null;
}
