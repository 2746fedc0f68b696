import type { LotAward, LotResult } from '../contract/feed.js';
import type { Award } from '../core/auction/events.js';
import type { PublicResult } from '../core/auction/view.js';
import type { Currency } from '../core/money/currency.js';
import { wireMoney } from './wire-money.js';

/** The result of a lot as feeds and pages show it. */
export function wireResult(
  { price, awards, ...result }: PublicResult,
  currency: Currency,
): LotResult {
  return {
    ...result,
    price: wireMoney(price, currency),
    ...(awards && { awards: awards.map((award) => wireAward(award, currency)) }),
  };
}

/** What became of a part of a package. */
function wireAward({ price, ...award }: Award, currency: Currency): LotAward {
  return { ...award, price: wireMoney(price, currency) };
}
