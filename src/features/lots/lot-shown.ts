import type { LotDetail, LotSummary } from '../../contract/api.js';
import type { LotAward } from '../../contract/feed.js';
import type { Asset } from '../../contract/listing.js';
import type { WireMoney } from '../../contract/money.js';
import type { Award } from '../../core/auction/events.js';
import { provisionalUntil } from '../../core/listing/china-days.js';
import { isPublished } from '../../core/listing/lifecycle.js';
import { formatAmount, type Minor } from '../../core/money/money.js';
import type { Lot } from './lot.js';

/** A lot as a list shows it; `names` are those of organisations by their ids. */
export function summaryOf(lot: Lot, names: ReadonlyMap<string, string>): LotSummary {
  const { id, title, status, currency, opensAt, bidCount, listerId, returnReason } = lot;
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
  };
}

/** A lot with everything that its lister said about it. */
export function detailOf(
  lot: Lot,
  assets: readonly Asset[],
  names: ReadonlyMap<string, string>,
): LotDetail {
  const { description, pack, format, durationMs, drainMs, rules, winner, awards } = lot;
  const { operator, contact, publishOn, viewingFrom, viewingTo } = lot;
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
    ...{ winner, assets, operator, contact, publishOn, viewingFrom, viewingTo },
    jointBidding: lot.jointBidding,
    provisionalUntil: objectionsEnd(lot),
    case: lot.caseId,
    // Until then the session is its centre's alone.
    session: isPublished(lot.status) ? lot.sessionId : null,
  };
}

/** A withdrawn lot has no result that one could object to. */
function objectionsEnd({ status, endsAt, objectionDays }: Lot): number | null {
  if ((status !== 'sold' && status !== 'failed') || endsAt === null) return null;
  return provisionalUntil(endsAt, objectionDays ?? 0);
}

function shownAward(lot: Lot, { price, ...award }: Award): LotAward {
  return { ...award, price: price === null ? null : wire(lot, price) };
}

function wire({ currency }: Lot, minor: Minor): WireMoney {
  return { amount: formatAmount(minor, currency), currency };
}
