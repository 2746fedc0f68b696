import { commitmentOf, type SealedOpening } from './sealed-offers.js';

const KEY = 'ipgavel.sealed';

/** What this browser has that opens sealed amounts. Of a real lot nothing is dropped: which one counts, the lot says. */
function kept(): readonly SealedOpening[] {
  return JSON.parse(localStorage.getItem(KEY) ?? '[]') as SealedOpening[];
}

/** Keeps an opening before its commitment is sent: an answer may be lost, and the opening must not be. */
export function keepOpening(opening: SealedOpening): void {
  const others = kept().filter(({ commitment }) => commitment !== opening.commitment);
  localStorage.setItem(KEY, JSON.stringify([...others, opening]));
}

/** Forgets what was sealed for a lot that was only practised. */
export function forgetOpenings(lot: string): void {
  const others = kept().filter((opening) => opening.lot !== lot);
  localStorage.setItem(KEY, JSON.stringify(others));
}

/** What opens this commitment, if this browser has it. */
export function openingOf(commitment: string): SealedOpening | null {
  return kept().find((opening) => opening.commitment === commitment) ?? null;
}

/** Reads an opening file; null for one that does not open what it says. */
export function readOpening(text: string): SealedOpening | null {
  try {
    const opening = JSON.parse(text) as SealedOpening;
    return commitmentOf(opening) === opening.commitment ? opening : null;
  } catch {
    return null;
  }
}
