import { inject, type InjectionKey, provide } from 'vue';
import { commitmentOf, type SealedOpening } from './sealed-offers.js';

const KEY = 'ipgavel.sealed';

/** Where texts are kept by name. */
type Place = Pick<Storage, 'getItem' | 'setItem'>;

/** What opens sealed amounts. Nothing is dropped: which one counts, the lot says. */
export class KeptOpenings {
  constructor(private readonly place: Place) {}

  /** Keeps an opening before its commitment is sent: an answer may be lost, and the opening must not be. */
  keep(opening: SealedOpening): void {
    const others = this.#kept().filter(({ commitment }) => commitment !== opening.commitment);
    this.place.setItem(KEY, JSON.stringify([...others, opening]));
  }

  /** What opens this commitment, if it is here. */
  openingOf(commitment: string): SealedOpening | null {
    return this.#kept().find((opening) => opening.commitment === commitment) ?? null;
  }

  #kept(): readonly SealedOpening[] {
    return JSON.parse(this.place.getItem(KEY) ?? '[]') as SealedOpening[];
  }
}

const OPENINGS: InjectionKey<KeptOpenings> = Symbol('what opens sealed amounts');

/** Has everything below keep what opens sealed amounts for as long as the page is open, and no longer. */
export function keepOpeningsWithThePage(): void {
  const texts = new Map<string, string>();
  const place: Place = {
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
  };
  provide(OPENINGS, new KeptOpenings(place));
}

/** What opens sealed amounts in this room: kept in this browser, unless the room is only a rehearsal. */
export function useOpenings(): KeptOpenings {
  return inject(OPENINGS, () => new KeptOpenings(localStorage), true);
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
