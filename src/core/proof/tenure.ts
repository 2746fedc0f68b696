import type { AuctionEvent } from '../auction/events.js';
import type { Paddle } from '../kernel/ids.js';
import type { PublicEvent } from './public-event.js';

/** How long a ceiling led, told from what is public. Indices count the events of a record from zero. */
export interface Tenure {
  /** Where the ceiling was given. */
  readonly index: number;
  /** Where another bid took its place; the number of events, or the final query, where nothing did. */
  readonly until: number;
  /** `lost` at once to a higher one, `overtaken` later, `raised` by its own bidder, or it `stood`. */
  readonly end: 'lost' | 'overtaken' | 'raised' | 'stood';
}

interface Reign {
  readonly index: number;
  readonly paddle: Paddle;
}

/** The tenure of every ceiling in the order in which they were given. */
export function tenures(events: readonly (AuctionEvent | PublicEvent)[]): readonly Tenure[] {
  const tenures = new Tenures();
  for (const event of events) tenures.follow(event);
  return tenures.soFar();
}

/** The same, told the events of a record one after the other. */
export class Tenures {
  readonly #ended: Tenure[] = [];
  #reign: Reign | null = null;
  #count = 0;

  follow(event: AuctionEvent | PublicEvent): void {
    const index = this.#count++;
    const end = this.#reign && endOf(this.#reign, event);
    if (this.#reign && end) {
      this.#ended.push({ index: this.#reign.index, until: index, end });
      this.#reign = null;
    }
    if (event.type !== 'bid' || event.kind !== 'max') return;
    if (event.leader === event.paddle) this.#reign = { index, paddle: event.paddle };
    else this.#ended.push({ index, until: index, end: 'lost' });
  }

  soFar(): readonly Tenure[] {
    const reign = this.#reign;
    const standing = reign
      ? [{ index: reign.index, until: this.#count, end: 'stood' } as const]
      : [];
    return [...this.#ended, ...standing].sort((a, b) => a.index - b.index);
  }
}

/** What the event does to the ceiling that leads. In the final query the room's price stands, whoever takes the lot. */
function endOf(reign: Reign, event: AuctionEvent | PublicEvent): Tenure['end'] | null {
  if (event.type === 'query-opened') return 'stood';
  if (event.type !== 'bid') return null;
  if (event.leader !== reign.paddle) return 'overtaken';
  return event.kind === 'max' && event.paddle === reign.paddle ? 'raised' : null;
}
