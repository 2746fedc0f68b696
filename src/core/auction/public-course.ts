import type { Instant } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import type { Course, Placed, Quoting } from './course.js';
import type { AuctionState } from './state.js';

/** What a bidder stands at, as everyone may see it; no amount while it is sealed. */
export interface PublicQuote {
  readonly paddle: Paddle;
  readonly amount: Minor | null;
}

/** What anyone may know of how far the format that runs has come. */
export type PublicCourse =
  | { readonly kind: 'free-period'; readonly entrants: readonly Paddle[] }
  /** `from`: when the clock of the falling price would have started had it never stood still. */
  | { readonly kind: 'descending'; readonly from: Instant }
  | {
      readonly kind: 'quoting';
      /** Who has sealed an amount, in the order of time. */
      readonly quotes: readonly PublicQuote[];
      /** The window is over, and whoever has committed opens its own amount now. */
      readonly isOpening: boolean;
      /** hybrid-dutch: who stopped the clock, and at what price. */
      readonly stopper: PublicQuote | null;
    }
  | {
      readonly kind: 'turns';
      readonly round: number;
      /** Those whose turn of this round is still to come; the first of them has it now. */
      readonly order: readonly Paddle[];
      readonly standings: readonly PublicQuote[];
    }
  | { readonly kind: 'asking'; readonly round: number; readonly asked: Minor };

/** What anyone may know of the course of a lot; null where its format remembers nothing. */
export function publicCourse(state: AuctionState): PublicCourse | null {
  const { course } = state;
  return course ? shown(course, state) : null;
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
  }
}

function quotingShown({ kind, quotes, stopper }: Quoting, state: AuctionState): PublicCourse {
  const isSealed = isStillSealed(state);
  const placed = Object.entries(quotes).map(([paddle, { amount, place }]) => ({
    ...{ paddle: paddle as Paddle, place },
    amount: isSealed ? null : amount,
  }));
  return {
    kind,
    quotes: inTime(placed).map(({ paddle, amount }) => ({ paddle, amount })),
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
  return { paddle, amount };
}
