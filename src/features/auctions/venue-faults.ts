import type { Fault } from '../../contract/errors.js';
import { isInForce, type Parameter, type RulePack } from '../../core/auction/rule-pack.js';
import type { Instant } from '../../core/kernel/instant.js';
import { parseAmount } from '../../core/money/money.js';
import { exceeds, type FeeLadder } from '../../core/venue/commission.js';
import type { VenueFees } from '../../core/venue/venue-profile.js';
import { articleOf } from '../rule-packs/pack-words.js';
import type { StoredVenue } from '../venues/venue.js';

/** Its centre has no profile that names who keeps the money: then nothing is published. */
export const NO_CUSTODIAN = 'no-custodian';

/** What about its trading centre keeps a lot from being published under this pack; nothing while no centre has it. */
export function venueFaults(
  venue: StoredVenue | null | undefined,
  pack: RulePack | null,
  opensAt: Instant,
): readonly Fault[] {
  if (venue === undefined) return [];
  if (venue === null || venue.profile.custody === null)
    return [{ field: 'venue', problem: NO_CUSTODIAN }];
  return pack === null ? [] : capFaults(venue.profile.fees, pack, opensAt);
}

/**
 * Fees above what the pack caps. Without an agreement an auction house may take five percent of either side at most
 * (Auction Law art. 56); a court's auction house takes a ladder of the buyer and nothing of the other side (2020 rules
 * art. 29), and no agreement changes that.
 */
function capFaults(fees: VenueFees, pack: RulePack, at: Instant): readonly Fault[] {
  const flat = lawIn(pack, 'commissionBpsWithoutAgreement', at);
  const ladder = lawIn(pack, 'commissionLadder', at);
  const faults: Fault[] = [];
  const check = (side: 'buyer' | 'seller', cap: FeeLadder, law: Parameter): void => {
    if (!exceeds(fees[side], cap)) return;
    const source = articleOf(law.source, pack);
    const fault = { field: `venue.fees.${side}`, problem: 'above-law' };
    faults.push(source === null ? fault : { ...fault, source });
  };
  if (flat !== null && fees.agreement === null && typeof flat.value === 'number') {
    const cap = [{ above: 0n, bps: flat.value }];
    check('buyer', cap, flat);
    check('seller', cap, flat);
  }
  if (ladder !== null && fees.currency === 'CNY') {
    check('buyer', bandsOf(ladder.value), ladder);
    check('seller', [], ladder);
  }
  return faults;
}

function lawIn(pack: RulePack, name: string, at: Instant): Parameter | null {
  const parameter = pack.parameters[name];
  return parameter?.kind === 'law' && isInForce(parameter, at) ? parameter : null;
}

/** A ladder as a pack writes it, in yuan; what is no band caps at nothing. */
function bandsOf(value: unknown): FeeLadder {
  if (!Array.isArray(value)) return [];
  return (value as readonly { readonly above?: unknown; readonly bps?: unknown }[]).flatMap(
    ({ above, bps }) => {
      const from = parseAmount(above, 'CNY');
      return from.ok && typeof bps === 'number' ? [{ above: from.value, bps }] : [];
    },
  );
}
