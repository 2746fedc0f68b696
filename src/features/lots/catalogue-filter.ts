import type { LotStatus } from '../../contract/api.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { Currency } from '../../core/money/currency.js';
import type { Minor } from '../../core/money/money.js';
import { UNPUBLISHED } from '../../core/listing/lifecycle.js';
import { allOf, type Condition, condition } from './condition.js';
import { holding } from './search-conditions.js';

/** Which lots are asked for. What is undefined or null does not matter. */
export interface LotFilter {
  /** Without one, everything but what was discarded. */
  readonly status: LotStatus | undefined;
  /** Words of the title or the description. */
  readonly q: string | undefined;
  readonly pack: string | undefined;
  readonly lister: string | undefined;
  readonly centre: string | undefined;
  /** Prices of one currency: those of two cannot be compared. */
  readonly price: PriceRange | null;
  readonly opensFrom: Instant | null;
  /** This instant is not part of it. */
  readonly opensBefore: Instant | null;
}

/** Both ends are part of it. */
export interface PriceRange {
  readonly currency: Currency;
  readonly from: Minor | null;
  readonly to: Minor | null;
}

/** Lots that are not published: of nobody (null), of everybody, or of one lister. */
export type Unpublished = 'everybody' | { readonly of: string } | null;

/** The price that a lot is at: what was bid, or what bidding starts from. */
export const PRICE = 'COALESCE(price, start_price)';

const PUBLISHED = `status NOT IN (${UNPUBLISHED.map((status) => `'${status}'`).join(', ')})`;

/** The lots that somebody may see. */
export function visible(unpublished: Unpublished): Condition {
  if (unpublished === 'everybody') return condition('1 = 1');
  if (unpublished === null) return condition(PUBLISHED);
  return condition(`${PUBLISHED} OR lister_id = ?`, unpublished.of);
}

/** The lots that pass a filter. */
export function passing(filter: LotFilter): Condition {
  const { status, q, pack, lister, centre, price, opensFrom, opensBefore } = filter;
  const conditions: Condition[] = [];
  conditions.push(
    status === undefined ? condition(`status <> 'discarded'`) : condition('status = ?', status),
  );
  if (pack !== undefined) conditions.push(condition('pack = ?', pack));
  if (lister !== undefined) conditions.push(condition('lister_id = ?', lister));
  if (centre !== undefined) conditions.push(shownAt(centre));
  if (opensFrom !== null) conditions.push(condition('opens_at >= ?', opensFrom));
  if (opensBefore !== null) conditions.push(condition('opens_at < ?', opensBefore));
  if (price !== null) conditions.push(pricedWithin(price));
  if (q !== undefined) conditions.push(holding(q));
  return allOf(conditions);
}

/** The lots that a trading centre runs, and those of others that it shows as well 联合挂牌. */
function shownAt(centre: string): Condition {
  return condition(
    `centre_id = ? OR id IN (SELECT c.lot_id FROM cross_listings c
      JOIN cross_listing_steps a ON a.cross_listing_id = c.id AND a.act = 'accept'
      WHERE c.venue_id = ? AND c.home_id = lots.centre_id AND NOT EXISTS (SELECT 1
        FROM cross_listing_steps e WHERE e.cross_listing_id = c.id AND e.act = 'end'))`,
    centre,
    centre,
  );
}

function pricedWithin({ currency, from, to }: PriceRange): Condition {
  const conditions = [condition('currency = ?', currency)];
  if (from !== null) conditions.push(condition(`${PRICE} >= ?`, from));
  if (to !== null) conditions.push(condition(`${PRICE} <= ?`, to));
  return allOf(conditions);
}
