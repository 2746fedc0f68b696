import { Injectable } from '@nestjs/common';
import type { Role, UserView } from '../../contract/api.js';
import type { WireMoney } from '../../contract/money.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Actor, BidLimit } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { readMoney } from '../../platform/http/read-money.js';
import { Ids } from '../../platform/ids/ids.js';
import { Passwords } from '../../platform/passwords/passwords.js';
import { OrganisationsStore } from './organisations.store.js';
import { normalEmail, type User } from './user.js';
import { viewOfUser } from './user-view.js';
import { UsersStore } from './users.store.js';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly passwordHash: string;
  readonly bidLimit: BidLimit | null;
}

export interface UserRequest extends Pick<NewUser, 'email' | 'name' | 'role'> {
  readonly password: string;
  /** The actor's own when left out. */
  readonly organisationId?: string;
  readonly bidLimit?: WireMoney | null;
}

/** A password to be set for somebody. */
export interface PasswordChange {
  readonly passwordHash: string;
  /** Its owner must set another one first. */
  readonly isTemporary: boolean;
  /** The user who sets it. */
  readonly by: string;
}

/** Takes people in and turns them out. Reading is for the directory. */
@Injectable()
export class UsersService {
  readonly #commands: Commands;
  readonly #users: UsersStore;
  readonly #organisations: OrganisationsStore;
  readonly #ids: Ids;
  readonly #passwords: Passwords;

  constructor(
    commands: Commands,
    users: UsersStore,
    organisations: OrganisationsStore,
    ids: Ids,
    passwords: Passwords,
  ) {
    this.#commands = commands;
    this.#users = users;
    this.#organisations = organisations;
    this.#ids = ids;
    this.#passwords = passwords;
  }

  /**
   * Creates a user of the actor's organisation; the platform's administrators name any. Refuses with `not-allowed`
   * (another's organisation), `not-found` (no such organisation), `conflict` (the e-mail address is in use).
   */
  async create(command: Command, request: UserRequest): Promise<UserView> {
    const { actor } = command;
    const { email, name, role, organisationId = actor.organisationId } = request;
    if (!administers(actor, organisationId)) throw new ApiError('not-allowed');
    const bidLimit = request.bidLimit ? readMoney(request.bidLimit, 'bidLimit') : null;
    const passwordHash = await this.#passwords.hash(request.password);
    return this.#commands.once(command, async (tx) => {
      if ((await this.#organisations.find(tx, organisationId)) === null) {
        throw new ApiError('not-found', 'There is no such organisation.');
      }
      const user = { email, name, role, organisationId, passwordHash, bidLimit };
      return viewOfUser(await this.append(tx, user, actor.userId));
    });
  }

  /** Adds a user as part of a larger transaction; refuses with `conflict`. */
  async append(tx: Tx, { passwordHash, ...named }: NewUser, by: string): Promise<User> {
    const { organisationId, role } = named;
    const email = normalEmail(named.email);
    const id = this.#ids.next('usr');
    const change = { type: 'user-created', by, facts: { user: id, role } };
    const createdAt = await recordChange(tx, organisationId, change);
    const user: User = {
      ...{ ...named, id, email, createdAt },
      ...{ disabledAt: null, isPasswordTemporary: false },
    };
    const isAdded = await this.#users.append(tx, { user, passwordHash });
    if (!isAdded) throw new ApiError('conflict', 'This e-mail address is in use.');
    return user;
  }

  /**
   * Ends a user's access; doing it again changes nothing. Refuses with `not-found` (nobody of whom the actor is the
   * administrator) and `conflict` (the actor's own access, so that nobody is locked out by mistake).
   */
  disable(command: Command, id: string): Promise<UserView> {
    const { actor } = command;
    if (actor.userId === id) throw new ApiError('conflict', 'You cannot end your own access.');
    return this.#commands.once(command, async (tx) => {
      const user = await this.lockOwn(tx, actor, id);
      if (user.disabledAt !== null) return viewOfUser(user);
      const change = { type: 'user-disabled', by: actor.userId, facts: { user: id } };
      const disabledAt = await recordChange(tx, user.organisationId, change);
      await this.#users.disable(tx, id, disabledAt);
      return viewOfUser({ ...user, disabledAt });
    });
  }

  /** Sets somebody's password as part of a larger transaction. */
  async setPassword(tx: Tx, user: User, { passwordHash, isTemporary, by }: PasswordChange) {
    const change = { type: 'password-changed', by, facts: { user: user.id } };
    const at = await recordChange(tx, user.organisationId, change);
    await this.#users.setPassword(tx, user.id, { passwordHash, isTemporary, at });
  }

  /** A user of whom `actor` is the administrator, locked until the transaction ends. Refuses with `not-found`. */
  async lockOwn(tx: Tx, actor: Actor, id: string): Promise<User> {
    const user = await this.#users.lock(tx, id);
    if (user === null || !administers(actor, user.organisationId)) throw new ApiError('not-found');
    return user;
  }

  /** Whether nobody but `actor` administers their organisation, so that there is no second person to ask. */
  async isOnlyAdmin(tx: Tx, actor: Actor): Promise<boolean> {
    return (await this.#users.lockAdmins(tx, actor.organisationId)).length === 1;
  }
}

function administers(actor: Actor, organisationId: string): boolean {
  return actor.kind === 'platform' || actor.organisationId === organisationId;
}
