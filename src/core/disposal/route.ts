import type { Bilingual, Instrument, Source } from '../auction/rule-pack.js';

/**
 * A route 处置路径: the stages that a disposal case may go through, and what follows each of them, as data. It is
 * published before the first sale, so that a failure leads on instead of ending everything.
 */
export interface Route {
  readonly name: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly instruments: Readonly<Record<string, Instrument>>;
  /** The rule that makes the order of the stages binding. */
  readonly source: Source;
  readonly stages: Readonly<Record<string, Stage>>;
  /** The stage that every case begins with. */
  readonly begins: string;
  /** What follows what; what is not named does not follow. The usual way comes first. */
  readonly ways: readonly Way[];
}

/** One kind of attempt on a route: a sale under one rule pack. */
export interface Stage {
  readonly title: Bilingual;
  readonly pack: string;
}

/** How an attempt ended that something can follow. A winner who does not pay has *defaulted* 悔拍. */
export type Ending = 'failed' | 'defaulted' | 'withdrawn';

export const ENDINGS: readonly Ending[] = ['failed', 'defaulted', 'withdrawn'];

/** What a case may end with instead of a sale. */
export type CaseEnd = 'debt-for-asset' | 'operation' | 'release' | 'backstop';

export const CASE_ENDS: readonly CaseEnd[] = [
  ...(['debt-for-asset', 'operation', 'release', 'backstop'] as const),
];

/** The ends with which the right passes to somebody, as it does by a sale. */
const TAKEN: ReadonlySet<CaseEnd> = new Set(['debt-for-asset', 'backstop']);

/** Whether a case that ends so leaves the right with whoever takes it; the other ends leave it with its holder. */
export function isTaken(end: CaseEnd): boolean {
  return TAKEN.has(end);
}

export type Way = WayOn | WayOut;

/** The way to a further attempt. */
export interface WayOn {
  readonly from: string;
  readonly after: Ending;
  readonly to: string;
  readonly price: PricePolicy;
  readonly timing: Timing;
  readonly source: Source;
}

/** The way out of the case without a sale. */
export interface WayOut {
  readonly from: string;
  readonly after: Ending;
  readonly end: CaseEnd;
  readonly source: Source;
}

/**
 * What a share of a price is taken of; where nothing was valued, the first start price stands for the valuation. A share
 * of the reserve before 前次保留价 measures a reserve in turn, every other one a start price; a lot without a reserve of its
 * own is sold at its start price or above, which is its reserve then.
 */
export type PriceBase = 'valuation' | 'previous-start' | 'previous-reserve';

export const PRICE_BASES: readonly PriceBase[] = [
  'valuation',
  'previous-start',
  'previous-reserve',
];

/** A share of a price, and the rule that fixes it. */
export interface PriceShare {
  readonly of: PriceBase;
  readonly bps: number;
  readonly source: Source;
}

/** How the start price, or the reserve, follows from what came before: any chain of reductions is a chain of these. */
export interface PricePolicy {
  /** What is proposed unless somebody says otherwise. */
  readonly usual: Omit<PriceShare, 'source'>;
  /** The start price must reach every one of these. */
  readonly least: readonly PriceShare[];
  /** The start price must not exceed any of these. */
  readonly most: readonly PriceShare[];
  /** Below this share the price needs an approval of its own; null where it never does. */
  readonly approvalBelow: PriceShare | null;
}

/** When a further attempt may and must come; days are natural days in China, the day of the end not counted. */
export interface Timing {
  /** Days that must have passed since the end before the next notice. */
  readonly cooling: Days | null;
  readonly publishWithin: Days | null;
  readonly openWithin: Days | null;
}

export interface Days {
  readonly days: number;
  readonly source: Source;
}

/** Whether a way leads to a further attempt. */
export function leadsOn(way: Way): way is WayOn {
  return 'to' in way;
}
