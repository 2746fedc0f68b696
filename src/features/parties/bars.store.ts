import { Injectable } from '@nestjs/common';
import type { BarState } from '../../contract/parties.js';
import type { BarKind } from '../../core/eligibility/facts.js';
import { type Instant, instant } from '../../core/kernel/instant.js';
import type { Reader } from '../../platform/database/database.js';
import {
  integer,
  integerOrNull,
  type Row,
  type SqlValue,
  text,
  textOrNull,
} from '../../platform/database/row.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import type { Bar } from './bar.js';

/** Which entries are asked for: of one organisation unless `of` is null, in any state unless one is named. */
export interface BarFilter {
  readonly of: string | null;
  readonly state?: BarState | undefined;
}

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

  /** Up to `limit + 1` entries, newest first. */
  async findPage(
    read: Reader,
    { limit, cursor }: PageQuery,
    { of, state }: BarFilter,
  ): Promise<Bar[]> {
    const conditions: [string, ...SqlValue[]][] = [['id < ?', cursor ?? 'c']];
    if (of !== null) conditions.push(['organisation_id = ?', of]);
    if (state !== undefined) {
      conditions.push([state === 'lifted' ? 'lifted_at IS NOT NULL' : 'lifted_at IS NULL']);
    }
    const rows = await read.query(
      `SELECT * FROM bars WHERE ${conditions.map(([sql]) => sql).join(' AND ')}
       ORDER BY id DESC LIMIT ?`,
      [...conditions.flatMap(([, ...params]) => params), limit + 1],
    );
    return rows.map(barOf);
  }

  /** Whether an entry of this kind holds for an organisation, on this lot or, with null, on all. */
  async isInForce(
    read: Pick<Reader, 'query'>,
    { organisationId, kind, lotId }: Pick<Bar, 'organisationId' | 'kind' | 'lotId'>,
  ): Promise<boolean> {
    const rows = await read.query(
      `SELECT lot_id FROM bars WHERE organisation_id = ? AND kind = ? AND lifted_at IS NULL`,
      [organisationId, kind],
    );
    return rows.some((row) => textOrNull(row, 'lot_id') === lotId);
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
    liftedBy: textOrNull(row, 'lifted_by'),
    liftingReason: textOrNull(row, 'lifting_reason'),
  };
}
