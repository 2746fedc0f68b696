import { Injectable } from '@nestjs/common';
import type { Role } from '../../contract/api.js';
import { type Instant, instant } from '../../core/kernel/instant.js';
import type { Currency } from '../../core/money/currency.js';
import type { Queryable, Reader } from '../../platform/database/database.js';
import {
  integer,
  integerOrNull,
  minorOrNull,
  type Row,
  type SqlValue,
  text,
  textOrNull,
} from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { BidLimit } from '../../platform/http/access.js';
import type { PageQuery } from '../../platform/http/paging.js';
import type { User } from './user.js';

/** A user with what the password is checked against, which goes nowhere else. */
export interface Credentials {
  readonly user: User;
  readonly passwordHash: string;
}

/** Which users are asked for. */
export interface UserFilter {
  /** Null: of any organisation. */
  readonly organisationId: string | null;
  /** A part of the name or of the e-mail address. */
  readonly q?: string;
}

/** What of a user an administrator can change. */
export type Changeable = Pick<User, 'name' | 'role' | 'bidLimit'>;

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
      ...limitColumns(user.bidLimit),
      created_at: user.createdAt,
      changed_at: 0,
      disabled_at: user.disabledAt,
    };
    await tx.insert('users', [row], { keys: ['email'], update: [] });
    const [kept] = await tx.lock('SELECT id FROM users WHERE email = ?', [user.email]);
    return kept?.id === user.id;
  }

  async disable(tx: Tx, id: string, at: Instant): Promise<void> {
    const sql = 'UPDATE users SET disabled_at = ?, changed_at = ? WHERE id = ?';
    await tx.execute(sql, [at, at, id]);
  }

  async change(tx: Tx, id: string, { to, at }: { to: Changeable; at: Instant }): Promise<void> {
    const { bid_limit, bid_limit_currency } = limitColumns(to.bidLimit);
    await tx.execute(
      `UPDATE users SET name = ?, role = ?, bid_limit = ?, bid_limit_currency = ?, changed_at = ?
        WHERE id = ?`,
      [to.name, to.role, bid_limit, bid_limit_currency, at, id],
    );
  }

  async setPassword(tx: Tx, id: string, password: NewPassword): Promise<void> {
    const { passwordHash, isTemporary, at } = password;
    await tx.execute(
      'UPDATE users SET password_hash = ?, is_password_temporary = ?, changed_at = ? WHERE id = ?',
      [passwordHash, isTemporary, at, id],
    );
  }

  /** The enabled administrators of an organisation, whose rows stay locked until the transaction ends. */
  async lockAdmins(tx: Tx, organisationId: string): Promise<string[]> {
    const rows = await tx.lock(
      `SELECT id FROM users WHERE organisation_id = ? AND role = 'admin' AND disabled_at IS NULL
        ORDER BY id`,
      [organisationId],
    );
    return rows.map((row) => text(row, 'id'));
  }

  /** The user, whose row stays locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<User | null> {
    const [row] = await tx.lock('SELECT * FROM users WHERE id = ?', [id]);
    return row === undefined ? null : userOf(row);
  }

  /** Those who were changed, or whose access ended, at `at` or later. */
  async findChangedSince(read: Reader, at: Instant): Promise<User[]> {
    return (await read.query('SELECT * FROM users WHERE changed_at >= ?', [at])).map(userOf);
  }

  async isAnyThere(read: Reader): Promise<boolean> {
    return (await read.query('SELECT id FROM users LIMIT 1')).length > 0;
  }

  async find(read: Queryable, id: string): Promise<User | null> {
    const [row] = await read.query('SELECT * FROM users WHERE id = ?', [id]);
    return row === undefined ? null : userOf(row);
  }

  async findAll(read: Queryable, ids: readonly string[]): Promise<User[]> {
    if (ids.length === 0) return [];
    const sql = `SELECT * FROM users WHERE id IN (${placeholders(ids.length)})`;
    return (await read.query(sql, ids)).map(userOf);
  }

  /** Those of these ids who belong to an organisation, by id. */
  async findNames(read: Reader, ids: readonly string[], organisationId: string) {
    const rows = await read.query(
      `SELECT id, name FROM users WHERE organisation_id = ? AND id IN (${placeholders(ids.length)})`,
      [organisationId, ...ids],
    );
    return rows.map((row) => ({ id: text(row, 'id'), name: text(row, 'name') }));
  }

  async findCredentials(read: Queryable, email: string): Promise<Credentials | null> {
    const [row] = await read.query('SELECT * FROM users WHERE email = ?', [email]);
    return row === undefined ? null : credentialsOf(row);
  }

  async findCredentialsOf(read: Reader, id: string): Promise<Credentials | null> {
    const [row] = await read.query('SELECT * FROM users WHERE id = ?', [id]);
    return row === undefined ? null : credentialsOf(row);
  }

  /** Up to `limit + 1` of them, newest first. */
  async findPage(
    read: Reader,
    { limit, cursor }: PageQuery,
    { organisationId, q = '' }: UserFilter,
  ): Promise<User[]> {
    const conditions: [string, ...SqlValue[]][] = [['id < ?', cursor ?? 'v']];
    if (organisationId !== null) conditions.push(['organisation_id = ?', organisationId]);
    const sought = q.trim().toLowerCase();
    if (sought !== '') {
      conditions.push(['(INSTR(LOWER(name), ?) > 0 OR INSTR(email, ?) > 0)', sought, sought]);
    }
    const rows = await read.query(
      `SELECT * FROM users WHERE ${conditions.map(([sql]) => sql).join(' AND ')}
       ORDER BY id DESC LIMIT ?`,
      [...conditions.flatMap(([, ...params]) => params), limit + 1],
    );
    return rows.map(userOf);
  }
}

interface NewPassword {
  readonly passwordHash: string;
  readonly isTemporary: boolean;
  readonly at: Instant;
}

function limitColumns(limit: BidLimit | null): Readonly<Record<LimitColumn, SqlValue>> {
  return { bid_limit: limit?.minor ?? null, bid_limit_currency: limit?.currency ?? null };
}

type LimitColumn = 'bid_limit' | 'bid_limit_currency';

function limitOf(row: Row): BidLimit | null {
  const minor = minorOrNull(row, 'bid_limit');
  const currency = textOrNull(row, 'bid_limit_currency') as Currency | null;
  return minor === null || currency === null ? null : { minor, currency };
}

function credentialsOf(row: Row): Credentials {
  return { user: userOf(row), passwordHash: text(row, 'password_hash') };
}

function userOf(row: Row): User {
  const disabledAt = integerOrNull(row, 'disabled_at');
  return {
    id: text(row, 'id'),
    organisationId: text(row, 'organisation_id'),
    email: text(row, 'email'),
    name: text(row, 'name'),
    role: text(row, 'role') as Role,
    bidLimit: limitOf(row),
    createdAt: instant(integer(row, 'created_at')),
    disabledAt: disabledAt === null ? null : instant(disabledAt),
    isPasswordTemporary: integer(row, 'is_password_temporary') === 1,
  };
}
