import type { AuctionEvent } from '../auction/events.js';
import type { PublicEvent } from './public-event.js';

/**
 * The sealed amounts of a record that counted, told one event after the other: once they have been opened, the last one
 * of each bidder, unless it was taken back before. The others decide nothing, and nobody need ever see them.
 */
export class CountedQuotes {
  readonly #last = new Map<string, number>();
  #counted: ReadonlySet<number> = new Set();
  #index = 0;
  #isOpen = false;

  follow(event: AuctionEvent | PublicEvent): void {
    const index = this.#index;
    this.#index += 1;
    if (this.#isOpen) return;
    if (event.type === 'sealed') this.#last.set(event.paddle, index);
    if (event.type === 'cancelled') this.#last.delete(event.paddle);
    if (event.type !== 'quotes-opened') return;
    this.#isOpen = true;
    this.#counted = new Set(this.#last.values());
  }

  /** By index of their events. */
  soFar(): ReadonlySet<number> {
    return this.#counted;
  }
}
