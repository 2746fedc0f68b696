import type { Paddle } from '../kernel/ids.js';
import type { Course, Placed, Quote, Quoting } from './course.js';

/** A window in which no quote has been given yet. */
export function newWindow(stopper: Placed | null = null): Quoting {
  return { kind: 'quoting', quotes: {}, count: 0, closedAt: null, stopper };
}

/** The quotes that are being collected, of a lot that collects any. */
export function quotingOf(course: Course | null | undefined): Quoting | null {
  return course?.kind === 'quoting' ? course : null;
}

/** The quote of a bidder, or null. Own fields only: a paddle may spell the name of an inherited one. */
export function quoteOf(course: Quoting, paddle: Paddle): Quote | null {
  return Object.hasOwn(course.quotes, paddle) ? (course.quotes[paddle] ?? null) : null;
}

/** The quotes with a new one in the place of the bidder's last; it ranks by when it was given. */
export function withQuote(course: Quoting, paddle: Paddle, quote: Omit<Quote, 'place'>): Quoting {
  const placed = { ...quote, place: course.count };
  return { ...course, quotes: { ...course.quotes, [paddle]: placed }, count: course.count + 1 };
}

/** The quotes with the amount behind a commitment; the quote keeps its place. */
export function withAmount(course: Quoting, paddle: Paddle, amount: Placed['amount']): Quoting {
  const quote = quoteOf(course, paddle);
  if (quote === null) return course;
  return { ...course, quotes: { ...course.quotes, [paddle]: { ...quote, amount } } };
}

/** The quotes without one. */
export function withoutQuote(course: Quoting, paddle: Paddle): Quoting {
  const { [paddle]: _, ...quotes } = course.quotes;
  return { ...course, quotes };
}

/** The quotes whose amounts are known, in the order in which they were given. */
export function placedQuotes({ quotes }: Quoting): readonly Placed[] {
  return Object.entries(quotes)
    .flatMap(([paddle, { place, amount }]) =>
      amount === null ? [] : [{ paddle: paddle as Paddle, amount, place }],
    )
    .sort((a, b) => a.place - b.place);
}

/** Whether a commitment is still closed. */
export function hasClosed({ quotes }: Quoting): boolean {
  return Object.values(quotes).some(({ amount }) => amount === null);
}

/** Whether anybody has quoted. */
export function hasQuotes({ quotes }: Quoting): boolean {
  return Object.keys(quotes).length > 0;
}

/** The higher amount first, of equal ones the earlier. */
export function higherFirst(a: Placed, b: Placed): number {
  if (a.amount !== b.amount) return a.amount > b.amount ? -1 : 1;
  return a.place - b.place;
}
