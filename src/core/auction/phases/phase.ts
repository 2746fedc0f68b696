import type { Instant } from '../../kernel/instant.js';
import type { Paddle } from '../../kernel/ids.js';
import type { Result } from '../../kernel/result.js';
import type { Minor } from '../../money/money.js';
import type { BidCommand } from '../commands.js';
import type { AuctionFact, BidAccepted } from '../events.js';
import type { RefusalCode } from '../refusals.js';
import type { AuctionState, Bidder } from '../state.js';

/** A bid that has passed what holds in every phase: its bidder may bid, and it came while this phase ran. */
export interface Bid {
  readonly command: BidCommand;
  readonly bidder: Bidder;
  readonly receivedAt: Instant;
}

/**
 * A stretch of a lot's time with rules of its own. A format is a list of phases; the lifecycle opens them one after
 * the other, holds what comes after an end until the drain has passed, and asks the running one about each bid.
 */
export interface Phase {
  readonly name: AuctionState['phase'];
  /**
   * The fact that begins this phase, or its next turn, when the timetable has run out of what came before. Null when
   * nothing is left to do in it for this lot, so that the next phase is asked.
   */
  readonly begin: (state: AuctionState) => AuctionFact | null;
  /** What the bid does, or why it is refused. */
  readonly answer: (state: AuctionState, bid: Bid) => Result<readonly AuctionFact[], RefusalCode>;
  /** The lot after a bid that this phase accepted. */
  readonly apply: (state: AuctionState, bid: BidAccepted) => AuctionState;
  /** The least that this bidder (null: an ordinary one who does not lead) may offer, or null where it may nothing. */
  readonly minimumFor: (state: AuctionState, paddle: Paddle | null) => Minor | null;
  /** How much of the time before the end an outage must not touch. */
  readonly lastWindowMs: (state: AuctionState) => number;
}
