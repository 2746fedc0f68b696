import type { LotDetail, LotSummary } from '../../contract/api.js';
import type { WireMoney } from '../../contract/money.js';
import { formatAmount, type Minor } from '../../core/money/money.js';
import type { Lot } from './lot.js';

/** A lot as a list shows it; `names` are those of organisations by their ids. */
export function summaryOf(lot: Lot, names: ReadonlyMap<string, string>): LotSummary {
  const { id, title, status, currency, opensAt, bidCount, listerId } = lot;
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
  };
}

/** A lot with everything that its lister said about it. */
export function detailOf(lot: Lot, names: ReadonlyMap<string, string>): LotDetail {
  const { description, pack, format, durationMs, drainMs, rules, winner } = lot;
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
    winner,
  };
}

function wire({ currency }: Lot, minor: Minor): WireMoney {
  return { amount: formatAmount(minor, currency), currency };
}
