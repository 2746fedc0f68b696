import { Injectable } from '@nestjs/common';
import { instant } from '../../core/kernel/instant.js';
import type { TieGround } from '../../core/session/bundles.js';
import type { Reader } from '../../platform/database/database.js';
import { integer, type Row, type SqlValue, text, textOrNull } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import type { StoredLift, StoredTie } from './tie.js';

type Read = Pick<Reader, 'query'>;

/** Whose ties are listed: those on its assets, and those that it has found on others'. */
export interface TiesFilter {
  readonly organisationId: string;
  /** Whether they stand; both where it is not said. */
  readonly isStanding?: boolean;
}

const TIES = `SELECT t.*, l.tie_id AS lift_of, l.reason AS lift_reason, l.asked_by, l.lifted_by, l.lifted_at
  FROM asset_ties t LEFT JOIN asset_tie_lifts l ON l.tie_id = t.id`;

/** Where ties are kept; nothing of one is ever changed or removed, and one that is lifted stays on record. */
@Injectable()
export class TiesStore {
  async append(tx: Tx, tie: Omit<StoredTie, 'lifted'>): Promise<void> {
    const row = {
      ...{ id: tie.id, owner_id: tie.ownerId, ground: tie.ground, reason: tie.reason },
      ...{ found_by: tie.foundBy, finder_id: tie.finderId, found_at: tie.foundAt },
    };
    await tx.insert('asset_ties', [row]);
    const rights = tie.assets.map((asset) => ({ tie_id: tie.id, asset_id: asset }));
    await tx.insert('asset_tie_rights', rights);
  }

  async appendLift(tx: Tx, tieId: string, lift: StoredLift): Promise<void> {
    const row = {
      ...{ tie_id: tieId, reason: lift.reason, asked_by: lift.askedBy },
      ...{ lifted_by: lift.liftedBy, lifted_at: lift.liftedAt },
    };
    await tx.insert('asset_tie_lifts', [row]);
  }

  /** The tie, which nobody else lifts until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<StoredTie | null> {
    await tx.lock('SELECT id FROM asset_ties WHERE id = ?', [id]);
    return this.find(tx, id);
  }

  async find(read: Read, id: string): Promise<StoredTie | null> {
    const [tie] = await this.select(read, `${TIES} WHERE t.id = ?`, [id]);
    return tie ?? null;
  }

  /** The ties of any of these assets, the first first; lifted ones as well unless only those are asked for that stand. */
  async findOf(
    read: Read,
    assets: readonly string[],
    { isStanding = false }: { readonly isStanding?: boolean } = {},
  ): Promise<StoredTie[]> {
    if (assets.length === 0) return [];
    const sql = `${TIES} WHERE t.id IN (SELECT tie_id FROM asset_tie_rights
      WHERE asset_id IN (${placeholders(assets.length)})) ${isStanding ? 'AND l.tie_id IS NULL' : ''}
      ORDER BY t.id`;
    return this.select(read, sql, assets);
  }

  /** Up to `limit + 1` ties of an organisation, newest first. */
  findPage(read: Read, filter: TiesFilter, { limit, cursor }: PageQuery): Promise<StoredTie[]> {
    const { organisationId, isStanding } = filter;
    const state =
      isStanding === undefined ? '' : `AND l.tie_id IS ${isStanding ? 'NULL' : 'NOT NULL'}`;
    const sql = `${TIES} WHERE (t.owner_id = ? OR t.finder_id = ?) ${state} AND t.id < ?
      ORDER BY t.id DESC LIMIT ?`;
    return this.select(read, sql, [organisationId, organisationId, cursor ?? 'u', limit + 1]);
  }

  private async select(read: Read, sql: string, params: readonly SqlValue[]): Promise<StoredTie[]> {
    const rows = await read.query(sql, params);
    const assets = await this.assetsOf(
      read,
      rows.map((row) => text(row, 'id')),
    );
    return rows.map((row) => tieOf(row, assets.get(text(row, 'id')) ?? []));
  }

  private async assetsOf(
    read: Read,
    ties: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    if (ties.length === 0) return new Map();
    const rows = await read.query(
      `SELECT tie_id, asset_id FROM asset_tie_rights WHERE tie_id IN (${placeholders(ties.length)})
       ORDER BY tie_id, asset_id`,
      ties,
    );
    const byTie = new Map<string, string[]>();
    for (const row of rows) {
      const tie = text(row, 'tie_id');
      byTie.set(tie, [...(byTie.get(tie) ?? []), text(row, 'asset_id')]);
    }
    return byTie;
  }
}

function tieOf(row: Row, assets: readonly string[]): StoredTie {
  return {
    id: text(row, 'id'),
    ownerId: text(row, 'owner_id'),
    ground: text(row, 'ground') as TieGround,
    reason: text(row, 'reason'),
    assets,
    foundBy: text(row, 'found_by'),
    finderId: text(row, 'finder_id'),
    foundAt: instant(integer(row, 'found_at')),
    lifted: liftOf(row),
  };
}

function liftOf(row: Row): StoredLift | null {
  if (textOrNull(row, 'lift_of') === null) return null;
  return {
    reason: text(row, 'lift_reason'),
    askedBy: text(row, 'asked_by'),
    liftedBy: text(row, 'lifted_by'),
    liftedAt: instant(integer(row, 'lifted_at')),
  };
}
