import { Injectable } from '@nestjs/common';
import type { BarKind } from '../../core/eligibility/facts.js';
import { type Instant, instant } from '../../core/kernel/instant.js';
import type { Reader } from '../../platform/database/database.js';
import { integer, integerOrNull, type Row, text, textOrNull } from '../../platform/database/row.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import type { Bar } from './bar.js';

/** Where the register is kept; what was lifted stays on record. */
@Injectable()
export class BarsStore {
  async append(tx: Tx, bar: Bar): Promise<void> {
    const { id, organisationId, kind, lotId, reason, imposedBy, imposedAt } = bar;
    const row = {
      ...{ id, organisation_id: organisationId, kind, lot_id: lotId, reason },
      ...{ imposed_by: imposedBy, imposed_at: imposedAt },
    };
    await tx.insert('bars', [row]);
  }

  async lift(tx: Tx, id: string, lift: { by: string; at: Instant; reason: string }): Promise<void> {
    await tx.execute(
      'UPDATE bars SET lifted_by = ?, lifted_at = ?, lifting_reason = ? WHERE id = ?',
      [lift.by, lift.at, lift.reason, id],
    );
  }

  async lock(tx: Tx, id: string): Promise<Bar | null> {
    const [row] = await tx.lock('SELECT * FROM bars WHERE id = ?', [id]);
    return row === undefined ? null : barOf(row);
  }

  /** Up to `limit + 1` entries, newest first; of one organisation alone when `only` names it. */
  async findPage(read: Reader, { limit, cursor }: PageQuery, only: string | null): Promise<Bar[]> {
    const rows = await read.query(
      `SELECT * FROM bars WHERE id < ? AND (? IS NULL OR organisation_id = ?)
       ORDER BY id DESC LIMIT ?`,
      [cursor ?? 'c', only, only, limit + 1],
    );
    return rows.map(barOf);
  }

  /** The kinds of the entries that hold for an organisation on a lot. */
  async findInForce(
    read: Pick<Reader, 'query'>,
    organisationId: string,
    lotId: string,
  ): Promise<BarKind[]> {
    const rows = await read.query(
      `SELECT DISTINCT kind FROM bars WHERE organisation_id = ? AND lifted_at IS NULL
        AND (lot_id IS NULL OR lot_id = ?) ORDER BY kind`,
      [organisationId, lotId],
    );
    return rows.map((row) => text(row, 'kind') as BarKind);
  }
}

function barOf(row: Row): Bar {
  const liftedAt = integerOrNull(row, 'lifted_at');
  return {
    id: text(row, 'id'),
    organisationId: text(row, 'organisation_id'),
    kind: text(row, 'kind') as BarKind,
    lotId: textOrNull(row, 'lot_id'),
    reason: text(row, 'reason'),
    imposedBy: text(row, 'imposed_by'),
    imposedAt: instant(integer(row, 'imposed_at')),
    liftedAt: liftedAt === null ? null : instant(liftedAt),
    liftingReason: textOrNull(row, 'lifting_reason'),
  };
}
