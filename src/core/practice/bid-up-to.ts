import type { Format } from '../auction/terms.js';
import type { PublicCourse } from '../auction/view.js';
import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import { type Stride, stepUpTo } from './step-up.js';
import type { Intention, Sight, Strategy } from './strategy.js';

/** What a bidder has made up its mind about before a lot opens. */
export interface Resolve {
  readonly format: Format;
  /** The most that it will pay. */
  readonly limit: Minor;
  /** What it files before rounds of turns; not above its limit. */
  readonly openingBid: Minor;
  readonly stride: Stride;
  /** Whether it has a priority right that is used in the open room, by equalling the price. */
  readonly equals: boolean;
}

/** Bids on a lot of any format, in every phase of it, and never pays more than its limit. */
export function bidUpTo(resolve: Resolve): Strategy {
  const { limit } = resolve;
  const raise = stepUpTo(limit, resolve.stride);
  return (sight) => {
    const { phase, leader, price, course } = sight.seen;
    switch (phase) {
      case 'waiting':
        return filing(resolve, sight);
      case 'ascending': {
        const mayEqual = resolve.equals && price !== null && price <= limit;
        return mayEqual && leader !== sight.paddle ? { type: 'match' } : raise(sight);
      }
      case 'descending':
        return leader === null ? accepting(price, limit) : null;
      case 'sealed':
        return sealing(limit, sight);
      case 'best':
        return stopperOf(course) === sight.paddle ? raising(resolve, sight) : null;
      case 'turns':
        return turn(resolve, sight);
      default:
        return null;
    }
  };
}

function filing({ format, openingBid }: Resolve, { seen, paddle }: Sight): Intention | null {
  if (format !== 'round-english' || hasQuoted(seen.course, paddle)) return null;
  return { type: 'seal', amount: openingBid };
}

/** Takes the price that it saw, and no other. */
function accepting(price: Minor | null, limit: Minor): Intention | null {
  return price !== null && price <= limit ? { type: 'accept', seen: price } : null;
}

function sealing(limit: Minor, { seen: { course, minimum }, paddle }: Sight): Intention | null {
  if (course?.kind !== 'quoting' || course.isOpening) return null;
  if (hasQuoted(course, paddle) || course.stopper?.paddle === paddle) return null;
  const isTooLow = limit < (minimum ?? limit) || limit <= (course.stopper?.amount ?? 0n);
  return isTooLow ? null : { type: 'seal', amount: limit };
}

function turn(resolve: Resolve, sight: Sight): Intention | null {
  const { course, price } = sight.seen;
  if (course?.kind === 'query') {
    const asked = course.holders.slice(0, course.together ?? 1);
    const isAsked = asked.includes(sight.paddle);
    return isAsked && price !== null && price <= resolve.limit ? { type: 'match' } : null;
  }
  const hasTurn = course?.kind === 'turns' && course.order[0] === sight.paddle;
  return hasTurn ? raising(resolve, sight) : null;
}

/** Goes past what stands against it, where it does not lead already. */
function raising({ limit, stride }: Resolve, { seen, paddle, least }: Sight): Intention | null {
  if (seen.leader === paddle || least === null || least > limit) return null;
  const further = least + stride(least);
  return { type: 'bid', amount: further <= limit ? further : least };
}

function hasQuoted(course: PublicCourse | null, paddle: Paddle): boolean {
  return course?.kind === 'quoting' && course.quotes.some((quote) => quote.paddle === paddle);
}

function stopperOf(course: PublicCourse | null): Paddle | null {
  return course?.kind === 'quoting' ? (course.stopper?.paddle ?? null) : null;
}
