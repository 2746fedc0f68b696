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
  const ended: Tenure[] = [];
  let reign: Reign | null = null;
  for (const [index, event] of events.entries()) {
    const end: Tenure['end'] | null = reign && endOf(reign, event);
    if (reign && end) {
      ended.push({ index: reign.index, until: index, end });
      reign = null;
    }
    if (event.type !== 'bid' || event.kind !== 'max') continue;
    if (event.leader === event.paddle) reign = { index, paddle: event.paddle };
    else ended.push({ index, until: index, end: 'lost' });
  }
  if (reign) ended.push({ index: reign.index, until: events.length, end: 'stood' });
  return ended.sort((a, b) => a.index - b.index);
}

/** What the event does to the ceiling that leads. In the final query the room's price stands, whoever takes the lot. */
function endOf(reign: Reign, event: AuctionEvent | PublicEvent): Tenure['end'] | null {
  if (event.type === 'query-opened') return 'stood';
  if (event.type !== 'bid') return null;
  if (event.leader !== reign.paddle) return 'overtaken';
  return event.kind === 'max' && event.paddle === reign.paddle ? 'raised' : null;
}
