import { type Instant, later } from '../kernel/instant.js';
import type { Sha256 } from '../kernel/sha256.js';
import { type Draw, drawnOrder, seedCommitment, ticketOf } from './draw.js';

/** A panel has this many members at least, so that no two of them decide alone. */
export const SMALLEST_PANEL = 3;

/** No panel has more members than this. */
export const LARGEST_PANEL = 15;

/** An odd number cannot be split in halves (招标投标法 art. 37 asks for it where bids are evaluated). */
export function isPanelSize(size: number): boolean {
  return size % 2 === 1 && size >= SMALLEST_PANEL && size <= LARGEST_PANEL;
}

/** What the panel of a lot is drawn for; `no` counts the draws of one lot. */
export function panelSubject(lot: string, no: number): string {
  return `${lot}/panel/${no}`;
}

/** Everything that was published about a draw, before and after it. */
export interface PublishedDraw extends Draw {
  /** What was published before the words. */
  readonly commitment: string;
  /** Who could be drawn, as it was frozen before the words. */
  readonly candidates: readonly string[];
  /** The order that was said to have been drawn. */
  readonly order: readonly string[];
}

/** What is wrong with a draw: the seed is not the one that was committed to, or the order is not what the lots gave. */
export type DrawFault = 'seed' | 'order';

/** Repeats a draw from what was published. Nothing is wrong where the list is empty. */
export function faultsOfDraw(published: PublishedDraw, sha256: Sha256): readonly DrawFault[] {
  const { commitment, candidates, order } = published;
  const faults: DrawFault[] = [];
  if (seedCommitment(published, sha256) !== commitment) faults.push('seed');
  const drawn = drawnOrder(candidates, published, sha256);
  const isSame = order.length === drawn.length && order.every((one, at) => one === drawn[at]);
  if (!isSame) faults.push('order');
  return faults;
}

/** The lot that each candidate drew, in the drawn order. */
export function ticketsOf(
  { order, ...draw }: Draw & Pick<PublishedDraw, 'order'>,
  sha256: Sha256,
): readonly { readonly candidate: string; readonly ticket: string }[] {
  return order.map((candidate) => ({ candidate, ticket: ticketOf(candidate, draw, sha256) }));
}

/** Who sits on a panel and who is next. */
export interface Seating {
  readonly seats: readonly string[];
  readonly reserve: readonly string[];
}

/** The first `size` in the drawn order who have not been recused sit 入席; the others are the reserve 候补, in order. */
export function seatingOf(
  order: readonly string[],
  { size, recused }: { readonly size: number; readonly recused: ReadonlySet<string> },
): Seating {
  const fit = order.filter((one) => !recused.has(one));
  return { seats: fit.slice(0, size), reserve: fit.slice(size) };
}

/** A panel as it was drawn, and who was recused since. */
interface DrawnPanel {
  readonly order: readonly string[];
  readonly size: number;
  readonly drawnAt: Instant;
  /** In any order. */
  readonly recusals: readonly { readonly expertId: string; readonly at: Instant }[];
}

/** How somebody came to sit. */
export interface SeatTaken {
  readonly at: Instant;
  /** Drawn as a reserve, who sits because somebody before was recused 递补. */
  readonly hasMovedUp: boolean;
}

/** Since when somebody sits; null for whoever does not. */
export function seatTakenBy(
  expert: string,
  { order, size, drawnAt, recusals }: DrawnPanel,
): SeatTaken | null {
  const place = order.indexOf(expert);
  if (place < 0 || recusals.some(({ expertId }) => expertId === expert)) return null;
  if (place < size) return { at: drawnAt, hasMovedUp: false };
  const before = new Set(order.slice(0, place));
  const madeRoom = recusals.flatMap(({ expertId, at }) => (before.has(expertId) ? [at] : []));
  const at = madeRoom.sort((a, b) => a - b)[place - size];
  return at === undefined ? null : { at: later(at, drawnAt), hasMovedUp: true };
}
