import type { Instant } from '../kernel/instant.js';
import type { AuctionEvent } from './events.js';
import type { RefusalCode } from './refusals.js';

/**
 * What comes of a command. `events` holds first whatever was due by then, then what the command itself did, so a
 * refused command may still come with events; a held one comes with none of its own and is asked again at `until`.
 */
export interface Decision {
  readonly events: readonly AuctionEvent[];
  readonly verdict: Verdict;
}

export type Verdict =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  | { readonly kind: 'held'; readonly until: Instant };
