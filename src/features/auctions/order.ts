import type { AuctionCommand } from '../../core/auction/commands.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { Currency } from '../../core/money/currency.js';
import type { BidLimit } from '../../platform/http/access.js';

/** A power of attorney that an order rests on: what never changes about it. Whether it has ended the batch finds out. */
export interface OrderPower {
  readonly id: string;
  readonly limit: BidLimit;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
}

/** A command on its way to a lot: who sent it, under which id, and when it reached the server. */
export interface Order {
  readonly lot: string;
  /** The user who sent it, or `system`. */
  readonly actor: string;
  /** Null for what the system does by itself: nobody waits for an answer that could be asked for again. */
  readonly commandId: string | null;
  /** SHA-256 of what was asked, so that a used id with other content is noticed. */
  readonly inputHash: string;
  readonly command: AuctionCommand;
  /** The currency that the sender named, where an amount was sent. */
  readonly currency: Currency | null;
  /** The most that the sender may bid alone; null where there is no limit, or a second person has allowed this bid. */
  readonly limit: BidLimit | null;
  readonly receivedAt: Instant;
  /** By which power of attorney it is sent, and how far that goes; only what somebody bids for another has one. */
  readonly power?: OrderPower;
  /** The envelope whose hash a commitment names; only its bidder's message has one. */
  readonly envelope?: string;
  /** Which bid that officers have entered this is; what is answered to it is kept with it. */
  readonly entry?: Entry;
}

/** A bid that officers have entered, and until when its confirmation may arrive. */
export interface Entry {
  readonly id: string;
  readonly expiresAt: Instant;
}

/** The system's own name as an actor: it opens, closes, makes good an outage, and suspends when the time is in doubt. */
export const SYSTEM = 'system';

/** An order of the system itself; time alone makes it safe to send twice. */
export function systemOrder(lot: string, command: AuctionCommand, receivedAt: Instant): Order {
  return {
    lot,
    actor: SYSTEM,
    commandId: null,
    inputHash: '',
    command,
    currency: null,
    limit: null,
    receivedAt,
  };
}
