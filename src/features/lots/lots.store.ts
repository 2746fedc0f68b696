import { Injectable } from '@nestjs/common';
import type { LotStatus } from '../../contract/api.js';
import { UNPUBLISHED } from '../../core/listing/lifecycle.js';
import type { Reader } from '../../platform/database/database.js';
import type { SqlValue } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { NewRow, Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import type { Lot, LotProgress, LotTerms } from './lot.js';
import { lotOf, sought, termsRow } from './lot-row.js';

/** Which lots are asked for. */
export interface LotFilter {
  readonly status?: LotStatus;
  /** A part of the title. */
  readonly q?: string;
  readonly listerId?: string;
  /** Drafts: of nobody (null), of everybody, or of one lister. */
  readonly drafts: 'everybody' | { readonly of: string } | null;
}

/** Where lots are kept. */
@Injectable()
export class LotsStore {
  /** Adds a draft; its id is new. */
  async append(tx: Tx, lot: Lot): Promise<void> {
    const row = {
      ...termsRow(lot),
      id: lot.id,
      status: lot.status,
      lister_id: lot.listerId,
      created_at: lot.createdAt,
      bid_count: lot.bidCount,
      seq: lot.seq,
    };
    await tx.insert('lots', [row]);
  }

  /** Puts new terms in the place of a draft's. */
  replaceTerms(tx: Tx, id: string, terms: LotTerms): Promise<number> {
    return update(tx, { id, columns: termsRow(terms) });
  }

  /** Puts columns that change with a lot's stage in the place of what they were. */
  move(tx: Tx, id: string, columns: NewRow & { status: LotStatus }): Promise<number> {
    return update(tx, { id, columns });
  }

  publish(tx: Tx, id: string, columns: NewRow): Promise<number> {
    return update(tx, { id, columns });
  }

  /** Shows how a lot goes, unless the board is further on already. */
  showProgress(tx: Tx, id: string, { endsAt, bidCount, ...same }: LotProgress): Promise<number> {
    const columns = { ...same, ends_at: endsAt, bid_count: bidCount };
    return update(tx, { id, columns, when: { sql: 'seq < ?', params: [same.seq] } });
  }

  /** The lot, whose row stays locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Lot | null> {
    const [row] = await tx.lock('SELECT * FROM lots WHERE id = ?', [id]);
    return row === undefined ? null : lotOf(row);
  }

  async find(read: Pick<Reader, 'query'>, id: string): Promise<Lot | null> {
    const [row] = await read.query('SELECT * FROM lots WHERE id = ?', [id]);
    return row === undefined ? null : lotOf(row);
  }

  async findAll(read: Pick<Reader, 'query'>, ids: readonly string[]): Promise<Lot[]> {
    if (ids.length === 0) return [];
    const sql = `SELECT * FROM lots WHERE id IN (${placeholders(ids.length)})`;
    return (await read.query(sql, ids)).map(lotOf);
  }

  /** The lots that a trading centre runs and that have not ended, the first to open first. */
  async findRunning(read: Pick<Reader, 'query'>, centreId: string): Promise<Lot[]> {
    const rows = await read.query(
      `SELECT * FROM lots WHERE centre_id = ? AND status IN ('published', 'open', 'suspended')
       ORDER BY opens_at, id`,
      [centreId],
    );
    return rows.map(lotOf);
  }

  /** Up to `limit + 1` lots that pass the filter, newest first. */
  async findPage(read: Reader, filter: LotFilter, { limit, cursor }: PageQuery): Promise<Lot[]> {
    const conditions = [...conditionsOf(filter), condition('id < ?', cursor ?? 'm')];
    const rows = await read.query(
      `SELECT * FROM lots WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}
       ORDER BY id DESC LIMIT ?`,
      [...conditions.flatMap(({ params }) => params), limit + 1],
    );
    return rows.map(lotOf);
  }
}

const PUBLISHED = `status NOT IN (${UNPUBLISHED.map((status) => `'${status}'`).join(', ')})`;

interface Condition {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

function condition(sql: string, ...params: SqlValue[]): Condition {
  return { sql, params };
}

function conditionsOf({ status, q, listerId, drafts }: LotFilter): Condition[] {
  const conditions: Condition[] = [];
  if (status !== undefined) conditions.push(condition('status = ?', status));
  if (q !== undefined) {
    const escaped = sought(q).replace(/[!%_]/g, '!$&');
    conditions.push(condition("title_sought LIKE ? ESCAPE '!'", `%${escaped}%`));
  }
  if (listerId !== undefined) conditions.push(condition('lister_id = ?', listerId));
  if (drafts === null) conditions.push(condition(PUBLISHED));
  else if (drafts !== 'everybody') {
    conditions.push(condition(`(${PUBLISHED} OR lister_id = ?)`, drafts.of));
  }
  return conditions;
}

interface Update {
  readonly id: string;
  readonly columns: NewRow;
  readonly when?: Condition;
}

function update(tx: Tx, { id, columns, when }: Update): Promise<number> {
  const setters = Object.keys(columns).map((column) => `${column} = ?`);
  const params = [...Object.values(columns), id, ...(when?.params ?? [])];
  const where = when === undefined ? '' : ` AND ${when.sql}`;
  return tx.execute(`UPDATE lots SET ${setters.join(', ')} WHERE id = ?${where}`, params);
}
