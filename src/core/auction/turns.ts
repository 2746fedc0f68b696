import { invariant } from '../kernel/invariant.js';
import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import type { Placed, Turns } from './course.js';
import { higherFirst } from './quotes.js';
import { bareStanding } from './standing.js';
import type { Standing } from './state.js';

/** The rounds before the first one, with the closed opening bids that have just been opened. */
export function beforeFirstRound(openings: readonly Placed[]): Turns {
  return {
    kind: 'turns',
    round: 0,
    order: [],
    standings: Object.fromEntries(openings.map((placed) => [placed.paddle, placed])),
    count: openings.reduce((count, { place }) => Math.max(count, place + 1), 0),
    before: null,
  };
}

/** What a bidder stands at, or null for one who made no opening bid. */
export function placedIn({ standings }: Turns, paddle: Paddle): Placed | null {
  return Object.hasOwn(standings, paddle) ? (standings[paddle] ?? null) : null;
}

/** The rounds after a bidder has raised. */
export function withPlaced(course: Turns, paddle: Paddle, amount: Minor): Turns {
  const placed = { paddle, amount, place: course.count };
  return {
    ...course,
    standings: { ...course.standings, [paddle]: placed },
    count: course.count + 1,
  };
}

/** The order of a round: the lowest first, of equal amounts the later first, so that who leads moves last. */
export function orderOfRound({ standings }: Turns): readonly Paddle[] {
  return Object.values(standings)
    .sort((a, b) => higherFirst(b, a))
    .map(({ paddle }) => paddle);
}

/** Who leads: the highest amount, of equal ones the earlier. */
export function standingIn({ standings }: Turns): Standing {
  const best = Object.values(standings).sort(higherFirst)[0];
  invariant(best !== undefined, 'rounds begin with an opening bid');
  return bareStanding(best.paddle, best.amount);
}
