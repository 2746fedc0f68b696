import type { LotCommission, WireCommission } from '../../../contract/venues.js';
import type { Currency } from '../../../core/money/currency.js';
import type { Minor } from '../../../core/money/money.js';
import { commissionOf, type FeeLadder, isFlat } from '../../../core/venue/commission.js';
import type { VenueFees } from '../../../core/venue/venue-profile.js';
import type { Lot } from '../../lots/lot.js';
import { wireAmount } from '../../../wire/wire-money.js';

/** A hammer price, and the part of a package that it was reached on; null for what was sold as one. */
interface Hammer {
  readonly part: string | null;
  readonly price: Minor;
}

/**
 * The commission on every hammer price of a lot by the ladder that was published with it: each contract of a package
 * is a sale of its own. None before the sale, and none where the bands are in another currency than the lot.
 */
export function lotCommissions(lot: Lot, fees: VenueFees): readonly LotCommission[] {
  if (foreignBandsOf(lot, fees) !== null) return [];
  return hammersOf(lot).map(({ part, price }) => ({
    ...{ part, price: wireAmount(price, lot.currency) },
    buyer: written(lot, fees.buyer, price),
    seller: written(lot, fees.seller, price),
  }));
}

/** The currency of the bands of a ladder where that is not the lot's, so that no commission follows from them; else null. */
export function foreignBandsOf(
  { currency }: Pick<Lot, 'currency'>,
  fees: VenueFees,
): Currency | null {
  const isAnywhere = isFlat(fees.buyer) && isFlat(fees.seller);
  return fees.currency === currency || isAnywhere ? null : fees.currency;
}

function hammersOf({ status, price, awards }: Lot): readonly Hammer[] {
  if (status !== 'sold') return [];
  if (awards === null) return price === null ? [] : [{ part: null, price }];
  return awards.flatMap((award) =>
    award.price === null ? [] : [{ part: award.part, price: award.price }],
  );
}

function written({ currency }: Lot, ladder: FeeLadder, price: Minor): WireCommission {
  const { total, parts } = commissionOf(ladder, price);
  return {
    total: wireAmount(total, currency),
    parts: parts.map(({ above, bps, share, fee }) => ({
      ...{ bps, above: wireAmount(above, currency) },
      ...{ share: wireAmount(share, currency), fee: wireAmount(fee, currency) },
    })),
  };
}
