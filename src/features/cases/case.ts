import type { Attempt } from '../../core/disposal/attempt.js';
import type { CaseEnd } from '../../core/disposal/route.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { Currency } from '../../core/money/currency.js';
import type { Minor } from '../../core/money/money.js';
import type { AcceptedBackstop } from './backstops/backstop-reader.js';

/** A disposal case 处置案件: one thing on its way to money, along one route. */
export interface DisposalCase {
  readonly id: string;
  readonly title: string;
  readonly route: string;
  readonly routeVersion: string;
  readonly listerId: string;
  readonly openedBy: string;
  readonly openedAt: Instant;
  readonly draftedLotId: string | null;
}

/** An attempt of a case, as it is kept. */
export interface StoredAttempt extends Attempt {
  readonly id: string;
  readonly caseId: string;
  readonly no: number;
  readonly follows: string | null;
  readonly pack: string;
  /** Null for an attempt that was made elsewhere. */
  readonly lotId: string | null;
  readonly evidence: string | null;
  readonly publishedAt: Instant | null;
  readonly opensAt: Instant | null;
  readonly price: Minor | null;
  readonly winner: string | null;
}

/** An approval of a start price below what the route allows without one. */
export interface Reduction {
  readonly id: string;
  readonly caseId: string;
  /** The attempt that it was given after; a later one needs its own. */
  readonly afterNo: number;
  readonly downTo: Minor;
  readonly evidence: string;
  readonly askedBy: string;
  readonly approvedBy: string;
  readonly approvedAt: Instant;
}

/** How a case ended without a sale. */
export interface StoredEnd {
  readonly caseId: string;
  readonly end: CaseEnd;
  readonly currency: Currency;
  readonly price: Minor | null;
  readonly taker: string | null;
  readonly claim: Minor | null;
  readonly reason: string;
  readonly askedBy: string;
  readonly approvedBy: string;
  readonly endedAt: Instant;
}

/** A case with all that decides what follows. */
export interface WholeCase {
  readonly file: DisposalCase;
  readonly attempts: readonly StoredAttempt[];
  readonly reductions: readonly Reduction[];
  readonly end: StoredEnd | null;
  /** The undertaking that stands behind it; null without one. */
  readonly backstop: AcceptedBackstop | null;
}

/** What a lot says that its case is measured by. */
export interface CaseLot {
  readonly id: string;
  readonly caseId: string | null;
  readonly title: string;
  readonly listerId: string;
  readonly pack: string | null;
  readonly currency: Currency;
  readonly startPrice: Minor;
  /** The rules as the lister wrote them; a reserve among them. */
  readonly rules: Readonly<Record<string, unknown>>;
  readonly valuation: Minor | null;
  readonly opensAt: Instant;
}
