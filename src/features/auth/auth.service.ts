import { Injectable } from '@nestjs/common';
import type { TokenAnswer } from '../../contract/api.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Passwords } from '../../platform/passwords/passwords.js';
import { DirectoryService } from '../parties/directory.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { AccessTokens } from './access-tokens.js';
import { LoginThrottle } from './login-throttle.js';

export type Profile = TokenAnswer['user'];

export interface LoginRequest {
  readonly email: string;
  readonly password: string;
  readonly address: string;
}

/** Signs people in. */
@Injectable()
export class AuthService {
  readonly #directory: DirectoryService;
  readonly #organisations: OrganisationsService;
  readonly #passwords: Passwords;
  readonly #tokens: AccessTokens;
  readonly #throttle: LoginThrottle;

  constructor(
    directory: DirectoryService,
    organisations: OrganisationsService,
    passwords: Passwords,
    tokens: AccessTokens,
    throttle: LoginThrottle,
  ) {
    this.#directory = directory;
    this.#organisations = organisations;
    this.#passwords = passwords;
    this.#tokens = tokens;
    this.#throttle = throttle;
  }

  /**
   * An access token for the right e-mail address and password. Refuses with `wrong-credentials`, after the same work
   * whether or not there is such a user, and with `too-many-requests` after too many wrong ones.
   */
  async login({ email, password, address }: LoginRequest): Promise<TokenAnswer> {
    const attempt = this.#throttle.begin(address, email);
    const credentials = await this.#directory.findCredentials(email);
    const isRight = await this.#passwords.isRight(password, credentials?.passwordHash ?? null);
    if (!isRight || credentials === null || credentials.user.disabledAt !== null) {
      throw new ApiError('wrong-credentials');
    }
    attempt.succeeded();
    const user = await this.#profileOf(credentials.user.id);
    const { id: organisationId, kind } = user.organisation;
    const token = await this.#tokens.issue({
      userId: user.id,
      organisationId,
      kind,
      role: user.role,
    });
    return { ...token, user };
  }

  /** Who `actor` is. */
  me(actor: Actor): Promise<Profile> {
    return this.#profileOf(actor.userId);
  }

  async #profileOf(userId: string): Promise<Profile> {
    const user = await this.#directory.find(userId);
    invariant(user !== null, `user ${userId} was deleted`);
    const organisation = await this.#organisations.find(user.organisationId);
    invariant(organisation !== null, `organisation ${user.organisationId} was deleted`);
    const { id, name, kind } = organisation;
    return { id: user.id, name: user.name, role: user.role, organisation: { id, name, kind } };
  }
}
