import type { LotCourse, LotQuote, LotStateMessage, LotTarget } from '../contract/feed.js';
import type { WireMoney } from '../contract/money.js';
import type { PublicCourse, PublicQuote, TargetView } from '../core/auction/view.js';
import type { Instant } from '../core/kernel/instant.js';
import type { Paddle } from '../core/kernel/ids.js';
import type { Minor } from '../core/money/money.js';
import type { Seen } from '../core/practice/strategy.js';
import { minorOf } from './read-amount.js';

/** What a bidder looks at in the room, read back from the message that tells it. */
export function seenIn({ phase, price, leader, minimum, course }: LotStateMessage): Seen {
  return {
    ...{ phase, price: minor(price), minimum: minor(minimum) },
    leader: leader as Paddle | null,
    course: course && courseIn(course),
  };
}

function courseIn(course: LotCourse): PublicCourse {
  switch (course.kind) {
    case 'free-period':
      return { ...course, entrants: course.entrants as readonly Paddle[] };
    case 'descending':
      return { ...course, from: course.from as Instant };
    case 'quoting':
      return {
        ...course,
        quotes: course.quotes.map(quote),
        stopper: course.stopper && quote(course.stopper),
      };
    case 'turns': {
      const order = course.order as readonly Paddle[];
      return { ...course, order, standings: course.standings.map(quote) };
    }
    case 'asking':
      return { ...course, asked: minorOf(course.asked) };
    case 'query':
      return { ...course, holders: course.holders as readonly Paddle[] };
    case 'package':
      return { ...course, targets: course.targets.map(target) };
  }
}

function quote({ paddle, amount, ...rest }: LotQuote): PublicQuote {
  return { ...rest, paddle: paddle as Paddle, amount: minor(amount) };
}

function target({ on, leader, price, minimum, leadsFrom }: LotTarget): TargetView {
  return {
    ...{ on, leader: leader as Paddle | null, price: minor(price) },
    ...{ minimum: minor(minimum), leadsFrom: minor(leadsFrom) },
  };
}

function minor(amount: WireMoney | null): Minor | null {
  return amount && minorOf(amount);
}
