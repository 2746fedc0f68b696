import type { Instant } from '../../kernel/instant.js';
import type { Paddle } from '../../kernel/ids.js';
import type { Result } from '../../kernel/result.js';
import type { Minor } from '../../money/money.js';
import type { BidCommand } from '../commands.js';
import type { AuctionFact } from '../events.js';
import type { RefusalCode } from '../refusals.js';
import type { AuctionState, Bidder } from '../state.js';
import type { RunningPhase } from '../phase-names.js';
import type { Target } from '../targets.js';

/** A bid that has passed what holds in every phase: its bidder may bid, and it came while this phase ran. */
export interface Bid<Command extends BidCommand = BidCommand> {
  readonly command: Command;
  readonly bidder: Bidder;
  readonly receivedAt: Instant;
}

/** A bid of one kind, or of any of several. */
export type BidOf<Type extends BidCommand['type']> = Bid<
  Extract<BidCommand, { readonly type: Type }>
>;

/** What a bidder's command has done. */
export type BidFact = Extract<
  AuctionFact,
  {
    readonly type: 'bid' | 'package-bid' | 'sealed' | 'committed' | 'revealed' | 'cancelled';
  }
>;

/** What a phase says to a bid. */
export type PhaseAnswer = Result<readonly AuctionFact[], RefusalCode>;

/**
 * A stretch of a lot's time with rules of its own. The format says in which order phases come; the lifecycle opens
 * them, holds what comes after an end until the drain has passed, and asks the running one about each bid.
 */
export interface Phase {
  readonly name: RunningPhase;
  /** How each kind of bid is answered: what it does, or why it is refused. Any other kind is in the wrong phase. */
  readonly answers: {
    readonly [Type in BidCommand['type']]?: (state: AuctionState, bid: BidOf<Type>) => PhaseAnswer;
  };
  /** The lot after what this phase let a bidder do. */
  readonly apply: (state: AuctionState, fact: BidFact) => AuctionState;
  /**
   * The least that this bidder (null: an ordinary one who does not lead) may offer, or null where it may nothing. Only a
   * package has targets to ask about; unless one is named it is the whole.
   */
  readonly minimumFor: (state: AuctionState, paddle: Paddle | null, on?: Target) => Minor | null;
  /** How much of the time before the end an outage must not touch. */
  readonly lastWindowMs: (state: AuctionState) => number;
  /** The price that everyone sees at an instant although nobody has bid it. */
  readonly priceShown?: (state: AuctionState, at: Instant) => Minor | null;
}

/** What counts as the last window of an open room that has no soft close to say so. */
export const LAST_WINDOW_MS = 300_000;

/** The whole of a phase, for those in which no part matters less than the end. */
export function wholePhase({ endsAt, phaseFrom }: AuctionState): number {
  return endsAt - phaseFrom;
}
