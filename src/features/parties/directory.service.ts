import { Injectable } from '@nestjs/common';
import type { Page, UserView } from '../../contract/api.js';
import type { Instant } from '../../core/kernel/instant.js';
import { Database, type Queryable } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { normalEmail, type User } from './user.js';
import { viewOfUser } from './user-view.js';
import { type Credentials, UsersStore } from './users.store.js';

interface UsersSought extends PageQuery {
  readonly organisationId?: string;
  readonly q?: string;
}

export type UserName = Pick<User, 'id' | 'name'>;

/** Looks people up. Only the platform sees those of other organisations. */
@Injectable()
export class DirectoryService {
  readonly #database: Database;
  readonly #users: UsersStore;

  constructor(database: Database, users: UsersStore) {
    this.#database = database;
    this.#users = users;
  }

  /** The users that `actor` may see, of one organisation when it is named. */
  async list(actor: Actor, { organisationId, q, ...page }: UsersSought): Promise<Page<UserView>> {
    const own = actor.kind === 'platform' ? null : actor.organisationId;
    if (own !== null && organisationId !== undefined && organisationId !== own) {
      return { items: [], next: null };
    }
    const filter = { organisationId: organisationId ?? own, ...(q === undefined ? {} : { q }) };
    const rows = await this.#users.findPage(this.#database.read, page, filter);
    return pageOf(rows.map(viewOfUser), page.limit);
  }

  /** One user that `actor` may see; refuses with `not-found`. */
  async get(actor: Actor, id: string): Promise<UserView> {
    const user = await this.find(id);
    const isVisible = actor.kind === 'platform' || user?.organisationId === actor.organisationId;
    if (user === null || !isVisible) throw new ApiError('not-found');
    return viewOfUser(user);
  }

  /** The names of these people, as far as they are colleagues; the others are left out. */
  async names(actor: Actor, ids: readonly string[]): Promise<{ items: UserName[] }> {
    const { organisationId } = actor;
    return { items: await this.#users.findNames(this.#database.read, ids, organisationId) };
  }

  /** A user, for those who have a reason of their own to look; inside a transaction as it sees them. */
  find(id: string, read: Queryable = this.#database.read): Promise<User | null> {
    return this.#users.find(read, id);
  }

  /** These users, for those who have a reason of their own to look. */
  findAll(ids: Iterable<string>, read: Queryable = this.#database.read): Promise<User[]> {
    return this.#users.findAll(read, [...new Set(ids)]);
  }

  /** What users of any organisation are called, by id, for those who have a reason of their own to name them. */
  async namesOfAny(ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const found = await this.#users.findAll(this.#database.read, [...new Set(ids)]);
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** Who signs in with this address, for those who have a reason of their own to look. */
  async findByEmail(email: string, read: Queryable = this.#database.read): Promise<User | null> {
    return (await this.#users.findCredentials(read, normalEmail(email)))?.user ?? null;
  }

  /** Those who were changed, or whose access ended, at `at` or later. */
  findChangedSince(at: Instant): Promise<User[]> {
    return this.#users.findChangedSince(this.#database.read, at);
  }

  /** What somebody's password is checked against, by id. */
  findCredentialsOf(id: string): Promise<Credentials | null> {
    return this.#users.findCredentialsOf(this.#database.read, id);
  }

  /** Who signs in with this address, for the one place that checks passwords. */
  findCredentials(email: string): Promise<Credentials | null> {
    return this.#users.findCredentials(this.#database.read, normalEmail(email));
  }
}
