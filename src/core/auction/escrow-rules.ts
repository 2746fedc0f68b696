import type { Quote } from './course.js';
import type { Escrow } from './escrow.js';
import type { Terms } from './terms.js';

/** Whether only its bidder can open a quote of these terms: anything else needs nobody to open it. */
export function isCommitted({ rules }: Pick<Terms, 'rules'>): boolean {
  return 'sealing' in rules && rules.sealing === 'committed';
}

/** The terms with these officers, where there is anything that could be left with them. */
export function withEscrow(terms: Terms, escrow: Escrow | null): Terms {
  return escrow === null || !isCommitted(terms) ? terms : { ...terms, escrow };
}

/** Whether these officers have given enough shares to open this quote, by the terms of its lot. */
export function isOpenedBy(
  { escrow }: Pick<Terms, 'escrow'>,
  quote: Quote,
  officers: readonly string[],
): boolean {
  if (escrow === undefined || quote.escrow === undefined) return false;
  const named = new Set(escrow.officers.map(({ officer }) => officer));
  const given = new Set(officers);
  const areNamed = officers.every((officer) => named.has(officer));
  return areNamed && given.size === officers.length && given.size >= escrow.threshold;
}
