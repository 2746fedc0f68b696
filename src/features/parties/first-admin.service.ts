import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { Database } from '../../platform/database/database.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Passwords } from '../../platform/passwords/passwords.js';
import { OrganisationsService } from './organisations.service.js';
import { UsersService } from './users.service.js';
import { UsersStore } from './users.store.js';

const BY = 'system';

/** Creates the platform's organisation and its first administrator on an empty database, so that someone can begin. */
@Injectable()
export class FirstAdminService implements OnApplicationBootstrap {
  readonly #config: Config;
  readonly #database: Database;
  readonly #store: UsersStore;
  readonly #organisations: OrganisationsService;
  readonly #users: UsersService;
  readonly #passwords: Passwords;

  constructor(
    config: Config,
    database: Database,
    store: UsersStore,
    organisations: OrganisationsService,
    users: UsersService,
    passwords: Passwords,
  ) {
    this.#config = config;
    this.#database = database;
    this.#store = store;
    this.#organisations = organisations;
    this.#users = users;
    this.#passwords = passwords;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (await this.#store.isAnyThere(this.#database.read)) return;
    const { email, password } = this.#config.auth.firstAdmin;
    const passwordHash = await this.#passwords.hash(password);
    try {
      await this.#create(email, passwordHash);
    } catch (error) {
      // Another process started on the same empty database and was first.
      if (!(error instanceof ApiError && error.code === 'conflict')) throw error;
    }
  }

  #create(email: string, passwordHash: string): Promise<unknown> {
    return this.#database.transact(async (tx) => {
      const platform = { name: 'IPGavel', kind: 'platform' } as const;
      const { id: organisationId } = await this.#organisations.append(tx, platform, BY);
      const admin = {
        email,
        name: 'Administrator',
        role: 'admin',
        passwordHash,
        bidLimit: null,
      } as const;
      return this.#users.append(tx, { ...admin, organisationId }, BY);
    });
  }
}
