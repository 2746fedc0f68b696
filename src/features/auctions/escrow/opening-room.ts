import type { EnvelopeStage } from '../../../contract/escrow.js';
import { type AuctionState, decide, evolve } from '../../../core/auction/auction.js';
import { quoteOf, quotingOf } from '../../../core/auction/quotes.js';
import type { Escrow } from '../../../core/auction/escrow.js';
import { type Instant, later } from '../../../core/kernel/instant.js';
import type { Paddle } from '../../../core/kernel/ids.js';
import { decodeState } from '../../../core/kernel/state-json.js';
import type { StreamHead } from '../../../platform/database/batch.js';
import { nodeSha256 } from '../../../platform/proof/node-sha256.js';
import type { ErrorCode } from '../../../contract/errors.js';
import type { KeptShare } from './shares.store.js';

/** A lot that offers escrow, as it stands at an instant. */
export interface OpeningRoom {
  readonly state: AuctionState;
  readonly escrow: Escrow;
}

/** The lot of a row at an instant, with whatever is due by then; null for one that offers no escrow. */
export function openingRoom(head: StreamHead, now: Instant): OpeningRoom | null {
  const kept = decodeState(head.state) as AuctionState;
  const { escrow } = kept.terms;
  if (escrow === undefined) return null;
  const decidedAt = later(now, head.lastAt);
  const when = { receivedAt: decidedAt, decidedAt, sha256: nodeSha256 };
  const { events } = decide(kept, { type: 'tick' }, when);
  const state = events.reduce<AuctionState>(evolve, kept);
  return { state, escrow };
}

/** Why no share is taken now: the opening has not begun, stands still, or is over. */
export function shutFor(state: AuctionState, receivedAt: Instant): ErrorCode | null {
  if (state.result?.outcome === 'withdrawn') return 'withdrawn';
  if (state.result !== null) return 'closed';
  if (state.suspendedSince !== null) return 'suspended';
  if (state.phase === 'waiting' || state.phase === 'sealed') return 'opening-not-begun';
  return state.phase === 'opening' && receivedAt < state.endsAt ? null : 'closed';
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
