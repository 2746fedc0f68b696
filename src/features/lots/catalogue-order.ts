import { integer, type Row, text } from '../../platform/database/row.js';
import { PRICE } from './catalogue-filter.js';
import { type Condition, condition } from './condition.js';

export const SORTS = ['newest', 'ending-soon', 'price-up', 'price-down'] as const;

export type Sort = (typeof SORTS)[number];

/** One thing that lots are ordered by. */
interface OrderKey {
  readonly sql: string;
  readonly direction: 'ASC' | 'DESC';
  readonly kind: 'integer' | 'text';
}

const ENDS = 'COALESCE(ends_at, opens_at + COALESCE(duration_ms, 0))';
const HAS_ENDED = `status IN ('sold', 'failed', 'withdrawn')`;

/** What can be bid on comes first, then what can soon be, then what nobody has published, then what is over. */
const RANK = `CASE WHEN status IN ('open', 'suspended') THEN 0 WHEN ${HAS_ENDED} THEN 3
  WHEN published_at IS NULL THEN 2 ELSE 1 END`;

const up = (sql: string): OrderKey => ({ sql, direction: 'ASC', kind: 'integer' });
const down = (sql: string): OrderKey => ({ sql, direction: 'DESC', kind: 'integer' });
const CURRENCY: OrderKey = { sql: 'currency', direction: 'ASC', kind: 'text' };

/** The keys of each order; the last one is different for every lot, so that no two lots are equal. */
const ORDERS: { readonly [sort in Sort]: readonly OrderKey[] } = {
  newest: [
    down('COALESCE(published_at, created_at)'),
    { sql: 'id', direction: 'DESC', kind: 'text' },
  ],
  'ending-soon': [up(RANK), up(`CASE WHEN ${HAS_ENDED} THEN -${ENDS} ELSE ${ENDS} END`), idUp()],
  'price-up': [CURRENCY, up(PRICE), idUp()],
  'price-down': [CURRENCY, down(PRICE), idUp()],
};

function idUp(): OrderKey {
  return { sql: 'id', direction: 'ASC', kind: 'text' };
}

type KeyValue = string | number;

/** How a page is cut out of an order. */
export interface OrderedPage {
  /** The columns to select beside a lot's own, by which the page's end is known again. */
  readonly columns: string;
  readonly orderBy: string;
}

export function orderedBy(sort: Sort): OrderedPage {
  const keys = ORDERS[sort];
  return {
    columns: keys.map(({ sql }, index) => `${sql} AS key_${index}`).join(', '),
    orderBy: keys.map((_, index) => `key_${index} ${keys[index]?.direction ?? 'ASC'}`).join(', '),
  };
}

/** Where a page ended: handed out as `next`, and understood again in the same order only. */
export function cursorAfter(sort: Sort, row: Row): string {
  const values = ORDERS[sort].map(({ kind }, index) =>
    kind === 'text' ? text(row, `key_${index}`) : integer(row, `key_${index}`),
  );
  return Buffer.from(JSON.stringify([sort, ...values])).toString('base64url');
}

/** The lots that come after a cursor; null when it is none of this order. */
export function following(sort: Sort, cursor: string): Condition | null {
  const values = valuesIn(sort, cursor);
  if (values === null) return null;
  const keys = ORDERS[sort];
  const alternatives = keys.map((key, index): Condition => {
    const equal = keys.slice(0, index).map(({ sql }) => `${sql} = ?`);
    const beyond = `${key.sql} ${key.direction === 'ASC' ? '>' : '<'} ?`;
    return condition([...equal, beyond].join(' AND '), ...values.slice(0, index + 1));
  });
  return {
    sql: alternatives.map(({ sql }) => `(${sql})`).join(' OR '),
    params: alternatives.flatMap(({ params }) => params),
  };
}

function valuesIn(sort: Sort, cursor: string): readonly KeyValue[] | null {
  const read = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!Array.isArray(read) || read[0] !== sort) return null;
  const values: readonly unknown[] = read.slice(1);
  const keys = ORDERS[sort];
  const isWhole = values.length === keys.length && keys.every((key, at) => fits(key, values[at]));
  return isWhole ? (values as readonly KeyValue[]) : null;
}

function fits({ kind }: OrderKey, value: unknown): boolean {
  return kind === 'text'
    ? typeof value === 'string' && /^\w+$/.test(value)
    : Number.isSafeInteger(value);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
