import { Injectable } from '@nestjs/common';
import type { LotStatus } from '../../contract/api.js';
import type { Instant } from '../../core/kernel/instant.js';
import { UNPUBLISHED } from '../../core/listing/lifecycle.js';
import type { Reader } from '../../platform/database/database.js';
import { text } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { NewRow, Tx } from '../../platform/database/tx.js';
import type { Condition } from './condition.js';
import type { Lot, LotProgress, LotTerms } from './lot.js';
import { awardsText, lotOf, termsRow } from './lot-row.js';
import { LotTextsStore } from './lot-texts.store.js';

/** Where lots are kept. */
@Injectable()
export class LotsStore {
  readonly #texts: LotTextsStore;

  constructor(texts: LotTextsStore) {
    this.#texts = texts;
  }

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
    await this.#texts.replace(tx, lot.id, lot);
  }

  /** Puts new terms in the place of a draft's. */
  async replaceTerms(tx: Tx, id: string, terms: LotTerms): Promise<void> {
    await update(tx, { id, columns: termsRow(terms) });
    await this.#texts.replace(tx, id, terms);
  }

  /** Puts columns that change with a lot's stage in the place of what they were. */
  move(tx: Tx, id: string, columns: NewRow & { status: LotStatus }): Promise<number> {
    return update(tx, { id, columns });
  }

  publish(tx: Tx, id: string, columns: NewRow): Promise<number> {
    return update(tx, { id, columns });
  }

  /** Shows how a lot goes, unless the board is further on already. */
  showProgress(tx: Tx, id: string, progress: LotProgress): Promise<number> {
    const { opensAt, putOffSince, endsAt, bidCount, awards, ...same } = progress;
    const results = {
      ...{ opens_at: opensAt, put_off_since: putOffSince, ends_at: endsAt },
      ...{ bid_count: bidCount, awards: awardsText(awards) },
    };
    const columns = { ...same, ...results };
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

  /** The sessions that any of these lots is in, sorted. */
  async findSessions(read: Pick<Reader, 'query'>, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await read.query(
      `SELECT DISTINCT session_id FROM lots WHERE id IN (${placeholders(ids.length)})
       AND session_id IS NOT NULL ORDER BY session_id`,
      ids,
    );
    return rows.map((row) => text(row, 'session_id'));
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

  /** Lots that open not long after a range ends and end not long before it begins; see `LotsService.findAround`. */
  async findAround(
    read: Pick<Reader, 'query'>,
    { from, until }: { readonly from: Instant; readonly until: Instant },
    { of, most }: { readonly of: string | null; readonly most: number },
  ): Promise<Lot[]> {
    const hidden: readonly LotStatus[] = of === null ? UNPUBLISHED : ['draft', 'discarded'];
    const isTheirs = of === null ? '' : 'AND (lister_id = ? OR centre_id = ?)';
    const rows = await read.query(
      `SELECT * FROM lots WHERE status NOT IN (${placeholders(hidden.length)}) ${isTheirs}
       AND opens_at < ? AND COALESCE(ends_at, opens_at) >= ? ORDER BY opens_at, id LIMIT ?`,
      [...hidden, ...(of === null ? [] : [of, of]), until + AROUND_MS, from - AROUND_MS, most],
    );
    return rows.map(lotOf);
  }
}

/** How long before its opening, and after its end, a lot has dates: the longest notice, and the longest deadline. */
const AROUND_MS = 100 * 86_400_000;

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
