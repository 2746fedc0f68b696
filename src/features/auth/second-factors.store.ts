import { Injectable } from '@nestjs/common';
import { type Instant, instant } from '../../core/kernel/instant.js';
import type { Queryable, Reader } from '../../platform/database/database.js';
import { integer, integerOrNull, type Row, text, textOrNull } from '../../platform/database/row.js';
import type { Tx } from '../../platform/database/tx.js';
import type { KeptSecret, SecondFactor } from './second-factor.js';

/** Where authenticators and the hashes of recovery codes are kept. */
@Injectable()
export class SecondFactorsStore {
  async append(tx: Tx, factor: SecondFactor): Promise<void> {
    const { id, userId, secret, createdAt, confirmedAt, endedAt, lastStep } = factor;
    const row = {
      ...{ id, user_id: userId, created_at: createdAt },
      ...{ secret: secret?.text ?? null, secret_key_id: secret?.keyId ?? null },
      ...{ confirmed_at: confirmedAt, ended_at: endedAt, last_step: lastStep },
    };
    await tx.insert('second_factors', [row]);
  }

  /** What a user has, confirmed or not, newest first; locked until the transaction ends. */
  async lockAll(tx: Tx, userId: string): Promise<SecondFactor[]> {
    const rows = await tx.lock(
      'SELECT * FROM second_factors WHERE user_id = ? AND ended_at IS NULL ORDER BY id DESC',
      [userId],
    );
    return rows.map(factorOf);
  }

  /** The one that counts when a user signs in. */
  async findConfirmed(read: Queryable, userId: string): Promise<SecondFactor | null> {
    const [row] = await read.query(
      `SELECT * FROM second_factors
        WHERE user_id = ? AND ended_at IS NULL AND confirmed_at IS NOT NULL`,
      [userId],
    );
    return row === undefined ? null : factorOf(row);
  }

  async confirm(tx: Tx, id: string, at: Instant): Promise<void> {
    await tx.execute('UPDATE second_factors SET confirmed_at = ? WHERE id = ?', [at, id]);
  }

  async useStep(tx: Tx, id: string, step: number): Promise<void> {
    await tx.execute('UPDATE second_factors SET last_step = ? WHERE id = ?', [step, id]);
  }

  /** Up to `limit` ids after `after` of those whose secret is not encrypted with this key, in their order. */
  async findOtherwiseKept(
    read: Reader,
    keyId: string,
    { after, limit }: { readonly after: string; readonly limit: number },
  ): Promise<string[]> {
    const rows = await read.query(
      `SELECT id FROM second_factors
        WHERE id > ? AND secret IS NOT NULL AND (secret_key_id IS NULL OR secret_key_id <> ?)
        ORDER BY id LIMIT ?`,
      [after, keyId, limit],
    );
    return rows.map((row) => text(row, 'id'));
  }

  /** The secret of one, whose row stays locked until the transaction ends; null when it is forgotten. */
  async lockSecret(tx: Tx, id: string): Promise<KeptSecret | null> {
    const [row] = await tx.lock('SELECT * FROM second_factors WHERE id = ?', [id]);
    return row === undefined ? null : secretOf(row);
  }

  async keepSecret(tx: Tx, id: string, { keyId, text: kept }: KeptSecret): Promise<void> {
    const sql = 'UPDATE second_factors SET secret = ?, secret_key_id = ? WHERE id = ?';
    await tx.execute(sql, [kept, keyId, id]);
  }

  /** Ends one and forgets its secret. */
  async end(tx: Tx, id: string, at: Instant): Promise<void> {
    const sql = 'UPDATE second_factors SET ended_at = ?, secret = NULL WHERE id = ?';
    await tx.execute(sql, [at, id]);
  }

  async appendCodes(tx: Tx, factorId: string, hashes: readonly string[]): Promise<void> {
    const rows = hashes.map((hash) => ({ factor_id: factorId, code_hash: hash, used_at: null }));
    await tx.insert('recovery_codes', rows);
  }

  /** Uses up a recovery code; false when there is none such that is unused. */
  async useCode(tx: Tx, factorId: string, { hash, at }: { hash: string; at: Instant }) {
    const found = await tx.execute(
      `UPDATE recovery_codes SET used_at = ?
        WHERE factor_id = ? AND code_hash = ? AND used_at IS NULL`,
      [at, factorId, hash],
    );
    return found > 0;
  }

  /** Has no unused code of a factor be good any more. */
  async voidCodes(tx: Tx, factorId: string, at: Instant): Promise<void> {
    const sql = 'UPDATE recovery_codes SET used_at = ? WHERE factor_id = ? AND used_at IS NULL';
    await tx.execute(sql, [at, factorId]);
  }

  async countCodes(read: Queryable, factorId: string): Promise<number> {
    const sql = `SELECT COUNT(*) AS n FROM recovery_codes WHERE factor_id = ? AND used_at IS NULL`;
    const [row] = await read.query(sql, [factorId]);
    return row === undefined ? 0 : integer(row, 'n');
  }
}

function factorOf(row: Row): SecondFactor {
  return {
    id: text(row, 'id'),
    userId: text(row, 'user_id'),
    secret: secretOf(row),
    createdAt: instant(integer(row, 'created_at')),
    confirmedAt: instantOrNull(row, 'confirmed_at'),
    endedAt: instantOrNull(row, 'ended_at'),
    lastStep: integerOrNull(row, 'last_step'),
  };
}

function secretOf(row: Row): KeptSecret | null {
  const kept = textOrNull(row, 'secret');
  return kept === null ? null : { keyId: textOrNull(row, 'secret_key_id'), text: kept };
}

function instantOrNull(row: Row, name: string): Instant | null {
  const at = integerOrNull(row, name);
  return at === null ? null : instant(at);
}
