import type { BidCommand } from '../auction/commands.js';
import type { PublicView } from '../auction/view.js';
import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';

/** What a bidder looks at in the room; everybody sees the same. */
export type Seen = Pick<PublicView, 'phase' | 'price' | 'leader' | 'minimum' | 'course'>;

/** What a bidder has before it when it decides. */
export interface Sight {
  readonly seen: Seen;
  readonly paddle: Paddle;
  /** The least that this bidder may offer next, where it knows; else what everybody is told. */
  readonly least: Minor | null;
}

type Without<Command, Field extends PropertyKey> = Command extends unknown
  ? Omit<Command, Field>
  : never;

/** What a bidder decides to do. How a sealed amount is kept, the lot and the bidder's own client know. */
export type Intention = Without<
  Extract<BidCommand, { readonly type: 'bid' | 'match' | 'accept' | 'seal' }>,
  'paddle'
>;

/** A way of bidding: looks, and does something or waits for the next change. */
export type Strategy = (sight: Sight) => Intention | null;
