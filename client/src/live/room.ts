import type { LotDetail } from '../../../src/contract/api.js';
import type { LotStateMessage } from '../../../src/contract/feed.js';
import type { WireMoney } from '../../../src/contract/money.js';
import type { PublishedTerms } from '../terms/published-terms.js';
import type { LiveView } from './live-lot.js';
import type { Answered } from './use-live-lot.js';

/** All that the panels of a room show, whether it is live or practised. */
export interface Room {
  readonly lot: LotDetail;
  readonly view: LiveView;
  /** As it is now: while a price falls it changes between two messages. */
  readonly state: LotStateMessage;
  readonly terms: PublishedTerms | null;
  /** The last answer that this reader was given. */
  readonly answered: Answered | null;
  /** The last ceiling that this bidder was granted, where it is known. */
  readonly ceiling: WireMoney | null;
  /** Whether this reader has a paddle and may use it. */
  readonly mayBid: boolean;
}

/** The formats whose price is bid up in one open room. */
const BID_UP: ReadonlySet<string> = new Set(['english', 'dynamic-quote']);

/** Whether the price is bid up in one open room, the usual way, whose panel is there at once. */
export function isBidUp({ lot }: Pick<Room, 'lot'>): boolean {
  return BID_UP.has(lot.format);
}

/** Whether the whole is bid on against its parts, on a board of its own. */
export function isPackage({ lot }: Pick<Room, 'lot'>): boolean {
  return lot.format === 'package';
}
