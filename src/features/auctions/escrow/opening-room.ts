import type { EnvelopeStage } from '../../../contract/escrow.js';
import type { AuctionState } from '../../../core/auction/auction.js';
import { quoteOf, quotingOf } from '../../../core/auction/quotes.js';
import type { Escrow } from '../../../core/auction/escrow.js';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Paddle } from '../../../core/kernel/ids.js';
import type { StreamHead } from '../../../platform/database/batch.js';
import { stateAt } from '../state-at.js';
import type { KeptShare } from './shares.store.js';

/** A lot that offers escrow, as it stands at an instant. */
export interface OpeningRoom {
  readonly state: AuctionState;
  readonly escrow: Escrow;
}

/** The lot of a row at an instant, with whatever is due by then; null for one that offers no escrow. */
export function openingRoom(head: StreamHead, now: Instant): OpeningRoom | null {
  const state = stateAt(head, now);
  const { escrow } = state.terms;
  if (escrow === undefined) return null;
  return { state, escrow };
}

/** The envelopes that count, by hash: those of the quotes that stand, with the bidder of each. */
export function countedEnvelopes({ course }: AuctionState): ReadonlyMap<string, Paddle> {
  const quotes = Object.entries(quotingOf(course)?.quotes ?? {});
  return new Map(
    quotes.flatMap(([paddle, { escrow }]) =>
      escrow === undefined ? [] : [[escrow, paddle as Paddle] as const],
    ),
  );
}

/** Where the envelope of a bidder stands, with these shares given of it. */
export function stageOf(
  { state, escrow }: OpeningRoom,
  paddle: Paddle,
  shares: readonly KeptShare[],
): EnvelopeStage {
  const quoting = quotingOf(state.course);
  const quote = quoting && quoteOf(quoting, paddle);
  if (quote && quote.amount !== null) return 'opened';
  return givenOf(shares).length >= escrow.threshold ? 'faulty' : 'waiting';
}

/** The officers who gave a share. */
export function givenOf(shares: readonly KeptShare[]): readonly string[] {
  return shares.filter(({ share }) => share !== null).map(({ officer }) => officer);
}
