import type { FollowUpWish } from '../../contract/cases.js';
import type { AttemptOption } from '../../core/disposal/next-attempt.js';
import { proposedOpening } from '../../core/disposal/proposed-opening.js';
import type { Minor } from '../../core/money/money.js';
import { amountIn } from '../../core/money/read-amount.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Lot, LotTerms, WrittenRules } from './lot.js';
import { faultsOf, moment } from './read-terms.js';

/**
 * The terms of the lot that follows `last` by `option`: its facts and rules as they were, under the new pack, at the
 * price and opening that are wished or else proposed, its deposit in proportion. Refuses with `invalid-body`.
 */
export function followUpTerms(
  last: Lot,
  { option, isTimed }: Following,
  wish: FollowUpWish,
): LotTerms {
  const { currency } = last;
  const { startPrice: wished = null, opensAt: at = null } = wish;
  const price = wished === null ? null : amountIn(currency)(wished, 'startPrice');
  const opening = at === null ? null : moment(at, 'opensAt');
  const faults = faultsOf([price, opening].filter((one) => one !== null));
  if (faults.length > 0) throw new ApiError('invalid-body', { faults });
  const startPrice = price?.ok ? price.value : option.price.usual;
  const { title, description, format, valuation, assets, partAssets } = last;
  const { operator, courtReference, contact, caseId, jointBidding } = last;
  const keepsWindow = last.pack === option.pack || !isTimed;
  return {
    ...{
      title,
      description,
      format,
      currency,
      valuation,
      rules: rulesAfter(last, option),
      assets,
      partAssets,
      operator,
      courtReference,
      contact,
      caseId,
      jointBidding,
    },
    pack: option.pack,
    startPrice,
    deposit: inProportion(last, startPrice),
    opensAt: opening?.ok ? opening.value : proposedOpening(option.dates),
    durationMs: keepsWindow ? last.durationMs : null,
    drainMs: last.drainMs,
    // The days of the last notice are over; the new one has days of its own.
    ...{ publishOn: null, viewingFrom: null, viewingTo: null },
  };
}

/** What a lot follows by, and whether the pack of it says how long a lot is open. */
export interface Following {
  readonly option: AttemptOption;
  readonly isTimed: boolean;
}

/** Where the price that is proposed is a new reserve, the old one must not stay beside it. */
function rulesAfter({ rules }: Lot, { price }: AttemptOption): WrittenRules {
  if (!price.isReserveProposed) return rules;
  const ofReserve = ['reserve', 'reserveVisible'];
  return Object.fromEntries(Object.entries(rules).filter(([name]) => !ofReserve.includes(name)));
}

/** The same share of the new price that the deposit was of the old one, half a minor unit counting as one. */
function inProportion({ deposit, startPrice: old }: Lot, startPrice: Minor): Minor | null {
  return deposit === null ? null : (deposit * startPrice * 2n + old) / (old * 2n);
}
