import { Injectable } from '@nestjs/common';
import type { LotStatus } from '../../contract/api.js';
import { type Instant, instant } from '../../core/kernel/instant.js';
import type { LotAct } from '../../core/listing/lifecycle.js';
import type { Reader } from '../../platform/database/database.js';
import { integer, type Row, text, textOrNull } from '../../platform/database/row.js';
import type { Tx } from '../../platform/database/tx.js';

/** One step of a lot from stage to stage. */
export interface LotMove {
  readonly id: string;
  readonly lotId: string;
  readonly act: LotAct;
  readonly from: LotStatus;
  readonly to: LotStatus;
  readonly userId: string;
  readonly organisationId: string;
  readonly at: Instant;
  readonly reason: string | null;
}

/** A lot that goes back and forth more often than this has its oldest steps in the audit trail alone. */
const MOST = 200;

/** Where the steps of lots are kept; none is ever changed or removed. */
@Injectable()
export class LotHistoryStore {
  async append(tx: Tx, move: LotMove): Promise<void> {
    const { id, lotId, act, from, to, userId, organisationId, at, reason } = move;
    const row = {
      ...{ id, lot_id: lotId, act, from_status: from, to_status: to },
      ...{ by_user: userId, by_organisation: organisationId, at, reason },
    };
    await tx.insert('lot_history', [row]);
  }

  /** The latest steps of a lot, newest first. */
  async findOf(read: Reader, lotId: string): Promise<LotMove[]> {
    const sql = 'SELECT * FROM lot_history WHERE lot_id = ? ORDER BY id DESC LIMIT ?';
    return (await read.query(sql, [lotId, MOST])).map(moveOf);
  }
}

function moveOf(row: Row): LotMove {
  return {
    id: text(row, 'id'),
    lotId: text(row, 'lot_id'),
    act: text(row, 'act') as LotAct,
    from: text(row, 'from_status') as LotStatus,
    to: text(row, 'to_status') as LotStatus,
    userId: text(row, 'by_user'),
    organisationId: text(row, 'by_organisation'),
    at: instant(integer(row, 'at')),
    reason: textOrNull(row, 'reason'),
  };
}
