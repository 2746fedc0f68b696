/**
 * Why somebody may not judge the bids of a sale 回避, by rule: the expert, or whom the expert works for, is a party of
 * the sale or a bidder in it, or stands near one (招标投标法 art. 37: whoever has an interest shared with a bidder does
 * not enter the panel; 评标委员会和评标方法暂行规定 art. 12).
 */
export type RecusalRule = 'party' | 'near-party' | 'bidder' | 'near-bidder';

/** Whom an expert belongs to, and who takes part in the sale, as ids of organisations. */
export interface Involved {
  /** Whom the expert works for and in whose name the expert signs in. */
  readonly own: readonly string[];
  /** Whoever stands near any of those: under one control with it, or tied to it by its people. */
  readonly near: ReadonlySet<string>;
  /** The lister, and whoever else has a part in the sale. */
  readonly parties: readonly string[];
  /** Who is enrolled. */
  readonly bidders: readonly string[];
}

/** The first rule by which an expert has to stand back; null where none does. */
export function recusalRuleFor({ own, near, parties, bidders }: Involved): RecusalRule | null {
  const isOwn = (one: string): boolean => own.includes(one);
  const isNear = (one: string): boolean => near.has(one);
  if (parties.some(isOwn)) return 'party';
  if (bidders.some(isOwn)) return 'bidder';
  if (parties.some(isNear)) return 'near-party';
  return bidders.some(isNear) ? 'near-bidder' : null;
}
