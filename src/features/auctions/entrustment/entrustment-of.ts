import type { Fault } from '../../../contract/errors.js';
import type { Asset, Operator } from '../../../contract/listing.js';
import type { RuleSource } from '../../../contract/rule-source.js';
import { entrustmentAsked } from '../../../core/auction/entrusted.js';
import type { RulePack } from '../../../core/auction/rule-pack.js';
import type { Terms } from '../../../core/auction/terms.js';
import type { EntrustmentNeed } from '../../../core/listing/entrustment-need.js';
import {
  entrustmentStanding,
  type EntrustmentStanding,
} from '../../../core/listing/entrustment-state.js';
import type { EntrustmentTerms } from '../../../core/listing/entrustment.js';
import { saleWord } from '../../../core/listing/operator.js';
import type { FeeLadder } from '../../../core/venue/commission.js';
import type { Lot } from '../../lots/lot.js';
import { citation, lawOf } from '../../rule-packs/pack-words.js';
import type { StoredVenue } from '../../venues/venue.js';
import type { EntrustmentsOnFile, WholeEntrustment } from './entrustment.js';

/** Where the entrustment of a lot stands, and what asks for it. */
export interface CheckedEntrustment extends EntrustmentStanding<WholeEntrustment> {
  readonly needs: EntrustmentNeed | null;
  /** The law or the usage that asks for it; null where nothing does. */
  readonly law: RuleSource | null;
  /** What a contract that is drawn up now says; null while the lot, or its centre's profile, has faults of its own. */
  readonly now: EntrustmentTerms | null;
}

/** Who and what a contract names beyond the terms of the lot. */
interface Parties {
  readonly operator: Operator;
  readonly assets: readonly Asset[];
  readonly lister: string;
  readonly centre: string | null;
  readonly venue: StoredVenue | null | undefined;
}

/** Measures the entrustment of a lot by its pack, with what is on file and what its terms would be. */
export function checkedEntrustment(
  { lot, pack, terms }: { lot: Lot; pack: RulePack | null; terms: Terms | null },
  parties: Parties,
  onFile: EntrustmentsOnFile,
): CheckedEntrustment {
  const asked = entrustmentAsked(pack, lot.opensAt);
  const needs = asked?.needs ?? null;
  const now = terms && entrustmentTerms(lot, terms, parties);
  const hasCourtReference = lot.courtReference !== null;
  return {
    ...entrustmentStanding({ needs, hasCourtReference, now, ...onFile }),
    ...{ needs, now, law: asked && pack && lawOf(asked.source, pack) },
  };
}

/** What keeps a lot from publication for want of a contract that holds; nothing where there is one, or none is needed. */
export function entrustmentFaults({
  isSettled,
  state,
  changed,
  law,
}: CheckedEntrustment): readonly Fault[] {
  // A court's act is stated in the lot, and missing there like any other statement.
  if (isSettled || state === 'court-missing') return [];
  const fault = { problem: `entrustment-${state}`, ...(law && { source: citation(law) }) };
  if (changed.length === 0) return [{ ...fault, field: 'entrustment' }];
  return changed.map((name) => ({ ...fault, field: `entrustment.${name}` }));
}

/** What a contract says of a lot; null while its centre names no custody account, without which there is no contract. */
function entrustmentTerms(
  lot: Lot,
  terms: Terms,
  { operator, assets, lister, centre, venue }: Parties,
): EntrustmentTerms | null {
  if (centre === null || !venue || venue.profile.custody === null) return null;
  const { fees, custody } = venue.profile;
  const { valuation, deposit } = lot;
  const parts = 'parts' in terms.rules ? terms.rules.parts : [];
  return {
    parties: {
      ...{ consignor: lister, centre, operator: operator.name, operatorKind: operator.kind },
      ...{ licence: operator.licence, auctioneer: operator.auctioneer },
    },
    things: {
      ...{ title: lot.title, description: lot.description, rights: assets.map(rightOf) },
      parts: parts.map(({ id, startPrice }) => ({ id, startPrice: String(startPrice) })),
    },
    price: {
      ...{ currency: terms.currency, start: String(terms.startPrice) },
      ...{ valuation: digits(valuation), deposit: digits(deposit) },
    },
    reserve: reserveOf(terms),
    time: timeOf(lot, terms),
    way: { pack: lot.pack, format: terms.format, word: saleWord(operator) },
    commission: {
      ...{ currency: fees.currency, agreement: fees.agreement },
      ...{ buyer: ladderOf(fees.buyer), seller: ladderOf(fees.seller) },
    },
    custody: {
      ...{ custodian: custody.custodian, accountName: custody.accountName },
      ...{ number: custody.number, bank: custody.bank },
    },
  };
}

function rightOf(asset: Asset): EntrustmentTerms['things']['rights'][number] {
  const { kind, number, title, holder, filedOn, grantedOn, expiresOn } = asset;
  return { kind, number, title, holder, filedOn, grantedOn, expiresOn };
}

function reserveOf({ rules: { reserve } }: Terms): EntrustmentTerms['reserve'] {
  if (reserve === null) return { kind: 'none', amount: null };
  return { kind: reserve.isVisible ? 'shown' : 'hidden', amount: String(reserve.amount) };
}

function timeOf({ sessionId }: Lot, { opensAt, durationMs }: Terms): EntrustmentTerms['time'] {
  if (sessionId !== null) return { kind: 'session', session: sessionId };
  return { kind: 'own', opensAt, durationMs };
}

function ladderOf(ladder: FeeLadder): EntrustmentTerms['commission']['buyer'] {
  return ladder.map(({ above, bps }) => ({ above: String(above), bps }));
}

function digits(amount: bigint | null): string | null {
  return amount === null ? null : String(amount);
}
