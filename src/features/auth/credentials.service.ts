import { Injectable } from '@nestjs/common';
import { invariant } from '../../core/kernel/invariant.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Passwords } from '../../platform/passwords/passwords.js';
import { DirectoryService } from '../parties/directory.service.js';
import { UsersService } from '../parties/users.service.js';
import { type LoginAttempt, LoginThrottle } from './login-throttle.js';
import { SessionsService } from './sessions.service.js';

/** A wish to have another password. */
export interface PasswordWish {
  readonly oldPassword: string;
  readonly newPassword: string;
}

/** Checks and changes passwords, and slows down who guesses them. */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly users: UsersService,
    private readonly passwords: Passwords,
    private readonly throttle: LoginThrottle,
    private readonly sessions: SessionsService,
  ) {}

  /** Counts an attempt of this address on this account until it has succeeded. Refuses with `too-many-requests`. */
  begin(address: string, account: string): LoginAttempt {
    return this.throttle.begin(address, account);
  }

  /** Whose password this is. Refuses with `wrong-credentials`, after the same work whether or not there is a user. */
  async check(email: string, password: string): Promise<{ readonly id: string }> {
    const credentials = await this.directory.findCredentials(email);
    const isRight = await this.passwords.isRight(password, credentials?.passwordHash ?? null);
    if (!isRight || credentials === null || credentials.user.disabledAt !== null) {
      throw new ApiError('wrong-credentials');
    }
    return credentials.user;
  }

  async isEnabled(userId: string): Promise<boolean> {
    return (await this.directory.find(userId))?.disabledAt === null;
  }

  /**
   * Sets another password for whoever knows the present one, and ends their other sessions. Refuses with
   * `wrong-credentials`, `conflict` (the same again) and, after too many wrong ones, `too-many-requests`.
   */
  async change(actor: Actor, wish: PasswordWish, address: string): Promise<void> {
    const { userId, sessionId } = actor;
    const attempt = this.begin(address, userId);
    const credentials = await this.directory.findCredentialsOf(userId);
    invariant(credentials, `user ${userId} was deleted`);
    const isRight = await this.passwords.isRight(wish.oldPassword, credentials.passwordHash);
    if (!isRight) throw new ApiError('wrong-credentials');
    attempt.succeeded();
    if (wish.oldPassword === wish.newPassword) {
      throw new ApiError('conflict', 'This is your present password.');
    }
    const passwordHash = await this.passwords.hash(wish.newPassword);
    await this.database.transact(async (tx) => {
      const change = { passwordHash, isTemporary: false, by: userId };
      await this.users.setPassword(tx, credentials.user, change);
      await this.sessions.endAll(tx, userId, { but: sessionId, reason: 'password-changed' });
    });
  }
}
