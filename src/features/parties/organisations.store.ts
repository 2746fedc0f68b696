import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from '../../contract/api.js';
import { instant } from '../../core/kernel/instant.js';
import type { Reader } from '../../platform/database/database.js';
import { integer, type Row, type SqlValue, text } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import type { Organisation } from './organisation.js';

/** Which organisations are asked for. */
interface OrganisationFilter {
  /** The only one that is shown; null: all. */
  readonly only: string | null;
  /** A part of the name, or nothing. */
  readonly q: string;
}

/** Where organisations are kept. */
@Injectable()
export class OrganisationsStore {
  /** Adds one; its id is new. */
  async append(tx: Tx, { id, name, kind, createdAt }: Organisation): Promise<void> {
    await tx.insert('organisations', [{ id, name, kind, created_at: createdAt }]);
  }

  async find(read: Pick<Reader, 'query'>, id: string): Promise<Organisation | null> {
    const [row] = await read.query('SELECT * FROM organisations WHERE id = ?', [id]);
    return row === undefined ? null : organisationOf(row);
  }

  async findAll(read: Pick<Reader, 'query'>, ids: readonly string[]): Promise<Organisation[]> {
    if (ids.length === 0) return [];
    const sql = `SELECT * FROM organisations WHERE id IN (${placeholders(ids.length)})`;
    return (await read.query(sql, ids)).map(organisationOf);
  }

  /** Those of these names that some organisation has. */
  async findNames(read: Pick<Reader, 'query'>, names: readonly string[]): Promise<string[]> {
    if (names.length === 0) return [];
    const sql = `SELECT DISTINCT name FROM organisations WHERE name IN (${placeholders(names.length)})`;
    return (await read.query(sql, names)).map((row) => text(row, 'name'));
  }

  /** Up to `limit + 1` of them, newest first. */
  async findPage(
    read: Reader,
    { limit, cursor }: PageQuery,
    { only, q }: OrganisationFilter,
  ): Promise<Organisation[]> {
    const conditions: [string, ...SqlValue[]][] = [['id < ?', cursor ?? 'p']];
    if (only !== null) conditions.push(['id = ?', only]);
    const sought = q.trim().toLowerCase();
    if (sought !== '') conditions.push(['INSTR(LOWER(name), ?) > 0', sought]);
    const rows = await read.query(
      `SELECT * FROM organisations WHERE ${conditions.map(([sql]) => sql).join(' AND ')}
       ORDER BY id DESC LIMIT ?`,
      [...conditions.flatMap(([, ...params]) => params), limit + 1],
    );
    return rows.map(organisationOf);
  }
}

function organisationOf(row: Row): Organisation {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    kind: text(row, 'kind') as OrganisationKind,
    createdAt: instant(integer(row, 'created_at')),
  };
}
