import { Injectable } from '@nestjs/common';
import { type Instant, instant } from '../../core/kernel/instant.js';
import type { Queryable, Reader } from '../../platform/database/database.js';
import { integer, integerOrNull, type Row, text, textOrNull } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { EndReason, RefreshToken, Session } from './session.js';

/** How a token was used: when, and what came after it. */
interface Use {
  readonly at: Instant;
  readonly sealedSuccessor: string;
}

interface Ending {
  readonly at: Instant;
  readonly reason: EndReason;
}

const REMOVED_AT_ONCE = 1_000;

/** Where sessions and the hashes of their refresh tokens are kept, until some time after they are over. */
@Injectable()
export class SessionsStore {
  async append(tx: Tx, session: Session): Promise<void> {
    const { id, userId, device, address, createdAt, usedAt, expiresAt, generation } = session;
    const row = {
      ...{ id, user_id: userId, device, address, created_at: createdAt },
      ...{ used_at: usedAt, expires_at: expiresAt, generation, ended_at: null, end_reason: null },
    };
    await tx.insert('sessions', [row]);
  }

  async appendToken(tx: Tx, { hash, sessionId, generation }: RefreshToken): Promise<void> {
    const row = { token_hash: hash, session_id: sessionId, generation };
    await tx.insert('refresh_tokens', [{ ...row, used_at: null, sealed_successor: null }]);
  }

  /** The token with this hash, whose row stays locked until the transaction ends. */
  async lockToken(tx: Tx, hash: string): Promise<RefreshToken | null> {
    const [row] = await tx.lock('SELECT * FROM refresh_tokens WHERE token_hash = ?', [hash]);
    return row === undefined ? null : tokenOf(row);
  }

  async useToken(tx: Tx, hash: string, { at, sealedSuccessor }: Use): Promise<void> {
    await tx.execute(
      'UPDATE refresh_tokens SET used_at = ?, sealed_successor = ? WHERE token_hash = ?',
      [at, sealedSuccessor, hash],
    );
  }

  /** The session, whose row stays locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Session | null> {
    const [row] = await tx.lock('SELECT * FROM sessions WHERE id = ?', [id]);
    return row === undefined ? null : sessionOf(row);
  }

  async advance(tx: Tx, { id, usedAt, generation, address }: Session): Promise<void> {
    await tx.execute('UPDATE sessions SET used_at = ?, generation = ?, address = ? WHERE id = ?', [
      usedAt,
      generation,
      address,
      id,
    ]);
  }

  async end(tx: Tx, id: string, { at, reason }: Ending): Promise<void> {
    await tx.execute(
      'UPDATE sessions SET ended_at = ?, end_reason = ? WHERE id = ? AND ended_at IS NULL',
      [at, reason, id],
    );
  }

  /** Ends every session of a user, but for the one that is named. */
  async endAll(
    tx: Tx,
    { userId, but }: { userId: string; but: string | null },
    { at, reason }: Ending,
  ): Promise<void> {
    await tx.execute(
      `UPDATE sessions SET ended_at = ?, end_reason = ?
        WHERE user_id = ? AND id <> ? AND ended_at IS NULL`,
      [at, reason, userId, but ?? ''],
    );
  }

  async find(read: Queryable, id: string): Promise<Session | null> {
    const [row] = await read.query('SELECT * FROM sessions WHERE id = ?', [id]);
    return row === undefined ? null : sessionOf(row);
  }

  /** The sessions of a user that may still be used at `now`, newest first. */
  async findLive(read: Reader, userId: string, now: Instant): Promise<Session[]> {
    const rows = await read.query(
      `SELECT * FROM sessions WHERE user_id = ? AND ended_at IS NULL AND expires_at > ?
        ORDER BY id DESC`,
      [userId, now],
    );
    return rows.map(sessionOf);
  }

  /** The ids of those that ended at `at` or later. */
  async findEndedSince(read: Reader, at: Instant): Promise<string[]> {
    const rows = await read.query('SELECT id FROM sessions WHERE ended_at >= ?', [at]);
    return rows.map((row) => text(row, 'id'));
  }

  /**
   * Removes some of the sessions that were over before `before`, and every token of theirs; tells how many. Ask again
   * until it is none. One that merely lay idle counts from the instant at which its time was over.
   */
  async remove(tx: Tx, before: Instant): Promise<number> {
    const rows = await tx.query(
      'SELECT id FROM sessions WHERE ended_at < ? OR expires_at < ? LIMIT ?',
      [before, before, REMOVED_AT_ONCE],
    );
    if (rows.length === 0) return 0;
    const ids = rows.map((row) => text(row, 'id'));
    const list = placeholders(ids.length);
    await tx.execute(`DELETE FROM refresh_tokens WHERE session_id IN (${list})`, ids);
    return tx.execute(`DELETE FROM sessions WHERE id IN (${list})`, ids);
  }
}

function tokenOf(row: Row): RefreshToken {
  return {
    hash: text(row, 'token_hash'),
    sessionId: text(row, 'session_id'),
    generation: integer(row, 'generation'),
    usedAt: instantOrNull(row, 'used_at'),
    sealedSuccessor: textOrNull(row, 'sealed_successor'),
  };
}

function sessionOf(row: Row): Session {
  return {
    id: text(row, 'id'),
    userId: text(row, 'user_id'),
    device: text(row, 'device'),
    address: text(row, 'address'),
    createdAt: instant(integer(row, 'created_at')),
    usedAt: instant(integer(row, 'used_at')),
    expiresAt: instant(integer(row, 'expires_at')),
    generation: integer(row, 'generation'),
    endedAt: instantOrNull(row, 'ended_at'),
  };
}

function instantOrNull(row: Row, name: string): Instant | null {
  const at = integerOrNull(row, name);
  return at === null ? null : instant(at);
}
