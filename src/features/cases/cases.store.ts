import { Injectable } from '@nestjs/common';
import { instant } from '../../core/kernel/instant.js';
import type { Reader } from '../../platform/database/database.js';
import { integer, type Row, text, textOrNull } from '../../platform/database/row.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import type { DisposalCase } from './case.js';

/** Where disposal cases are kept. */
@Injectable()
export class CasesStore {
  async append(tx: Tx, file: DisposalCase): Promise<void> {
    const row = {
      ...{ id: file.id, title: file.title, route: file.route, route_version: file.routeVersion },
      ...{ lister_id: file.listerId, opened_by: file.openedBy, opened_at: file.openedAt },
    };
    await tx.insert('disposal_cases', [row]);
  }

  /** Notes which lot is drafted for the next attempt; null: none is. */
  async noteDraft(tx: Tx, caseId: string, lotId: string | null): Promise<void> {
    const sql = 'UPDATE disposal_cases SET drafted_lot_id = ? WHERE id = ?';
    await tx.execute(sql, [lotId, caseId]);
  }

  /** The case, whose row stays locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<DisposalCase | null> {
    const [row] = await tx.lock('SELECT * FROM disposal_cases WHERE id = ?', [id]);
    return row === undefined ? null : caseOf(row);
  }

  async find(read: Pick<Reader, 'query'>, id: string): Promise<DisposalCase | null> {
    const [row] = await read.query('SELECT * FROM disposal_cases WHERE id = ?', [id]);
    return row === undefined ? null : caseOf(row);
  }

  /** Up to `limit + 1` cases, newest first; of one lister alone when `only` names it. */
  async findPage(
    read: Reader,
    { limit, cursor }: PageQuery,
    only: string | null,
  ): Promise<DisposalCase[]> {
    const rows = await read.query(
      `SELECT * FROM disposal_cases WHERE id < ? AND (? IS NULL OR lister_id = ?)
       ORDER BY id DESC LIMIT ?`,
      [cursor ?? 'd', only, only, limit + 1],
    );
    return rows.map(caseOf);
  }
}

function caseOf(row: Row): DisposalCase {
  return {
    id: text(row, 'id'),
    title: text(row, 'title'),
    route: text(row, 'route'),
    routeVersion: text(row, 'route_version'),
    listerId: text(row, 'lister_id'),
    openedBy: text(row, 'opened_by'),
    openedAt: instant(integer(row, 'opened_at')),
    draftedLotId: textOrNull(row, 'drafted_lot_id'),
  };
}
