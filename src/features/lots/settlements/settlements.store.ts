import { Injectable } from '@nestjs/common';
import type { AssetObjectionKind } from '../../../contract/asset-objections.js';
import { instant, type Instant } from '../../../core/kernel/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import { integer, text } from '../../../platform/database/row.js';
import type { Tx } from '../../../platform/database/tx.js';

type Read = Pick<Queryable, 'query'>;

/** A right, whoever keeps it. */
export interface Right {
  readonly kind: string;
  readonly number: string;
}

/** That an objection to the sale of a right was upheld. */
export interface AssetMark {
  readonly id: string;
  readonly right: Right;
  readonly lotId: string;
  readonly objectionId: string;
  readonly kind: AssetObjectionKind;
  readonly upheldAt: Instant;
}

/** How the lister of a lot says that what was upheld before has been settled. */
export interface Settlement {
  readonly id: string;
  readonly lotId: string;
  readonly statement: string;
  readonly by: string;
  readonly at: Instant;
}

/** Where it is kept what was upheld about which right, and how listers say that it was settled; append-only. */
@Injectable()
export class SettlementsStore {
  async appendMarks(tx: Tx, marks: readonly AssetMark[]): Promise<void> {
    const rows = marks.map((one) => ({
      ...{ id: one.id, asset_kind: one.right.kind, asset_number: one.right.number },
      ...{ lot_id: one.lotId, objection_id: one.objectionId, kind: one.kind },
      upheld_at: one.upheldAt,
    }));
    if (rows.length > 0) await tx.insert('asset_marks', rows);
  }

  /** What was upheld about any of these rights, the first first. */
  async marksOf(read: Read, rights: readonly Right[]): Promise<readonly AssetMark[]> {
    if (rights.length === 0) return [];
    const each = rights.map(() => '(asset_kind = ? AND asset_number = ?)').join(' OR ');
    const rows = await read.query(
      `SELECT * FROM asset_marks WHERE ${each} ORDER BY id`,
      rights.flatMap(({ kind, number }) => [kind, number]),
    );
    return rows.map((row) => ({
      id: text(row, 'id'),
      right: { kind: text(row, 'asset_kind'), number: text(row, 'asset_number') },
      lotId: text(row, 'lot_id'),
      objectionId: text(row, 'objection_id'),
      kind: text(row, 'kind') as AssetObjectionKind,
      upheldAt: instant(integer(row, 'upheld_at')),
    }));
  }

  async append(tx: Tx, one: Settlement): Promise<void> {
    const row = {
      ...{ id: one.id, lot_id: one.lotId, statement: one.statement },
      ...{ stated_by: one.by, stated_at: one.at },
    };
    await tx.insert('lot_settlements', [row]);
  }

  /** What the lister of a lot has said last; null while it has said nothing. */
  async find(read: Read, lotId: string): Promise<Settlement | null> {
    const sql = 'SELECT * FROM lot_settlements WHERE lot_id = ? ORDER BY id DESC LIMIT 1';
    const [row] = await read.query(sql, [lotId]);
    if (row === undefined) return null;
    return {
      ...{ id: text(row, 'id'), lotId: text(row, 'lot_id'), statement: text(row, 'statement') },
      ...{ by: text(row, 'stated_by'), at: instant(integer(row, 'stated_at')) },
    };
  }
}
