import { formatAmount, parseAmount } from '../../core/money/money.js';
import type { WireMoney } from '../../contract/money.js';

/** One bid of the demo's past. */
export interface DemoBid {
  readonly atHour: number;
  /** Which of the enrolled bidders gives it. */
  readonly bidder: number;
  readonly amount: WireMoney;
}

interface Climb {
  readonly startPrice: string;
  readonly increment: string;
  readonly bidders: number;
  readonly raises: number;
  readonly fromHour: number;
  readonly toHour: number;
}

const CURRENCY = 'CNY';

/** Bids that go up from the start price step by step, a few at first and most of them near the end, as people bid. */
export function climb({ bidders, raises, fromHour, toHour, ...prices }: Climb): DemoBid[] {
  const start = minorOf(prices.startPrice);
  const step = minorOf(prices.increment);
  return Array.from({ length: raises }, (_, index) => {
    const left = 1 - (index + 1) / raises;
    const amount = formatAmount((start + step * BigInt(index)), CURRENCY);
    return {
      atHour: fromHour + (toHour - fromHour) * (1 - left ** 3),
      bidder: bidderAt(index, bidders),
      amount: { amount, currency: CURRENCY },
    };
  });
}

/** Two who want it most outbid one another, and now and then somebody else tries; nobody twice in a row. */
function bidderAt(index: number, bidders: number): number {
  const isThird = index % 5 === 2 && bidders > 2;
  return isThird ? 2 + (index % (bidders - 2)) : index % 2;
}

function minorOf(amount: string) {
  const parsed = parseAmount(amount, CURRENCY);
  if (!parsed.ok) throw new Error(`${amount} is not an amount`);
  return parsed.value;
}
