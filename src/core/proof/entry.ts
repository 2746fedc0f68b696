import { drawSubject, lotsIn } from '../auction/equal-rank.js';
import type { AuctionEvent, BidAccepted } from '../auction/events.js';
import { seedCommitment } from '../draw/draw.js';
import { canonicalText } from '../kernel/canonical.js';
import type { Sha256 } from '../kernel/sha256.js';
import type { Currency } from '../money/currency.js';
import { commitmentTo, type Opening, purposeOf } from './commitment.js';
import { placedText } from './entry-text.js';
import { hiddenIn, publicEvent } from './public-event.js';

type AuctionBid = Extract<AuctionEvent, BidAccepted>;

/** An event with its place in the record of its lot. */
export interface PlacedEvent {
  readonly event: AuctionEvent;
  readonly lot: string;
  /** The version of the rules that decided it. */
  readonly engine: string;
  readonly currency: Currency;
  /** 1 for the first entry, then without a gap. */
  readonly seq: number;
  /** The hash of the entry before it, `NO_ENTRY` for the first one. */
  readonly prev: string;
}

/** One entry of a record: its public text and the hash of that text, and beside it what the text hides. */
export interface Entry {
  readonly body: string;
  readonly hash: string;
  readonly opening: Opening | null;
}

/** Gives 128 random bits in lower-case hex for one commitment. */
export type Seal = () => string;

/**
 * Puts an event into its public form. Ceilings and hidden reserves are replaced by a commitment, and only they ask
 * for a seal; everything else is public as it is.
 */
export function entryOf(placed: PlacedEvent, seal: Seal, sha256: Sha256): Entry {
  const amount = hiddenIn(placed.event);
  const opening = amount === null ? null : { amount, salt: seal() };
  const commitment = opening && commitmentTo(opening, purposeOf(placed.event, placed), sha256);
  const body = bodyText(placed, commitment, seedCommitted(placed, sha256));
  return { body, hash: sha256(body), opening };
}

/** The commitment to the seed of a draw, where the event publishes a lot that may have one. */
function seedCommitted({ event, lot }: PlacedEvent, sha256: Sha256): string | null {
  if (event.type !== 'published') return null;
  const seed = lotsIn(event.terms.rules.priority)?.seed ?? null;
  return seed === null ? null : seedCommitment({ subject: drawSubject(lot), seed }, sha256);
}

function bodyText(placed: PlacedEvent, commitment: string | null, seed: string | null): string {
  const { event, seq, lot, prev, engine } = placed;
  if (event.type === 'bid') return bidText(placed, event, commitment);
  return placedText({ seq, lot, prev, engine, at: event.at }, publicEvent(event, commitment, seed));
}

/**
 * A bid in canonical text, written field by field in sorted order: bids are nearly all of a record, and writing them
 * is on the way of every answer. A test proves it equal to `canonicalText`.
 */
function bidText(placed: PlacedEvent, bid: AuctionBid, commitment: string | null): string {
  const amount = commitment === null ? `"amount":"${bid.amount}",` : '';
  const hidden = commitment === null ? '' : `"commitment":"${commitment}",`;
  const word = bid.word === undefined ? '' : `,"word":${quoted(bid.word)}`;
  return (
    `{${amount}"at":${bid.at},${hidden}"endsAt":${bid.endsAt},"engine":${quoted(placed.engine)},` +
    enteredText(bid) +
    `"isReserveMet":${bid.isReserveMet},"kind":"${bid.kind}","leader":${quoted(bid.leader)},` +
    `"lot":${quoted(placed.lot)},"paddle":${quoted(bid.paddle)},"prev":"${placed.prev}",` +
    `"price":"${bid.price}","receivedAt":${bid.receivedAt},"seq":${placed.seq},"type":"bid"${word}}`
  );
}

/** Ordinary bids say nothing of this, and stay in the very bytes that they always had. */
function enteredText({ entered }: AuctionBid): string {
  if (entered === undefined) return '';
  const { by, reason, secondBy } = entered;
  return `"entered":${canonicalText({ by, reason, secondBy })},`;
}

function quoted(value: string): string {
  return JSON.stringify(value);
}
