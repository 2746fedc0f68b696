import type { CourtReference } from '../../../src/contract/listing.js';

/** What is typed about the act by which a court sells. */
export interface CourtFields {
  court: string;
  number: string;
  date: string;
}

export function emptyCourt(): CourtFields {
  return { court: '', number: '', date: '' };
}

/** The act; null where nothing is typed. A part of it that is missing is noted with its field. */
export function courtReferenceIn(
  typed: CourtFields,
  wrong: { set(field: string, fault: 'needed'): unknown },
): CourtReference | null {
  const { date } = typed;
  const [court, number] = [typed.court.trim(), typed.number.trim()];
  const said = Object.entries({ court, number, date });
  if (said.every(([, value]) => value === '')) return null;
  const missing = said.filter(([, value]) => value === '');
  for (const [name] of missing) wrong.set(`courtReference.${name}`, 'needed');
  return missing.length > 0 ? null : { court, number, date };
}
