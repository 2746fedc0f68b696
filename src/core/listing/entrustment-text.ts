import type { CertificateText } from './certificate.js';
import type { EntrustmentTerms, EntrustmentWish, TermName } from './entrustment.js';

/** A contract in one language: its lines, and its clauses in their order. */
export type EntrustmentText = CertificateText;

export type TermLine = readonly [label: string, value: string];

/** The lines of each group of terms. */
export type TermLines = { readonly [name in TermName]: readonly TermLine[] };

/** Everything that a contract of entrustment says. */
export interface EntrustmentFacts {
  /** Its id, which is its number. */
  readonly number: string;
  readonly version: number;
  readonly lot: string;
  readonly terms: EntrustmentTerms;
  readonly wish: EntrustmentWish;
}

/** The groups in the order in which a contract has them. */
export function inOrder(lines: TermLines): readonly TermLine[] {
  const { parties, things, way, price, reserve, time, commission, custody } = lines;
  return [parties, things, way, price, reserve, time, commission, custody].flat();
}
