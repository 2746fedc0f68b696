import type { LotCourse, LotStateMessage } from '../../../src/contract/feed.js';
import type { WireMoney } from '../../../src/contract/money.js';
import { priceOfStage, stageAt } from '../../../src/core/auction/descent.js';
import { stepAt } from '../../../src/core/auction/increment.js';
import { shareOf } from '../../../src/core/money/basis-points.js';
import { formatAmount, type Minor } from '../../../src/core/money/money.js';
import type { PublicTerms } from '../../../src/core/proof/public-terms.js';
import { minorOf } from '../money.js';

type Turns = Extract<LotCourse, { readonly kind: 'turns' }>;
type Quoting = Extract<LotCourse, { readonly kind: 'quoting' }>;

/** The state as it is at an instant of the server's clock: a price that falls by itself has fallen since it was told. */
export function stateAt(state: LotStateMessage, terms: PublicTerms, at: number): LotStateMessage {
  const isFalling = state.phase === 'descending' && state.leader === null;
  if (!isFalling || state.course?.kind !== 'descending') return state;
  if (terms.format !== 'dutch' && terms.format !== 'hybrid-dutch') return state;
  const stage = stageAt(terms.rules, Math.floor(at) - state.course.from);
  const price = priceOfStage(terms.rules, terms.startPrice, stage);
  return { ...state, price: wire(price, terms) };
}

/** The least that a bidder may offer now, where it depends on who it is; else what everybody is told. */
export function minimumFor(
  { course, phase, minimum }: LotStateMessage,
  terms: PublicTerms,
  paddle: string,
): WireMoney | null {
  if (course?.kind === 'turns' && terms.format === 'round-english')
    return wire(leastInTurn(course, terms, paddle), terms);
  if (course?.kind === 'quoting' && phase === 'best' && terms.format === 'hybrid-dutch') {
    const least = leastLastWord(course, terms.startPrice, terms.rules.bestStepBps);
    return course.stopper?.paddle === paddle ? wire(least, terms) : null;
  }
  return minimum;
}

/** A raise counts from the bidder's own last amount. */
function leastInTurn(
  { standings }: Turns,
  { rules, startPrice }: Extract<PublicTerms, { readonly format: 'round-english' }>,
  paddle: string,
): Minor {
  const own = standings.find((standing) => standing.paddle === paddle)?.amount;
  const from = own ? minorOf(own) : startPrice;
  return from + stepAt(rules.increment, from);
}

/** The best sealed quote and a share of the start price. */
function leastLastWord({ quotes }: Quoting, startPrice: Minor, bestStepBps: number): Minor {
  const amounts = quotes.flatMap(({ amount }) => (amount ? [minorOf(amount)] : []));
  const best = amounts.reduce((most, amount) => (amount > most ? amount : most), 0n);
  return best + shareOf(startPrice, bestStepBps);
}

function wire(minor: Minor, { currency }: PublicTerms): WireMoney {
  return { amount: formatAmount(minor, currency), currency };
}
