import type { AttemptOutcome } from '../core/disposal/attempt.js';
import type { NoNextCode } from '../core/disposal/next-attempt.js';
import type { CaseEnd, PriceBase } from '../core/disposal/route.js';
import type { PackParameter } from './listing.js';
import type { WireMoney } from './money.js';
import type { PlanBasis } from './planning.js';

/** A rule as a lawyer would look it up. */
export type RuleSource = PackParameter['source'];

/** A name of ours with its words in both languages. */
export interface Named {
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
}

/** Where a disposal case 处置案件 stands: an attempt runs, the next step waits, it was sold, or it ended otherwise. */
export type CaseStanding = 'running' | 'waiting' | 'sold' | 'over';

export interface CaseSummary {
  readonly id: string;
  readonly title: string;
  readonly route: Named;
  readonly lister: { readonly id: string; readonly name: string };
  readonly openedAt: number;
  readonly standing: CaseStanding;
  readonly attemptCount: number;
}

/** One attempt of a case; instants are epoch milliseconds. */
export interface CaseAttempt {
  readonly id: string;
  readonly no: number;
  /** The attempt before it; null for the first. */
  readonly follows: string | null;
  readonly stage: Named;
  readonly pack: string;
  /** Null for an attempt that was made elsewhere. */
  readonly lot: string | null;
  readonly startPrice: WireMoney;
  readonly publishedAt: number | null;
  readonly opensAt: number | null;
  readonly endedAt: number | null;
  readonly outcome: AttemptOutcome;
  readonly price: WireMoney | null;
}

/** A bound of a price: so much of a price, by this rule. */
export interface BoundView {
  readonly amount: WireMoney;
  readonly of: PriceBase;
  readonly bps: number;
  readonly rule: RuleSource;
}

/** A day that must be kept: before this instant, by this rule. */
export interface DeadlineView {
  readonly before: number;
  readonly days: number;
  readonly rule: RuleSource;
}

/** A further attempt that the route allows. */
export interface AttemptChoice {
  readonly stage: Named;
  readonly pack: string;
  readonly rule: RuleSource;
  readonly usual: WireMoney;
  readonly least: BoundView | null;
  readonly most: BoundView | null;
  /** Below it an approval is needed; `approvedDownTo` is how far one reaches that there is. */
  readonly approvalBelow: BoundView | null;
  readonly approvedDownTo: WireMoney | null;
  /** For how long it is announced at the usual price, with the rule; null where nothing is asked for. */
  readonly notice: PlanBasis | null;
  readonly publishFrom: number;
  readonly publishBy: DeadlineView | null;
  readonly opensFrom: number;
  /** Whether `opensFrom` was counted in a year whose working days are not published yet. */
  readonly isEstimate: boolean;
  readonly opensBy: DeadlineView | null;
  readonly isLate: boolean;
}

/** A way out of the case without a sale. */
export interface EndChoice {
  readonly end: CaseEnd;
  readonly price: WireMoney | null;
  readonly rule: RuleSource;
}

/** How a case ended without a sale. */
export interface CaseEndView {
  readonly end: CaseEnd;
  readonly price: WireMoney | null;
  readonly taker: string | null;
  /** What the taker is owed in the case; what the price exceeds it by, the taker pays. */
  readonly claim: WireMoney | null;
  readonly toPay: WireMoney | null;
  readonly reason: string;
  readonly endedAt: number;
}

/** A case with everything that may follow. */
export interface CaseDetail extends CaseSummary {
  readonly attempts: readonly CaseAttempt[];
  /** Empty where nothing may follow; then `nothing` says why. */
  readonly choices: readonly AttemptChoice[];
  readonly ends: readonly EndChoice[];
  readonly nothing: { readonly code: NoNextCode | 'ended'; readonly rule: RuleSource } | null;
  /** The lot that has been drafted for the next attempt. */
  readonly draftedLot: string | null;
  readonly end: CaseEndView | null;
}

/** The published attempts of the case that a lot belongs to, the first first. */
export interface LotAttempts {
  readonly route: Named | null;
  readonly items: readonly CaseAttempt[];
}

/** An attempt that was made before and elsewhere, as its lister reports it. */
export interface EarlierAttempt {
  readonly stage: string;
  readonly currency: string;
  readonly startPrice: string;
  readonly valuation?: string | null;
  readonly endedAt: string;
  /** What shows it: the notice and the result, where they are found. */
  readonly evidence: string;
}

/** A case that its lister opens, with the attempts that have failed elsewhere. */
export interface CaseDraft {
  readonly title: string;
  readonly route: string;
  readonly earlier?: readonly EarlierAttempt[];
}

/** The lot that is to be the next attempt: the stage, and what differs from what is proposed. */
export interface FollowUpWish {
  readonly stage: string;
  readonly startPrice?: string | null;
  readonly opensAt?: string | null;
}

export interface RouteView extends Named {
  readonly version: string;
  readonly begins: string;
  readonly stages: readonly (Named & { readonly pack: string })[];
}

export type { AttemptOutcome, CaseEnd, NoNextCode, PriceBase };
