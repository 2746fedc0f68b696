import { err, ok, type Result } from '../kernel/result.js';
import type { AssetFacts, AssetKind } from './asset.js';
import { type NumberFault, readAssetNumber } from './asset-number.js';
import { termEnd } from './asset-term.js';
import { isDay } from './day.js';

export type AssetFaultCode =
  NumberFault | 'missing' | 'not-a-day' | 'before-filing' | 'before-grant' | 'past-term';

/** One thing wrong with what is said about an asset. */
export interface AssetFault {
  readonly field: keyof AssetFacts;
  readonly code: AssetFaultCode;
}

/** The days without which a right of this kind cannot be judged. */
const NEEDED: { readonly [kind in AssetKind]: readonly ('filedOn' | 'grantedOn' | 'expiresOn')[] } =
  {
    invention: ['filedOn', 'grantedOn'],
    'utility-model': ['filedOn', 'grantedOn'],
    design: ['filedOn', 'grantedOn'],
    trademark: ['grantedOn'],
    copyright: [],
    'licence-revenue': ['expiresOn'],
    'ic-layout': ['filedOn'],
    'plant-variety': ['grantedOn', 'expiresOn'],
  };

/** An inventor's patent may be lengthened for delays and for medicines, by five years at most (Patent Law art. 42). */
const MOST_COMPENSATION_YEARS = 5;

/**
 * Reads what is said about an asset: its number in the one form, the end of its term filled in by law where nobody says
 * otherwise. Every fault is told.
 */
export function checkAsset(said: AssetFacts): Result<AssetFacts, readonly AssetFault[]> {
  const number = readAssetNumber(said.kind, said.number);
  const faults: AssetFault[] = number.ok ? [] : [{ field: 'number', code: number.error }];
  const days = (['filedOn', 'grantedOn', 'expiresOn'] as const).map((field) =>
    dayFault(said, field),
  );
  faults.push(...days.filter((fault) => fault !== null));
  if (!number.ok || faults.length > 0) return err(faults);
  const complete = { ...said, number: number.value, expiresOn: said.expiresOn ?? termEnd(said) };
  const orders = orderFaults(complete);
  return orders.length === 0 ? ok(complete) : err(orders);
}

function dayFault(
  said: AssetFacts,
  field: 'filedOn' | 'grantedOn' | 'expiresOn',
): AssetFault | null {
  const day = said[field];
  if (day === null) return NEEDED[said.kind].includes(field) ? { field, code: 'missing' } : null;
  return isDay(day) ? null : { field, code: 'not-a-day' };
}

function orderFaults(facts: AssetFacts): AssetFault[] {
  const { filedOn, grantedOn, expiresOn } = facts;
  const faults: AssetFault[] = [];
  if (filedOn !== null && grantedOn !== null && grantedOn < filedOn)
    faults.push({ field: 'grantedOn', code: 'before-filing' });
  const begun = grantedOn ?? filedOn;
  if (begun !== null && expiresOn !== null && expiresOn <= begun)
    faults.push({ field: 'expiresOn', code: 'before-grant' });
  if (isPastTerm(facts)) faults.push({ field: 'expiresOn', code: 'past-term' });
  return faults;
}

/** A patent or a layout design cannot outlast the law; a trademark can, by renewal. */
function isPastTerm(facts: AssetFacts): boolean {
  const end = facts.kind === 'trademark' ? null : termEnd(facts);
  if (end === null || facts.expiresOn === null) return false;
  const years = facts.kind === 'invention' ? MOST_COMPENSATION_YEARS : 0;
  const latest = `${Number(end.slice(0, 4)) + years}${end.slice(4)}`;
  return facts.expiresOn > latest;
}
