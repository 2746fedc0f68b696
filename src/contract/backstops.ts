import type { PackParameter } from './listing.js';
import type { WireMoney } from './money.js';

/** What a backstop is in law: a purchase on a condition, a guarantee, or joining the debt. */
export const BACKSTOP_NATURES = ['purchase', 'guarantee', 'joining-the-debt'] as const;

export type BackstopNature = (typeof BACKSTOP_NATURES)[number];

/**
 * Where an undertaking stands: offered, and answered by the lister or taken back; accepted; due, once enough attempts have
 * failed; over, when it has lapsed or its case has ended.
 */
export const BACKSTOP_STANDINGS = [
  ...(['offered', 'accepted', 'called', 'declined', 'withdrawn', 'released'] as const),
  ...(['lapsed', 'honoured', 'over'] as const),
] as const;

export type BackstopStanding = (typeof BACKSTOP_STANDINGS)[number];

/** A backstop 保底收储 as an institution offers it; the currency is that of the case. */
export interface BackstopWish {
  readonly price: string;
  readonly afterFailures: number;
  /** ISO 8601 with its offset: up to when it binds. */
  readonly validUntil: string;
  readonly nature: BackstopNature;
  /** What is stated of what is usual with a backstop, by the name of the parameter. */
  readonly evidence?: Readonly<Record<string, string>> | null;
}

export interface BackstopView {
  readonly id: string;
  readonly case: { readonly id: string; readonly title: string };
  readonly institution: { readonly id: string; readonly name: string };
  readonly price: WireMoney;
  readonly afterFailures: number;
  /** Epoch milliseconds, as all instants here. */
  readonly validUntil: number;
  readonly nature: BackstopNature;
  readonly evidence: Readonly<Record<string, string>>;
  readonly undertakenAt: number;
  readonly standing: BackstopStanding;
  /** Why it was declined, taken back or released; else null. */
  readonly reason: string | null;
}

/** What is usual with backstops, for whoever writes one. */
export interface BackstopTerms {
  readonly parameters: readonly PackParameter[];
  /** The price that is proposed for the case of a lot; null where it has neither valuation nor price. */
  readonly usual: WireMoney | null;
}
