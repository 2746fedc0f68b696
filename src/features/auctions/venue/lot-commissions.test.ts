import { describe, expect, it } from '@jest/globals';
import type { Currency } from '../../../core/money/currency.js';
import type { FeeLadder } from '../../../core/venue/commission.js';
import type { VenueFees } from '../../../core/venue/venue-profile.js';
import type { Lot } from '../../lots/lot.js';
import { foreignBandsOf, lotCommissions } from './lot-commissions.js';

const BANDS: FeeLadder = [
  { above: 0n, bps: 200 },
  { above: 100_000_000n, bps: 100 },
];
const FLAT: FeeLadder = [{ above: 0n, bps: 200 }];
const SOLD = { status: 'sold', price: 150_000n, awards: null } as const;

/** What the buyer of a lot in one currency pays by a ladder in another, and which bands do not fit. */
function charged(currency: Currency, buyer: FeeLadder, of: Currency) {
  const fees: VenueFees = { currency: of, buyer, seller: [], agreement: null };
  const lot = { ...SOLD, currency } as unknown as Lot;
  return [lotCommissions(lot, fees)[0]?.buyer.total ?? null, foreignBandsOf(lot, fees)];
}

describe('the commission of a lot', () => {
  it('follows from bands in its own currency', () => {
    expect(charged('CNY', BANDS, 'CNY')).toEqual([{ amount: '30.00', currency: 'CNY' }, null]);
  });

  it('follows from one rate in any currency, because a share of a price has none', () => {
    expect(charged('USD', FLAT, 'CNY')).toEqual([{ amount: '30.00', currency: 'USD' }, null]);
    expect(charged('USD', [], 'CNY')).toEqual([{ amount: '0.00', currency: 'USD' }, null]);
  });

  it('follows from no bands in another currency, which is told', () => {
    expect(charged('USD', BANDS, 'CNY')).toEqual([null, 'CNY']);
  });
});
