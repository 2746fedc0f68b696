import type { Paddle } from '../kernel/ids.js';
import type { Course, Placed, Quoting } from './course.js';
import { askedNow, drawsLots } from './equal-rank.js';
import { targetsShown } from './package-view.js';
import type { AuctionState } from './state.js';
import type { PublicCourse, PublicQuote } from './view.js';

/** What anyone may know of the course of a lot; null where its format remembers nothing. */
export function publicCourse(state: AuctionState): PublicCourse | null {
  const { course, phase, asked } = state;
  if (phase === 'turns') return queryShown(state, asked);
  return course ? shown(course, state) : null;
}

/** Where lots are drawn, all of the first rank are asked at the same time. */
function queryShown(state: AuctionState, holders: readonly Paddle[]): PublicCourse {
  const together = askedNow(state).length;
  return { kind: 'query', holders, ...(drawsLots(state.terms) && { together }) };
}

function shown(course: Course, state: AuctionState): PublicCourse {
  switch (course.kind) {
    case 'free-period':
    case 'descending':
      return course;
    case 'quoting':
      return quotingShown(course, state);
    case 'turns': {
      const { kind, round, order, standings } = course;
      return { kind, round, order, standings: inTime(Object.values(standings)).map(quoteOf) };
    }
    case 'asking':
      return { kind: course.kind, round: course.round, asked: course.asked };
    case 'package':
      return { kind: course.kind, targets: targetsShown(state) };
  }
}

function quotingShown({ kind, quotes, stopper }: Quoting, state: AuctionState): PublicCourse {
  const isSealed = isStillSealed(state);
  const placed = Object.entries(quotes).map(([paddle, quote]) => ({
    ...{ paddle: paddle as Paddle, commitment: quote.commitment, place: quote.place },
    isInEscrow: quote.escrow !== undefined,
    amount: isSealed ? null : quote.amount,
    ...(quote.isEntered && { isEntered: quote.isEntered }),
  }));
  return {
    kind,
    quotes: inTime(placed).map(({ place: _, ...quote }) => quote),
    isOpening: state.phase === 'opening',
    stopper: stopper && quoteOf(stopper),
  };
}

/** The operator may have sealed amounts as they come in; nobody else does before they are opened, which may be never. */
function isStillSealed({ phase, result }: AuctionState): boolean {
  if (result?.outcome === 'withdrawn') return true;
  return phase === 'waiting' || phase === 'before-opening' || phase === 'sealed';
}

function inTime<T extends { readonly place: number }>(placed: readonly T[]): readonly T[] {
  return [...placed].sort((a, b) => a.place - b.place);
}

function quoteOf({ paddle, amount }: Placed): PublicQuote {
  return { paddle, amount, commitment: null, isInEscrow: false };
}
