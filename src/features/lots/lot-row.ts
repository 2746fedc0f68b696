import type { LotStatus } from '../../contract/api.js';
import type { Asset, CourtReference, Operator } from '../../contract/listing.js';
import type { Award } from '../../core/auction/events.js';
import { type Instant, instant } from '../../core/kernel/instant.js';
import type { PartAssets } from '../../core/auction/part-assets.js';
import type { PublicityTerms } from '../../core/listing/publicity.js';
import type { Currency } from '../../core/money/currency.js';
import {
  integer,
  integerOrNull,
  minor,
  minorOrNull,
  type Row,
  text,
  textOrNull,
} from '../../platform/database/row.js';
import type { NewRow } from '../../platform/database/tx.js';
import type { Lot, LotTerms, WrittenRules } from './lot.js';

/** The columns that hold what a lister says. */
export function termsRow(terms: LotTerms): NewRow {
  return {
    title: terms.title,
    description: terms.description,
    pack: terms.pack,
    format: terms.format,
    currency: terms.currency,
    start_price: terms.startPrice,
    valuation: terms.valuation,
    deposit: terms.deposit,
    opens_at: terms.opensAt,
    duration_ms: terms.durationMs,
    drain_ms: terms.drainMs,
    rules: JSON.stringify(terms.rules),
    asset_ids: JSON.stringify(terms.assets),
    part_assets: terms.partAssets.length === 0 ? null : JSON.stringify(terms.partAssets),
    operator: terms.operator === null ? null : JSON.stringify(terms.operator),
    court_reference: terms.courtReference === null ? null : JSON.stringify(terms.courtReference),
    contact: terms.contact,
    publish_on: terms.publishOn,
    viewing_from: terms.viewingFrom,
    viewing_to: terms.viewingTo,
    joint_bidding: terms.jointBidding ? 1 : 0,
    case_id: terms.caseId,
  };
}

/** The lot that a row of `lots` tells about. */
export function lotOf(row: Row): Lot {
  return {
    id: text(row, 'id'),
    status: text(row, 'status') as LotStatus,
    listerId: text(row, 'lister_id'),
    centreId: textOrNull(row, 'centre_id'),
    createdAt: instant(integer(row, 'created_at')),
    publishedAt: instantOrNull(row, 'published_at'),
    returnReason: textOrNull(row, 'return_reason'),
    publishedAssets: jsonOrNull(row, 'asset_facts') as readonly Asset[] | null,
    publicity: publicityIn(row),
    forfeit: jsonOrNull(row, 'forfeit_terms') as Lot['forfeit'],
    prepaymentBps: integerOrNull(row, 'prepayment_bps'),
    sessionId: textOrNull(row, 'session_id'),
    venueNo: integerOrNull(row, 'venue_no'),
    ...termsOf(row),
    price: minorOrNull(row, 'price'),
    putOffSince: instantOrNull(row, 'put_off_since'),
    endsAt: instantOrNull(row, 'ends_at'),
    bidCount: integer(row, 'bid_count'),
    winner: textOrNull(row, 'winner'),
    awards: awardsIn(row),
    seq: integer(row, 'seq'),
  };
}

function termsOf(row: Row): LotTerms {
  return {
    title: text(row, 'title'),
    description: textOrNull(row, 'description'),
    pack: textOrNull(row, 'pack'),
    format: text(row, 'format'),
    currency: text(row, 'currency') as Currency,
    startPrice: minor(row, 'start_price'),
    valuation: minorOrNull(row, 'valuation'),
    deposit: minorOrNull(row, 'deposit'),
    opensAt: instant(integer(row, 'opens_at')),
    durationMs: integerOrNull(row, 'duration_ms'),
    drainMs: integerOrNull(row, 'drain_ms'),
    rules: JSON.parse(text(row, 'rules')) as WrittenRules,
    assets: (jsonOrNull(row, 'asset_ids') ?? []) as readonly string[],
    partAssets: (jsonOrNull(row, 'part_assets') ?? []) as readonly PartAssets[],
    operator: jsonOrNull(row, 'operator') as Operator | null,
    courtReference: jsonOrNull(row, 'court_reference') as CourtReference | null,
    contact: textOrNull(row, 'contact'),
    publishOn: textOrNull(row, 'publish_on'),
    viewingFrom: textOrNull(row, 'viewing_from'),
    viewingTo: textOrNull(row, 'viewing_to'),
    jointBidding: integerOrNull(row, 'joint_bidding') === 1,
    caseId: textOrNull(row, 'case_id'),
  };
}

/** The column that holds what became of each part of a package; amounts are written as integers in strings. */
export function awardsText(awards: readonly Award[] | null): string | null {
  if (awards === null) return null;
  return JSON.stringify(
    awards.map(({ price, ...one }) => ({ ...one, price: price?.toString() ?? null })),
  );
}

function awardsIn(row: Row): readonly Award[] | null {
  const written = jsonOrNull(row, 'awards') as readonly WrittenAward[] | null;
  if (written === null) return null;
  return written.map(({ price, ...one }) => ({
    ...one,
    price: price === null ? null : BigInt(price),
  }));
}

type WrittenAward = Omit<Award, 'price'> & { readonly price: string | null };

/** The columns that hold for how long a result may be objected to; none where nobody may. */
export function publicityRow(terms: PublicityTerms | null): NewRow {
  return {
    objection_days: terms?.days ?? 0,
    objection_unit: terms?.unit ?? null,
    objection_answer_days: terms?.answerDays ?? null,
  };
}

function publicityIn(row: Row): PublicityTerms | null {
  const days = integerOrNull(row, 'objection_days') ?? 0;
  if (days === 0) return null;
  const unit = text(row, 'objection_unit') as PublicityTerms['unit'];
  return { days, unit, answerDays: integer(row, 'objection_answer_days') };
}

/** What a column holds as JSON, or null. */
function jsonOrNull(row: Row, name: string): unknown {
  const written = textOrNull(row, name);
  return written === null ? null : (JSON.parse(written) as unknown);
}

function instantOrNull(row: Row, name: string): Instant | null {
  const at = integerOrNull(row, name);
  return at === null ? null : instant(at);
}
