import type { Fault } from '../../contract/errors.js';
import type { WireFeeBand, WireVenueProfile } from '../../contract/venues.js';
import { CURRENCIES, type Currency, isCurrency } from '../../core/money/currency.js';
import { formatAmount } from '../../core/money/money.js';
import { amountFromZeroIn } from '../../core/money/read-amount.js';
import type { FeeLadder } from '../../core/venue/commission.js';
import {
  profileFaults,
  type VenueProfile,
  type VenueSeal,
} from '../../core/venue/venue-profile.js';
import { ApiError } from '../../platform/http/api-error.js';

/** Reads what a centre wrote about itself. Refuses with `invalid-body`, naming every fault of its kind. */
export function readProfile(written: WireVenueProfile): VenueProfile {
  const { currency, buyer, seller, agreement } = written.fees;
  if (!isCurrency(currency)) {
    const problem = `must be one of ${CURRENCIES.join(', ')}`;
    throw invalid([{ field: 'fees.currency', problem }]);
  }
  const fees = {
    ...{ currency, agreement },
    buyer: readLadder(buyer, currency, 'fees.buyer'),
    seller: readLadder(seller, currency, 'fees.seller'),
  };
  const profile = { ...written, ...newer(written), fees };
  const faults = profileFaults(profile);
  if (faults.length > 0) throw invalid(faults);
  return profile;
}

/** A profile as it stands on the wire. */
export function writtenProfile({ fees, ...profile }: VenueProfile): WireVenueProfile {
  const { currency, agreement } = fees;
  const written = (ladder: FeeLadder): readonly WireFeeBand[] =>
    ladder.map(({ above, bps }) => ({ above: formatAmount(above, currency), bps }));
  const ladders = { buyer: written(fees.buyer), seller: written(fees.seller) };
  return { ...profile, fees: { currency, ...ladders, agreement } };
}

/** What was written before seals had pictures and profiles had media says nothing of either. */
function newer({ seal, media }: Partial<WireVenueProfile>): Pick<VenueProfile, 'seal' | 'media'> {
  const { name = '', number = '', picture = null }: Partial<VenueSeal> = seal ?? {};
  return { seal: { name, number, picture }, media: media ?? [] };
}

function readLadder(bands: readonly WireFeeBand[], currency: Currency, field: string): FeeLadder {
  return bands.map(({ above, bps }, at) => {
    const amount = amountFromZeroIn(currency)(above, `${field}.${at}.above`);
    if (amount.ok) return { above: amount.value, bps };
    const [where = '', ...problem] = amount.error.split(' ');
    throw invalid([{ field: where, problem: problem.join(' ') }]);
  });
}

function invalid(faults: readonly Fault[]): ApiError {
  return new ApiError('invalid-body', { faults });
}
