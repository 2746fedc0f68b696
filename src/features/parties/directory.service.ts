import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import type { Instant } from '../../core/kernel/instant.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { normalEmail, type User } from './user.js';
import { type Credentials, UsersStore } from './users.store.js';

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
  async list(
    actor: Actor,
    { organisationId, ...page }: PageQuery & { organisationId?: string },
  ): Promise<Page<User>> {
    const own = actor.kind === 'platform' ? null : actor.organisationId;
    if (own !== null && organisationId !== undefined && organisationId !== own) {
      return { items: [], next: null };
    }
    const rows = await this.#users.findPage(this.#database.read, page, organisationId ?? own);
    return pageOf(rows, page.limit);
  }

  /** One user that `actor` may see; refuses with `not-found`. */
  async get(actor: Actor, id: string): Promise<User> {
    const user = await this.find(id);
    const isVisible = actor.kind === 'platform' || user?.organisationId === actor.organisationId;
    if (user === null || !isVisible) throw new ApiError('not-found');
    return user;
  }

  /** The names of these people, as far as they are colleagues; the others are left out. */
  async names(actor: Actor, ids: readonly string[]): Promise<{ items: UserName[] }> {
    const { organisationId } = actor;
    return { items: await this.#users.findNames(this.#database.read, ids, organisationId) };
  }

  find(id: string): Promise<User | null> {
    return this.#users.find(this.#database.read, id);
  }

  /** The ids of those whose access ended at `at` or later. */
  findDisabledSince(at: Instant): Promise<string[]> {
    return this.#users.findDisabledSince(this.#database.read, at);
  }

  /** Who signs in with this address, for the one place that checks passwords. */
  findCredentials(email: string): Promise<Credentials | null> {
    return this.#users.findCredentials(this.#database.read, normalEmail(email));
  }
}
