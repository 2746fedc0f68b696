import { Injectable } from '@nestjs/common';
import type { SaleParty } from '../../contract/results.js';
import { instant } from '../../core/kernel/instant.js';
import type { ObjectionGround } from '../../core/listing/objection-grounds.js';
import type { Consequence, Finding } from '../../core/listing/publicity.js';
import type { Queryable } from '../../platform/database/database.js';
import { integer, type Row, text, textOrNull } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import type {
  StoredObjection,
  StoredObjectionDocument,
  StoredRuling,
  WholeObjection,
} from './objection.js';

/** Which objections a centre asks for: those that wait for a ruling, those that have one, or all. */
export type ObjectionStatus = 'open' | 'ruled';

const RULED =
  'EXISTS (SELECT 1 FROM objection_rulings r WHERE r.objection_id = result_objections.id)';
const CONDITIONS = { open: `AND NOT ${RULED}`, ruled: `AND ${RULED}` } as const;

/** Where objections, their documents and their rulings are kept. Nothing here is ever changed or removed. */
@Injectable()
export class ObjectionsStore {
  async append(tx: Tx, one: StoredObjection): Promise<void> {
    const row = {
      ...{ id: one.id, lot_id: one.lotId, centre_id: one.centreId },
      ...{ organisation_id: one.organisationId, parties: JSON.stringify(one.parties) },
      ...{ ground: one.ground, reasons: one.reasons, lodged_by: one.lodgedBy },
      ...{ lodged_at: one.lodgedAt, answer_by: one.answerBy, carried_from: one.carriedFrom },
    };
    await tx.insert('result_objections', [row]);
  }

  async appendDocument(tx: Tx, one: StoredObjectionDocument): Promise<void> {
    const row = {
      ...{ id: one.id, objection_id: one.objectionId, name: one.name, size: one.size },
      ...{ media_type: one.mediaType, sha256: one.sha256, added_by: one.addedBy },
      added_at: one.addedAt,
    };
    await tx.insert('objection_documents', [row]);
  }

  async appendRuling(tx: Tx, one: StoredRuling): Promise<void> {
    const row = {
      ...{ objection_id: one.objectionId, finding: one.finding, consequence: one.consequence },
      ...{ ground: one.ground, reason: one.reason, asked_by: one.askedBy },
      ...{ ruled_by: one.ruledBy, ruled_at: one.ruledAt, at_fault: JSON.stringify(one.atFault) },
    };
    await tx.insert('objection_rulings', [row]);
  }

  async find(read: Queryable, id: string): Promise<WholeObjection | null> {
    const rows = await read.query('SELECT * FROM result_objections WHERE id = ?', [id]);
    return (await whole(read, rows))[0] ?? null;
  }

  /** The same, its row locked until the transaction ends, so that nobody rules on it or adds to it meanwhile. */
  async lock(tx: Tx, id: string): Promise<WholeObjection | null> {
    const rows = await tx.lock('SELECT * FROM result_objections WHERE id = ?', [id]);
    return (await whole(tx, rows))[0] ?? null;
  }

  /** All objections to the result of a lot, oldest first. */
  async ofLot(read: Queryable, lotId: string): Promise<readonly WholeObjection[]> {
    const sql = 'SELECT * FROM result_objections WHERE lot_id = ? ORDER BY id';
    return whole(read, await read.query(sql, [lotId]));
  }

  /** Up to `limit + 1` objections to results of a centre's lots, newest first. */
  async findPage(
    read: Queryable,
    { limit, cursor }: PageQuery,
    { centreId, status }: { readonly centreId: string; readonly status?: ObjectionStatus },
  ): Promise<readonly WholeObjection[]> {
    const rows = await read.query(
      `SELECT * FROM result_objections WHERE centre_id = ? AND id < ?
       ${status === undefined ? '' : CONDITIONS[status]} ORDER BY id DESC LIMIT ?`,
      [centreId, cursor ?? 'p', limit + 1],
    );
    return whole(read, rows);
  }
}

async function whole(read: Queryable, rows: readonly Row[]): Promise<readonly WholeObjection[]> {
  const objections = rows.map(objectionOf);
  const ids = objections.map(({ id }) => id);
  const documents = (await rowsOf(read, 'objection_documents', ids)).map(documentOf);
  const rulings = (await rowsOf(read, 'objection_rulings', ids)).map(rulingOf);
  return objections.map((objection) => {
    const isOwn = ({ objectionId }: { readonly objectionId: string }) =>
      objectionId === objection.id;
    const own = documents.filter(isOwn).sort((a, b) => (a.id < b.id ? -1 : 1));
    return { objection, documents: own, ruling: rulings.find(isOwn) ?? null };
  });
}

type Table = 'objection_documents' | 'objection_rulings';

async function rowsOf(read: Queryable, table: Table, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  const sql = `SELECT * FROM ${table} WHERE objection_id IN (${placeholders(ids.length)})`;
  return read.query(sql, ids);
}

function objectionOf(row: Row): StoredObjection {
  return {
    id: text(row, 'id'),
    lotId: text(row, 'lot_id'),
    centreId: text(row, 'centre_id'),
    organisationId: text(row, 'organisation_id'),
    parties: JSON.parse(text(row, 'parties')) as readonly SaleParty[],
    ground: text(row, 'ground') as ObjectionGround,
    reasons: text(row, 'reasons'),
    lodgedBy: text(row, 'lodged_by'),
    lodgedAt: instant(integer(row, 'lodged_at')),
    answerBy: instant(integer(row, 'answer_by')),
    carriedFrom: textOrNull(row, 'carried_from'),
  };
}

function documentOf(row: Row): StoredObjectionDocument {
  return {
    id: text(row, 'id'),
    objectionId: text(row, 'objection_id'),
    name: text(row, 'name'),
    mediaType: text(row, 'media_type'),
    size: integer(row, 'size'),
    sha256: text(row, 'sha256'),
    addedBy: text(row, 'added_by'),
    addedAt: instant(integer(row, 'added_at')),
  };
}

function rulingOf(row: Row): StoredRuling {
  return {
    objectionId: text(row, 'objection_id'),
    finding: text(row, 'finding') as Finding,
    consequence: text(row, 'consequence') as Consequence,
    ground: textOrNull(row, 'ground') as ObjectionGround | null,
    reason: text(row, 'reason'),
    atFault: JSON.parse(textOrNull(row, 'at_fault') ?? '[]') as readonly string[],
    askedBy: text(row, 'asked_by'),
    ruledBy: text(row, 'ruled_by'),
    ruledAt: instant(integer(row, 'ruled_at')),
  };
}
