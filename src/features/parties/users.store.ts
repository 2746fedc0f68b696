import { Injectable } from '@nestjs/common';
import type { Role } from '../../contract/api.js';
import { type Instant, instant } from '../../core/kernel/instant.js';
import type { Reader } from '../../platform/database/database.js';
import { integer, integerOrNull, type Row, text } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import type { User } from './user.js';

/** A user with what the password is checked against, which goes nowhere else. */
export interface Credentials {
  readonly user: User;
  readonly passwordHash: string;
}

/** Where users are kept. */
@Injectable()
export class UsersStore {
  /** Adds one whose id is new; false, and nothing is added, when the e-mail address is in use. */
  async append(tx: Tx, { user, passwordHash }: Credentials): Promise<boolean> {
    const row = {
      id: user.id,
      organisation_id: user.organisationId,
      email: user.email,
      name: user.name,
      role: user.role,
      password_hash: passwordHash,
      created_at: user.createdAt,
      disabled_at: user.disabledAt,
    };
    await tx.insert('users', [row], { keys: ['email'], update: [] });
    const [kept] = await tx.lock('SELECT id FROM users WHERE email = ?', [user.email]);
    return kept?.id === user.id;
  }

  async disable(tx: Tx, id: string, at: Instant): Promise<void> {
    await tx.execute('UPDATE users SET disabled_at = ? WHERE id = ?', [at, id]);
  }

  /** The user, whose row stays locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<User | null> {
    const [row] = await tx.lock('SELECT * FROM users WHERE id = ?', [id]);
    return row === undefined ? null : userOf(row);
  }

  /** The ids of those whose access ended at `at` or later. */
  async findDisabledSince(read: Reader, at: Instant): Promise<string[]> {
    const rows = await read.query('SELECT id FROM users WHERE disabled_at >= ?', [at]);
    return rows.map((row) => text(row, 'id'));
  }

  async isAnyThere(read: Reader): Promise<boolean> {
    return (await read.query('SELECT id FROM users LIMIT 1')).length > 0;
  }

  async find(read: Reader, id: string): Promise<User | null> {
    const [row] = await read.query('SELECT * FROM users WHERE id = ?', [id]);
    return row === undefined ? null : userOf(row);
  }

  /** Those of these ids who belong to an organisation, by id. */
  async findNames(read: Reader, ids: readonly string[], organisationId: string) {
    const rows = await read.query(
      `SELECT id, name FROM users WHERE organisation_id = ? AND id IN (${placeholders(ids.length)})`,
      [organisationId, ...ids],
    );
    return rows.map((row) => ({ id: text(row, 'id'), name: text(row, 'name') }));
  }

  async findCredentials(read: Reader, email: string): Promise<Credentials | null> {
    const [row] = await read.query('SELECT * FROM users WHERE email = ?', [email]);
    if (row === undefined) return null;
    return { user: userOf(row), passwordHash: text(row, 'password_hash') };
  }

  /** Up to `limit + 1` of them, newest first; of one organisation alone when it is named. */
  async findPage(
    read: Reader,
    { limit, cursor }: PageQuery,
    organisationId: string | null,
  ): Promise<User[]> {
    const rows = await read.query(
      `SELECT * FROM users WHERE id < ? AND (? IS NULL OR organisation_id = ?)
       ORDER BY id DESC LIMIT ?`,
      [cursor ?? 'v', organisationId, organisationId, limit + 1],
    );
    return rows.map(userOf);
  }
}

function userOf(row: Row): User {
  const disabledAt = integerOrNull(row, 'disabled_at');
  return {
    id: text(row, 'id'),
    organisationId: text(row, 'organisation_id'),
    email: text(row, 'email'),
    name: text(row, 'name'),
    role: text(row, 'role') as Role,
    createdAt: instant(integer(row, 'created_at')),
    disabledAt: disabledAt === null ? null : instant(disabledAt),
  };
}
