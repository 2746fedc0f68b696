import { Injectable } from '@nestjs/common';
import type { RelationKind, RelationState } from '../../contract/parties.js';
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
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import type { Relation } from './relation.js';

type Queries = Pick<Reader, 'query'>;

/** Which relations are asked for: of one organisation unless `of` is null, in any state unless one is named. */
export interface RelationFilter {
  readonly of: string | null;
  readonly state?: RelationState | undefined;
}

/** Where relations are kept; one that has ended stays on record. */
@Injectable()
export class RelationsStore {
  async append(tx: Tx, relation: Relation): Promise<void> {
    const { id, organisationId, otherId, kind, reason, recordedBy, recordedAt } = relation;
    const row = {
      ...{ id, organisation_id: organisationId, other_id: otherId, kind, reason },
      ...{ recorded_by: recordedBy, recorded_at: recordedAt },
    };
    await tx.insert('relations', [row]);
  }

  async end(
    tx: Tx,
    id: string,
    ending: { by: string; at: Instant; reason: string },
  ): Promise<void> {
    await tx.execute(
      'UPDATE relations SET ended_by = ?, ended_at = ?, ending_reason = ? WHERE id = ?',
      [ending.by, ending.at, ending.reason, id],
    );
  }

  async lock(tx: Tx, id: string): Promise<Relation | null> {
    const [row] = await tx.lock('SELECT * FROM relations WHERE id = ?', [id]);
    return row === undefined ? null : relationOf(row);
  }

  /** Up to `limit + 1` relations, newest first. */
  async findPage(
    read: Queries,
    { limit, cursor }: PageQuery,
    { of, state }: RelationFilter,
  ): Promise<Relation[]> {
    const conditions: [string, ...SqlValue[]][] = [['id < ?', cursor ?? 's']];
    if (of !== null) conditions.push(['(organisation_id = ? OR other_id = ?)', of, of]);
    if (state !== undefined) {
      conditions.push([state === 'ended' ? 'ended_at IS NOT NULL' : 'ended_at IS NULL']);
    }
    const rows = await read.query(
      `SELECT * FROM relations WHERE ${conditions.map(([sql]) => sql).join(' AND ')}
       ORDER BY id DESC LIMIT ?`,
      [...conditions.flatMap(([, ...params]) => params), limit + 1],
    );
    return rows.map(relationOf);
  }

  /** The relations in force of any of these organisations. */
  async findInForce(read: Queries, of: readonly string[]): Promise<Relation[]> {
    if (of.length === 0) return [];
    const list = placeholders(of.length);
    const rows = await read.query(
      `SELECT * FROM relations WHERE ended_at IS NULL
        AND (organisation_id IN (${list}) OR other_id IN (${list})) ORDER BY id`,
      [...of, ...of],
    );
    return rows.map(relationOf);
  }
}

function relationOf(row: Row): Relation {
  const endedAt = integerOrNull(row, 'ended_at');
  return {
    id: text(row, 'id'),
    organisationId: text(row, 'organisation_id'),
    otherId: text(row, 'other_id'),
    kind: text(row, 'kind') as RelationKind,
    reason: text(row, 'reason'),
    recordedBy: text(row, 'recorded_by'),
    recordedAt: instant(integer(row, 'recorded_at')),
    endedAt: endedAt === null ? null : instant(endedAt),
    endedBy: textOrNull(row, 'ended_by'),
    endingReason: textOrNull(row, 'ending_reason'),
  };
}
