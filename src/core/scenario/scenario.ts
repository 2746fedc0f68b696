import type { Scores } from '../auction/commands.js';
import type { RuleDraft } from '../auction/rule-draft.js';
import type { ShareRefusal } from '../auction/share-refusal.js';
import type { Award } from '../auction/events.js';
import type { Target } from '../auction/targets.js';
import type { Terms } from '../auction/terms.js';
import type { Throttle } from '../auction/throttle.js';
import type { PhaseName } from '../auction/phase-names.js';
import type { PublicResult } from '../auction/view.js';
import type { Instant } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import type { Currency } from '../money/currency.js';
import type { Minor } from '../money/money.js';

/** A whole auction in one file: a lot, its bidders, what they do and when, and what must come of it. */
export interface Scenario {
  readonly title: string;
  readonly currency: Currency;
  /** The lot as its file has it, for a runner that publishes it over an interface. */
  readonly lot: ScenarioLot;
  /** The lot as the rules see it, for a runner that plays it here. */
  readonly terms: Terms;
  readonly bidders: readonly ScenarioBidder[];
  readonly steps: readonly Step[];
  readonly expect: Expectation;
}

export interface ScenarioLot {
  readonly pack: string | null;
  readonly format: Terms['format'];
  readonly startPrice: Minor;
  readonly valuation: Minor | null;
  readonly opensAt: Instant;
  readonly durationMs: number | null;
  readonly rules: RuleDraft;
  readonly throttle: Throttle | null;
  /** Who opens what bidders leave in escrow; null where nobody does. */
  readonly escrow: ScenarioEscrow | null;
}

/** The opening officers, by the names that the steps give them, and how many of them open together. */
export interface ScenarioEscrow {
  readonly threshold: number;
  readonly officers: readonly string[];
}

/** A bidder of the file, in its order of filing. */
export interface ScenarioBidder {
  readonly id: Paddle;
  readonly priorityRank: number | null;
  readonly barred: string | null;
  readonly depositMissing: boolean;
  /** round-english: what it filed before the opening. */
  readonly openingBid: Minor | null;
  /** weighted: what the panel gave it. */
  readonly scores: Scores | null;
  /** False for one who leaves its commitment closed. */
  readonly reveals: boolean;
}

/** One thing that happens, `t` milliseconds after the opening (before it when negative), and what is checked then. */
export interface Step {
  readonly t: number;
  readonly action: Action;
  readonly expect: StepExpectation;
}

/** An amount stays as it was written: one that cannot be read is a refusal of the step, not a fault of the file. */
export type Action =
  | (Offered & {
      /** Why the centre's officers enter it for its bidder; absent where the bidder sends it. */
      readonly entered?: string;
    })
  | { readonly kind: 'enrol' | 'leave'; readonly by: Paddle }
  /** An opening officer gives its share of the envelope of a bidder. */
  | { readonly kind: 'share'; readonly officer: string; readonly of: Paddle }
  | { readonly kind: 'suspend' | 'resume' | 'withdraw'; readonly reason: string }
  | { readonly kind: 'tick' };

/** What a bidder offers, or takes back. */
export type Offered =
  | {
      readonly kind: 'bid';
      readonly by: Paddle;
      readonly amount: unknown;
      /** The part of a package, or `*` for the whole; null on any other lot. */
      readonly on: Target | null;
    }
  | { readonly kind: 'max'; readonly by: Paddle; readonly amount: unknown }
  | {
      readonly kind: 'seal';
      readonly by: Paddle;
      readonly amount: unknown;
      /** Whether its bidder leaves what opens it with the officers of the lot. */
      readonly isInEscrow: boolean;
    }
  | { readonly kind: 'match'; readonly by: Paddle; readonly word: string | null }
  | { readonly kind: 'accept' | 'cancel'; readonly by: Paddle };

/** Why a step is refused: by the rules, or because there is no such envelope or its time has not come. */
export type StepCode = ShareRefusal | 'not-found';

/** What is checked after a step; undefined where nothing is said. */
export interface StepExpectation {
  readonly expect: 'accepted' | 'refused' | undefined;
  readonly code: StepCode | undefined;
  readonly price: Minor | null | undefined;
  readonly leader: Paddle | null | undefined;
  readonly phase: PhaseName | undefined;
  readonly endsAt: number | undefined;
}

/** What is checked at the end; undefined where nothing is said. Instants are milliseconds after the opening. */
export interface Expectation {
  readonly outcome: PublicResult['outcome'] | undefined;
  readonly price: Minor | null | undefined;
  readonly winner: Paddle | null | undefined;
  readonly endedAt: number | undefined;
  readonly extensions: number | undefined;
  readonly ranking: readonly Ranked[] | undefined;
  /** What became of each part of a package that was sold, in their order. */
  readonly awards: readonly Award[] | undefined;
  /** Among whom lots were drawn, in the order of their declarations; the first whom a lot fell on has won. */
  readonly drawnAmong: readonly Paddle[] | undefined;
}

/** One bidder's place, with the amount that gave it. */
export interface Ranked {
  readonly paddle: Paddle;
  readonly amount: Minor;
}

/** What came of a scenario, whoever played it. */
export interface Played {
  readonly steps: readonly PlayedStep[];
  /** Null when the lot never ended: its clock still stands. */
  readonly outcome: PublicResult['outcome'] | null;
  readonly price: Minor | null;
  readonly winner: Paddle | null;
  readonly endedAt: number | null;
  readonly extensions: number;
  readonly ranking: readonly Ranked[];
  /** Only of a package that was sold. */
  readonly awards?: readonly Award[];
  /** Only where lots were drawn. */
  readonly drawnAmong?: readonly Paddle[];
}

/** What a step did, and how the lot stood right after it. */
export interface PlayedStep {
  readonly verdict: 'accepted' | 'refused';
  readonly code: StepCode | null;
  readonly price: Minor | null;
  readonly leader: Paddle | null;
  readonly phase: PhaseName;
  readonly endsAt: number;
}
