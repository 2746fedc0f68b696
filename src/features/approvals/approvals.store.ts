import { Injectable } from '@nestjs/common';
import { type Instant, instant } from '../../core/kernel/instant.js';
import type { Reader } from '../../platform/database/database.js';
import { integer, type Row, type SqlValue, text, textOrNull } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import type { Approval, ApprovalState, Decision } from './approval.js';
import { stateAt } from './approval.js';

/** Which requests are asked for. */
export interface ApprovalFilter {
  readonly organisationId: string;
  readonly isPending?: boolean;
  /** What they are about; `subject.part` is a part of `subject`. */
  readonly subject?: string;
  readonly askedBy?: string;
  readonly notAskedBy?: string;
  readonly kinds?: readonly string[];
  readonly now: Instant;
}

/** What an organisation asks a second person for: the same thing is pending once at most. */
export type Asked = Pick<Approval, 'organisationId' | 'kind' | 'subject'>;

interface Decided {
  readonly state: ApprovalState;
  readonly decision: Decision;
}

/** Where requests for a second person are kept; none is ever removed. */
@Injectable()
export class ApprovalsStore {
  /** Adds a pending request; false, and nothing is added, when the same is pending already. */
  async append(tx: Tx, approval: Approval): Promise<boolean> {
    const { id, kind, organisationId, subject, content, reason } = approval;
    const { requestedBy, requestedAt, expiresAt, state } = approval;
    const row = {
      ...{ id, kind, organisation_id: organisationId, subject },
      ...{ content: JSON.stringify(content), reason },
      ...{ requested_by: requestedBy, requested_at: requestedAt, expires_at: expiresAt, state },
      pending_key: pendingKeyOf(approval),
    };
    await tx.insert('approvals', [row], { keys: ['pending_key'], update: [] });
    const [kept] = await tx.lock('SELECT id FROM approvals WHERE pending_key = ?', [
      row.pending_key,
    ]);
    return kept?.id === id;
  }

  async decide(tx: Tx, id: string, { state, decision }: Decided): Promise<void> {
    await tx.execute(
      `UPDATE approvals SET state = ?, pending_key = NULL, decided_by = ?, decided_at = ?,
        decision_reason = ? WHERE id = ?`,
      [state, decision.by, decision.at, decision.reason, id],
    );
  }

  /** The request, whose row stays locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Approval | null> {
    const [row] = await tx.lock('SELECT * FROM approvals WHERE id = ?', [id]);
    return row === undefined ? null : approvalOf(row, tx.now);
  }

  /**
   * The pending request for this, locked; null when nobody waits for a second person. One whose time is over is marked
   * so here, and no longer stands in the way of another.
   */
  async lockPending(tx: Tx, asked: Asked): Promise<Approval | null> {
    const [row] = await tx.lock('SELECT * FROM approvals WHERE pending_key = ?', [
      pendingKeyOf(asked),
    ]);
    const found = row === undefined ? null : approvalOf(row, tx.now);
    if (found?.state !== 'expired') return found;
    const sql = `UPDATE approvals SET state = 'expired', pending_key = NULL WHERE id = ?`;
    await tx.execute(sql, [found.id]);
    return null;
  }

  async find(read: Reader, id: string, now: Instant): Promise<Approval | null> {
    const [row] = await read.query('SELECT * FROM approvals WHERE id = ?', [id]);
    return row === undefined ? null : approvalOf(row, now);
  }

  /** Up to `limit + 1` requests, newest first. */
  async findPage(
    read: Reader,
    filter: ApprovalFilter,
    { limit, cursor }: PageQuery,
  ): Promise<Approval[]> {
    const { sql, params } = conditionsOf(filter);
    const rows = await read.query(
      `SELECT * FROM approvals WHERE ${sql} AND id < ? ORDER BY id DESC LIMIT ?`,
      [...params, cursor ?? 'b', limit + 1],
    );
    return rows.map((row) => approvalOf(row, filter.now));
  }

  async count(read: Reader, filter: ApprovalFilter): Promise<number> {
    const { sql, params } = conditionsOf(filter);
    const [row] = await read.query(`SELECT COUNT(*) AS n FROM approvals WHERE ${sql}`, params);
    return row === undefined ? 0 : integer(row, 'n');
  }
}

/** What the database keeps unique among the pending; every id is free of spaces. */
function pendingKeyOf({ organisationId, kind, subject }: Asked): string {
  return `${organisationId} ${kind} ${subject}`;
}

function conditionsOf(filter: ApprovalFilter): { sql: string; params: readonly SqlValue[] } {
  const { organisationId, isPending, subject, askedBy, notAskedBy, kinds, now } = filter;
  const conditions: [string, ...SqlValue[]][] = [['organisation_id = ?', organisationId]];
  if (isPending === true) conditions.push([`state = 'pending' AND expires_at > ?`, now]);
  if (isPending === false) conditions.push([`(state <> 'pending' OR expires_at <= ?)`, now]);
  if (askedBy !== undefined) conditions.push(['requested_by = ?', askedBy]);
  if (notAskedBy !== undefined) conditions.push(['requested_by <> ?', notAskedBy]);
  if (subject !== undefined) {
    // Every id that goes on with a point lies between the two: '/' is the character after '.'.
    const parts = [`${subject}.`, `${subject}/`] as const;
    conditions.push(['(subject = ? OR (subject > ? AND subject < ?))', subject, ...parts]);
  }
  if (kinds?.length === 0) conditions.push(['1 = 0']);
  else if (kinds) conditions.push([`kind IN (${placeholders(kinds.length)})`, ...kinds]);
  return {
    sql: conditions.map(([sql]) => sql).join(' AND '),
    params: conditions.flatMap(([, ...params]) => params),
  };
}

function approvalOf(row: Row, now: Instant): Approval {
  const expiresAt = instant(integer(row, 'expires_at'));
  return {
    id: text(row, 'id'),
    kind: text(row, 'kind'),
    organisationId: text(row, 'organisation_id'),
    subject: text(row, 'subject'),
    content: JSON.parse(text(row, 'content')) as unknown,
    reason: text(row, 'reason'),
    requestedBy: text(row, 'requested_by'),
    requestedAt: instant(integer(row, 'requested_at')),
    expiresAt,
    state: stateAt(text(row, 'state') as ApprovalState, expiresAt, now),
    decision: decisionOf(row),
  };
}

function decisionOf(row: Row): Decision | null {
  const by = textOrNull(row, 'decided_by');
  if (by === null) return null;
  const at = instant(integer(row, 'decided_at'));
  return { by, at, reason: textOrNull(row, 'decision_reason') };
}
