import { Injectable } from '@nestjs/common';
import { ENDING_ACTS } from '../../core/listing/asset-objection.js';
import type { Queryable } from '../../platform/database/database.js';
import { type Row, text } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import type {
  StoredAct,
  StoredAssetDocument,
  StoredAssetObjection,
  WholeAssetObjection,
} from './asset-objection.js';
import { actOf, actRow, documentOf, documentRow, objectionOf, objectionRow } from './rows.js';

/** Which objections are asked for: those that wait, those that have ended, or all. */
export type ObjectionStatus = 'open' | 'ended';

/** Whose objections: everybody's, or those that an organisation has a part in. */
export interface ObjectionFilter {
  readonly organisationId: string | null;
  readonly status?: ObjectionStatus;
  readonly lotId?: string;
}

const ENDED = `EXISTS (SELECT 1 FROM asset_objection_acts e WHERE e.objection_id = o.id
  AND e.type IN (${ENDING_ACTS.map((act) => `'${act}'`).join(', ')}))`;
const CONDITIONS = { open: `AND NOT ${ENDED}`, ended: `AND ${ENDED}` } as const;
const WITH_A_PART = `(o.centre_id = ? OR o.lister_id = ? OR o.organisation_id = ?
  OR EXISTS (SELECT 1 FROM asset_objection_acts a WHERE a.objection_id = o.id AND a.organisation_id = ?))`;
const AFTER_ALL = 'aoc';

/** Where objections during a sale are kept. Nothing here is ever changed or removed. */
@Injectable()
export class AssetObjectionsStore {
  async append(tx: Tx, one: StoredAssetObjection): Promise<void> {
    await tx.insert('asset_objections', [objectionRow(one)]);
  }

  async appendDocument(tx: Tx, one: StoredAssetDocument): Promise<void> {
    await tx.insert('asset_objection_documents', [documentRow(one)]);
  }

  async appendAct(tx: Tx, one: StoredAct): Promise<void> {
    await tx.insert('asset_objection_acts', [actRow(one)]);
  }

  async find(read: Queryable, id: string): Promise<WholeAssetObjection | null> {
    const rows = await read.query('SELECT * FROM asset_objections WHERE id = ?', [id]);
    return (await whole(read, rows))[0] ?? null;
  }

  /** The same, its row locked until the transaction ends; its lot is locked before. */
  async lock(tx: Tx, id: string): Promise<WholeAssetObjection | null> {
    const rows = await tx.lock('SELECT * FROM asset_objections WHERE id = ?', [id]);
    return (await whole(tx, rows))[0] ?? null;
  }

  /** All objections to the sale of a lot, oldest first. */
  async ofLot(read: Queryable, lotId: string): Promise<readonly WholeAssetObjection[]> {
    const sql = 'SELECT * FROM asset_objections WHERE lot_id = ? ORDER BY id';
    return whole(read, await read.query(sql, [lotId]));
  }

  /** Those of them that wait for a ruling. */
  async openOn(read: Queryable, lotId: string): Promise<readonly WholeAssetObjection[]> {
    const sql = `SELECT o.* FROM asset_objections o WHERE o.lot_id = ? ${CONDITIONS.open} ORDER BY o.id`;
    return whole(read, await read.query(sql, [lotId]));
  }

  /** Lots that were sold or failed, as the catalogue shows it, and have an objection that waits. */
  async endedLots(read: Queryable, limit: number): Promise<readonly string[]> {
    const rows = await read.query(
      `SELECT DISTINCT o.lot_id FROM asset_objections o JOIN lots l ON l.id = o.lot_id
       WHERE l.status IN ('sold', 'failed') ${CONDITIONS.open} ORDER BY o.lot_id LIMIT ?`,
      [limit],
    );
    return rows.map((row) => text(row, 'lot_id'));
  }

  /** Up to `limit + 1` objections, newest first. */
  async findPage(
    read: Queryable,
    { limit, cursor }: PageQuery,
    { organisationId, status, lotId }: ObjectionFilter,
  ): Promise<readonly WholeAssetObjection[]> {
    const own = organisationId === null ? '' : `AND ${WITH_A_PART}`;
    const of = lotId === undefined ? '' : 'AND o.lot_id = ?';
    const rows = await read.query(
      `SELECT o.* FROM asset_objections o WHERE o.id < ? ${own} ${of}
       ${status === undefined ? '' : CONDITIONS[status]} ORDER BY o.id DESC LIMIT ?`,
      [
        cursor ?? AFTER_ALL,
        ...(organisationId === null ? [] : Array<string>(4).fill(organisationId)),
        ...(lotId === undefined ? [] : [lotId]),
        limit + 1,
      ],
    );
    return whole(read, rows);
  }
}

async function whole(
  read: Queryable,
  rows: readonly Row[],
): Promise<readonly WholeAssetObjection[]> {
  const objections = rows.map(objectionOf);
  const ids = objections.map(({ id }) => id);
  const documents = (await rowsOf(read, 'asset_objection_documents', ids)).map(documentOf);
  const acts = (await rowsOf(read, 'asset_objection_acts', ids)).map(actOf);
  return objections.map((objection) => {
    const isOwn = ({ objectionId }: { readonly objectionId: string }) =>
      objectionId === objection.id;
    return { objection, documents: documents.filter(isOwn), acts: acts.filter(isOwn) };
  });
}

type Table = 'asset_objection_documents' | 'asset_objection_acts';

async function rowsOf(read: Queryable, table: Table, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  const sql = `SELECT * FROM ${table} WHERE objection_id IN (${placeholders(ids.length)}) ORDER BY id`;
  return read.query(sql, ids);
}
