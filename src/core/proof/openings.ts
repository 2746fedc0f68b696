import { type AuctionState, evolve } from '../auction/auction.js';
import type { AuctionEvent } from '../auction/events.js';
import { isCapped } from '../auction/pricing.js';
import { hasRoom } from '../auction/terms.js';
import { hiddenIn } from './public-event.js';
import { CountedQuotes } from './sealed-quotes.js';
import { Tenures } from './tenure.js';

/** Why an amount stays behind its commitment. */
export type UnopenedReason = 'lot-running' | 'lot-withdrawn' | 'never-set-a-price' | 'replaced';

/** Which hidden amounts of a record are opened, and why the others are not; by seq. */
export interface OpeningPlan {
  readonly opened: ReadonlySet<number>;
  readonly unopened: ReadonlyMap<number, UnopenedReason>;
}

/**
 * What may be opened of a whole record, whose events it is told one after the other from seq 1. While the lot runs,
 * nothing but the sealed amounts that counted, from their opening on. Once it has ended, the ceilings that set a price, so that anyone can work the prices out again: those that
 * lost or were overtaken, which a higher one had to beat, and those that held their own leader's price down. What a
 * leader would have gone to beyond that stays its own secret. A hidden reserve is opened at the close; that of a
 * withdrawn lot is not, because the lot may be offered again.
 */
export class OpeningPlanner {
  readonly #tenures = new Tenures();
  readonly #quotes = new CountedQuotes();
  /** For each event, whether it left a leader whose own commitment keeps the price down. */
  readonly #capped: boolean[] = [];
  readonly #hiding: { readonly index: number; readonly type: AuctionEvent['type'] }[] = [];
  #state: AuctionState | null = null;
  #end: AuctionEvent['type'] | undefined;

  follow(event: AuctionEvent): void {
    if (hiddenIn(event) !== null) {
      this.#hiding.push({ index: this.#capped.length, type: event.type });
    }
    this.#state = evolve(this.#state, event);
    const { standing, terms } = this.#state;
    this.#capped.push(standing !== null && hasRoom(terms) && isCapped(terms, standing));
    this.#tenures.follow(event);
    this.#quotes.follow(event);
    this.#end = event.type;
  }

  plan(): OpeningPlan {
    const end = this.#end;
    const setters = end === 'closed' || end === 'withdrawn' ? this.#priceSetters() : NOBODY;
    const quotes = this.#quotes.soFar();
    const opened = new Set<number>();
    const unopened = new Map<number, UnopenedReason>();
    for (const { index, type } of this.#hiding) {
      const isOpened =
        type === 'published' ? end === 'closed' : setters.has(index) || quotes.has(index);
      if (isOpened) opened.add(index + 1);
      else unopened.set(index + 1, reasonFor(type, end));
    }
    return { opened, unopened };
  }

  /** The indices of the ceilings that set a price at any time. */
  #priceSetters(): ReadonlySet<number> {
    const setters = this.#tenures
      .soFar()
      .filter(
        ({ index, until, end }) =>
          end === 'lost' || end === 'overtaken' || this.#capped.slice(index, until).includes(true),
      );
    return new Set(setters.map(({ index }) => index));
  }
}

const NOBODY: ReadonlySet<number> = new Set();

function reasonFor(hiding: AuctionEvent['type'], end: AuctionEvent['type'] | undefined) {
  if (end !== 'closed' && end !== 'withdrawn') return 'lot-running';
  if (hiding === 'bid') return 'never-set-a-price';
  return hiding === 'sealed' && end === 'closed' ? 'replaced' : 'lot-withdrawn';
}
