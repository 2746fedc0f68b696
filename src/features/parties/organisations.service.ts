import { Injectable } from '@nestjs/common';
import type { OrganisationKind, Page } from '../../contract/api.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { Ids } from '../../platform/ids/ids.js';
import { onlyOrganisationOf, type Organisation } from './organisation.js';
import { OrganisationsStore } from './organisations.store.js';

export interface NewOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
}

/** Which organisations somebody asks for, of those that they may see. */
export interface OrganisationsSought extends PageQuery {
  /** A part of the name. */
  readonly q?: string;
}

/** Banks, institutions, centres: whoever people act for. */
@Injectable()
export class OrganisationsService {
  readonly #commands: Commands;
  readonly #database: Database;
  readonly #store: OrganisationsStore;
  readonly #ids: Ids;

  constructor(commands: Commands, database: Database, store: OrganisationsStore, ids: Ids) {
    this.#commands = commands;
    this.#database = database;
    this.#store = store;
    this.#ids = ids;
  }

  create(command: Command, organisation: NewOrganisation): Promise<Organisation> {
    return this.#commands.once(command, (tx) =>
      this.append(tx, organisation, command.actor.userId),
    );
  }

  /** Adds an organisation as part of a larger transaction; `by` is the user who orders it, or the system. */
  async append(tx: Tx, { name, kind }: NewOrganisation, by: string): Promise<Organisation> {
    const id = this.#ids.next('org');
    const change = { type: 'organisation-created', by, facts: { organisation: id, kind } };
    const createdAt = await recordChange(tx, id, change);
    const organisation = { id, name, kind, createdAt };
    await this.#store.append(tx, organisation);
    return organisation;
  }

  /** One organisation that `actor` may see; refuses with `not-found`. */
  async get(actor: Actor, id: string): Promise<Organisation> {
    const only = onlyOrganisationOf(actor);
    const isVisible = only === null || only === id;
    const organisation = isVisible ? await this.find(id) : null;
    if (organisation === null) throw new ApiError('not-found');
    return organisation;
  }

  /** One organisation, for those who have a reason of their own to look; inside a transaction as that sees it. */
  find(id: string, read: Pick<Tx, 'query'> = this.#database.read): Promise<Organisation | null> {
    return this.#store.find(read, id);
  }

  /** Which of these names an organisation has here, exactly as it is written. */
  async taken(
    names: readonly string[],
    read: Pick<Tx, 'query'> = this.#database.read,
  ): Promise<ReadonlySet<string>> {
    return new Set(await this.#store.findNames(read, names));
  }

  /** What organisations are called, by id; inside a transaction, as that sees them. */
  async names(
    ids: Iterable<string>,
    read: Pick<Tx, 'query'> = this.#database.read,
  ): Promise<ReadonlyMap<string, string>> {
    const found = await this.#store.findAll(read, [...new Set(ids)]);
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** The organisations that `actor` may see. */
  async list(actor: Actor, sought: OrganisationsSought): Promise<Page<Organisation>> {
    const { q = '', ...query } = sought;
    const filter = { only: onlyOrganisationOf(actor), q };
    return pageOf(await this.#store.findPage(this.#database.read, query, filter), query.limit);
  }
}
