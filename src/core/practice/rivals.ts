import { stepAt } from '../auction/increment.js';
import { WITH_OWN_CLOCK } from '../auction/own-clock.js';
import type { Terms } from '../auction/terms.js';
import { type Instant, instant, plus } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import { bidUpTo } from './bid-up-to.js';
import type { Chance } from './chance.js';
import { lowestPrice } from './practice-terms.js';
import type { Stride } from './step-up.js';
import type { Strategy } from './strategy.js';

/** A simulated bidder 模拟竞买人. */
export interface Rival {
  readonly paddle: Paddle;
  /** The most that it will pay. */
  readonly limit: Minor;
  readonly rank: number | null;
  readonly strategy: Strategy;
  /** Before this it only watches. */
  readonly joinsAt: Instant;
  /** How long it takes to answer, unless the time is shorter. */
  readonly pauseMs: number;
}

export interface RivalWish {
  readonly count: number;
  /** The most that the keenest of them would pay. */
  readonly upTo: Minor;
  /** Whether the first of them holds the priority right. */
  readonly firstHolds: boolean;
}

/** Enough strides to tell a story, and few enough to see its end. */
const STRIDES = 60n;
const DIGITS_THAT_MATTER = 4;
const [SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS] = [3_000, 600_000];
/** So many answers of one bidder fit into a lot at the most leisurely pace. */
const ANSWERS = 400;
/** When they join, in hundredths of the time: half of them early, most before its end, the others in its last moments. */
const [EARLY, USUAL, LATE] = [10, 70, 97];

/** Draws simulated bidders for a lot: what each would pay, how quick it is, and when it joins. */
export function drawRivals(terms: Terms, wish: RivalWish, chance: Chance): readonly Rival[] {
  const low = lowestPrice(terms);
  const high = wish.upTo > low ? wish.upTo : low;
  return Array.from({ length: wish.count }, (_, index): Rival => {
    const rank = wish.firstHolds && index === 0 ? 1 : null;
    const limit = plain(chance.amount(low, high), low);
    const from = terms.startPrice > limit ? limit : terms.startPrice;
    const resolve = {
      ...{ format: terms.format, limit, stride: strideOf(terms, high - low) },
      openingBid: plain(chance.amount(from, from + (limit - from) / 2n), from),
      equals: rank !== null && terms.rules.priority.kind === 'match',
    };
    return {
      ...{ paddle: `SIM${index + 1}` as Paddle, limit, rank },
      strategy: bidUpTo(resolve),
      joinsAt: joining(terms, chance),
      pauseMs: pace(terms, chance),
    };
  });
}

/** An amount that a person would name: few digits that matter, and not below `least`. */
function plain(amount: Minor, least: Minor): Minor {
  const grain = 10n ** BigInt(Math.max(0, amount.toString().length - DIGITS_THAT_MATTER));
  const named = (amount / grain) * grain;
  return named < least ? least : named;
}

/** Where steps are tiny nobody goes one by one; whole steps, so that every step mode takes them. */
function strideOf({ rules }: Terms, range: Minor): Stride {
  if (!('increment' in rules)) return () => 0n;
  const { increment } = rules;
  return (price) => {
    if (price === null) return 0n;
    const step = stepAt(increment, price);
    const steps = range / STRIDES / step;
    return steps > 1n ? (steps - 1n) * step : 0n;
  };
}

function joining(terms: Terms, chance: Chance): Instant {
  const { opensAt } = terms;
  // Formats with turns, rounds or a falling price ask everybody from their beginning, and a filing before it.
  if (WITH_OWN_CLOCK.has(terms.format) && terms.format !== 'dynamic-quote') return instant(0);
  const tenth = chance.below(10);
  const isEarly = tenth < 5;
  const hundredths = isEarly ? chance.below(EARLY) : tenth < 9 ? chance.below(USUAL) : LATE;
  return plus(opensAt, Math.floor((hundredths * firstPartMs(terms)) / 100));
}

/** The time in which whoever wants to bid at all has to begin. */
function firstPartMs({ durationMs, rules }: Terms): number {
  if ('entry' in rules) return durationMs - rules.softClose.extendMs;
  const countdown = 'firstBidCountdownMs' in rules ? rules.firstBidCountdownMs : null;
  return Math.min(durationMs, countdown ?? durationMs);
}

function pace({ durationMs }: Terms, chance: Chance): number {
  const longest = Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS * 4, durationMs / ANSWERS));
  return chance.between(SHORTEST_PAUSE_MS, Math.floor(longest));
}
