import { Injectable } from '@nestjs/common';
import type { AssetKind } from '../../core/collateral/asset.js';
import type { Discipline } from '../../core/draw/expertise.js';
import { instant } from '../../core/kernel/instant.js';
import type { Queryable } from '../../platform/database/database.js';
import { integer, integerOrNull, type Row, text, textOrNull } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import type { PoolEntry, Removal } from './pool-entry.js';

const ENTRIES = `SELECT e.*, r.reason AS removal_reason, r.asked_by AS removal_asked_by,
    r.removed_by, r.removed_at
  FROM experts e LEFT JOIN expert_removals r ON r.expert_id = e.id`;

/** Where the pools of experts are kept; nothing of them is ever changed or removed. */
@Injectable()
export class ExpertsStore {
  async append(tx: Tx, entry: PoolEntry): Promise<void> {
    const row = {
      ...{ id: entry.id, centre_id: entry.centreId, user_id: entry.userId },
      ...{ kinds: JSON.stringify(entry.kinds), disciplines: JSON.stringify(entry.disciplines) },
      ...{ employer: entry.employer, employer_id: entry.employerId, reason: entry.reason },
      ...{ asked_by: entry.askedBy, taken_in_by: entry.takenInBy },
      taken_in_at: entry.takenInAt,
    };
    await tx.insert('experts', [row]);
  }

  async appendRemoval(tx: Tx, expertId: string, removal: Removal): Promise<void> {
    const { reason, askedBy, removedBy, removedAt } = removal;
    const row = {
      ...{ expert_id: expertId, reason, asked_by: askedBy },
      ...{ removed_by: removedBy, removed_at: removedAt },
    };
    await tx.insert('expert_removals', [row]);
  }

  async find(read: Queryable, id: string): Promise<PoolEntry | null> {
    const [entry] = await this.findAll(read, [id]);
    return entry ?? null;
  }

  /** These entries, whether they hold or not. */
  async findAll(read: Queryable, ids: readonly string[]): Promise<PoolEntry[]> {
    if (ids.length === 0) return [];
    const sql = `${ENTRIES} WHERE e.id IN (${placeholders(ids.length)}) ORDER BY e.id`;
    return (await read.query(sql, ids)).map(entryOf);
  }

  /** The entries of a user in the pools of all centres, whether they hold or not. */
  async findOfUser(read: Queryable, userId: string): Promise<PoolEntry[]> {
    return (await read.query(`${ENTRIES} WHERE e.user_id = ?`, [userId])).map(entryOf);
  }

  /** Who is in the pool of a centre. */
  async findInForce(read: Queryable, centreId: string): Promise<PoolEntry[]> {
    const sql = `${ENTRIES} WHERE e.centre_id = ? AND r.expert_id IS NULL ORDER BY e.id`;
    return (await read.query(sql, [centreId])).map(entryOf);
  }

  /** Up to `limit + 1` entries of a pool, newest first. */
  async findPage(
    read: Queryable,
    { limit, cursor }: PageQuery,
    { centreId, isInForce }: { readonly centreId: string; readonly isInForce?: boolean },
  ): Promise<PoolEntry[]> {
    const isOver = isInForce === false ? 'IS NOT NULL' : 'IS NULL';
    const state = isInForce === undefined ? '' : `AND r.expert_id ${isOver}`;
    const rows = await read.query(
      `${ENTRIES} WHERE e.centre_id = ? AND e.id < ? ${state} ORDER BY e.id DESC LIMIT ?`,
      [centreId, cursor ?? 'f', limit + 1],
    );
    return rows.map(entryOf);
  }
}

function entryOf(row: Row): PoolEntry {
  return {
    id: text(row, 'id'),
    centreId: text(row, 'centre_id'),
    userId: text(row, 'user_id'),
    kinds: JSON.parse(text(row, 'kinds')) as readonly AssetKind[],
    disciplines: JSON.parse(text(row, 'disciplines')) as readonly Discipline[],
    employer: text(row, 'employer'),
    employerId: textOrNull(row, 'employer_id'),
    reason: text(row, 'reason'),
    askedBy: text(row, 'asked_by'),
    takenInBy: text(row, 'taken_in_by'),
    takenInAt: instant(integer(row, 'taken_in_at')),
    removal: removalOf(row),
  };
}

function removalOf(row: Row): Removal | null {
  const removedAt = integerOrNull(row, 'removed_at');
  if (removedAt === null) return null;
  return {
    reason: text(row, 'removal_reason'),
    askedBy: text(row, 'removal_asked_by'),
    removedBy: text(row, 'removed_by'),
    removedAt: instant(removedAt),
  };
}
