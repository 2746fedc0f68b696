import type { Canonical } from '../kernel/canonical.js';
import type { Instant } from '../kernel/instant.js';
import type { Currency } from '../money/currency.js';
import type { Minor } from '../money/money.js';
import type { RuleDraft } from './rule-draft.js';
import type { Bilingual, Source } from './rule-pack.js';
import type { Terms } from './terms.js';
import type { TermsFaultCode } from './terms-fault.js';

/** What a seller says about a lot; the pack and the usual values fill in the rest. */
export interface LotDraft {
  readonly lot: string;
  readonly format: Terms['format'];
  readonly currency: Currency;
  readonly startPrice: Minor;
  readonly valuation: Minor | null;
  readonly opensAt: Instant;
  readonly durationMs: number | null;
  /** Null: the usual drain. */
  readonly drainMs: number | null;
  readonly rules: RuleDraft;
  /** Other parameters of the pack that this lot sets for itself: `{ noticeDays: 45, depositBps: 1000 }`. */
  readonly parameters: Readonly<Record<string, Canonical>>;
}

/** One thing that keeps a draft from becoming terms: the field, what is wrong, and the law that says so, if any. */
export interface PackFault {
  readonly field: string;
  readonly code: PackFaultCode;
  readonly source: Source | null;
  /** Where the law leaves room for an exception. */
  readonly room?: FaultRoom;
}

/** The parameter that an exception would be from, the number that it holds now, and whose decision it takes. */
export interface FaultRoom {
  readonly parameter: string;
  readonly bound: number;
  readonly what: Bilingual;
  readonly by: Bilingual;
}

export type PackFaultCode =
  | TermsFaultCode
  | 'missing'
  | 'not-in-format'
  | 'not-of-pack'
  | 'not-in-force'
  | 'unknown-parameter'
  | 'fixed-by-law'
  | 'below-law'
  | 'above-law';
