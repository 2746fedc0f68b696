import type { LotDetail, LotSummary } from '../../contract/api.js';
import type { LotAward } from '../../contract/feed.js';
import type { Asset } from '../../contract/listing.js';
import type { WireMoney } from '../../contract/money.js';
import type { Award } from '../../core/auction/events.js';
import type { WorkingCalendar } from '../../core/kernel/working-days.js';
import { isPublished } from '../../core/listing/lifecycle.js';
import { publicityEnd } from '../../core/listing/publicity.js';
import { formatAmount, type Minor } from '../../core/money/money.js';
import type { Lot } from './lot.js';

/** A lot as a list shows it, that of the venue `at` perhaps; `names` are those of organisations by their ids. */
export function summaryOf(
  lot: Lot,
  names: ReadonlyMap<string, string>,
  at: string | null = null,
): LotSummary {
  const { id, title, status, currency, opensAt, bidCount, listerId, centreId, returnReason } = lot;
  const isElsewhere = at !== null && centreId !== null && centreId !== at;
  return {
    id,
    title,
    status,
    currency,
    startPrice: wire(lot, lot.startPrice),
    price: lot.price === null ? null : wire(lot, lot.price),
    opensAt,
    endsAt: lot.endsAt ?? opensAt + (lot.durationMs ?? 0),
    bidCount,
    lister: { id: listerId, name: names.get(listerId) ?? listerId },
    returnReason,
    authoritativeAt: isElsewhere ? { id: centreId, name: names.get(centreId) ?? centreId } : null,
  };
}

/** What a lot is shown with: its assets, the names of organisations by their ids, the days that are worked; and to whom. */
interface Surroundings {
  /** The organisation of whoever reads it; null: a visitor. */
  readonly reader: string | null;
  readonly assets: readonly Asset[];
  readonly names: ReadonlyMap<string, string>;
  readonly calendar: WorkingCalendar;
}

/** A lot with everything that its lister said about it. */
export function detailOf(lot: Lot, surroundings: Surroundings): LotDetail {
  const { assets, names, calendar, reader } = surroundings;
  const { description, pack, format, durationMs, drainMs, rules, winner, awards } = lot;
  const { operator, courtReference, contact, publishOn, viewingFrom, viewingTo } = lot;
  return {
    ...summaryOf(lot, names),
    description,
    centre: lot.centreId,
    pack,
    format,
    valuation: lot.valuation === null ? null : wire(lot, lot.valuation),
    deposit: lot.deposit === null ? null : wire(lot, lot.deposit),
    durationMs,
    drainMs,
    rules,
    createdAt: lot.createdAt,
    publishedAt: lot.publishedAt,
    awards: awards && awards.map((award) => shownAward(lot, award)),
    partAssets: lot.partAssets,
    ...{ winner, assets, operator, courtReference, contact, publishOn, viewingFrom, viewingTo },
    provisionalUntil: objectionsEnd(lot, calendar),
    jointBidding: lot.jointBidding,
    case: lot.caseId,
    // Until then the session is its centre's alone.
    session: isPublished(lot.status) || reader === lot.centreId ? lot.sessionId : null,
  };
}

/** A withdrawn lot has no result that one could object to. */
function objectionsEnd({ status, endsAt, publicity }: Lot, calendar: WorkingCalendar) {
  if ((status !== 'sold' && status !== 'failed') || endsAt === null) return null;
  return publicityEnd(calendar, endsAt, publicity)?.at ?? null;
}

function shownAward(lot: Lot, { price, ...award }: Award): LotAward {
  return { ...award, price: price === null ? null : wire(lot, price) };
}

function wire({ currency }: Lot, minor: Minor): WireMoney {
  return { amount: formatAmount(minor, currency), currency };
}
