import type { LotCourse, LotQuote, LotTarget } from '../contract/feed.js';
import type { PublicCourse, PublicQuote, TargetView } from '../core/auction/view.js';
import type { Currency } from '../core/money/currency.js';
import { wireAmount, wireMoney } from './wire-money.js';

/** The course of a lot as feeds and pages show it. */
export function wireCourse(course: PublicCourse, currency: Currency): LotCourse {
  const quote = ({ amount, ...rest }: PublicQuote): LotQuote => ({
    ...rest,
    amount: wireMoney(amount, currency),
  });
  switch (course.kind) {
    case 'free-period':
    case 'descending':
    case 'query':
      return course;
    case 'quoting': {
      const { quotes, stopper } = course;
      return { ...course, quotes: quotes.map(quote), stopper: stopper && quote(stopper) };
    }
    case 'turns':
      return { ...course, standings: course.standings.map(quote) };
    case 'asking':
      return { ...course, asked: wireAmount(course.asked, currency) };
    case 'package':
      return { ...course, targets: course.targets.map((target) => wireTarget(target, currency)) };
  }
}

function wireTarget(target: TargetView, currency: Currency): LotTarget {
  const { price, minimum, leadsFrom } = target;
  return {
    ...target,
    price: wireMoney(price, currency),
    minimum: wireMoney(minimum, currency),
    leadsFrom: wireMoney(leadsFrom, currency),
  };
}
