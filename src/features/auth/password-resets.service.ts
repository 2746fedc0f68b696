import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Passwords } from '../../platform/passwords/passwords.js';
import { Random } from '../../platform/random/random.js';
import { UsersService } from '../parties/users.service.js';
import { SessionsService } from './sessions.service.js';
import { newReadableSecret } from './totp.js';

/** Gives a colleague who has forgotten a password another one, which they must replace before anything else. */
@Injectable()
export class PasswordResetsService {
  constructor(
    private readonly database: Database,
    private readonly random: Random,
    private readonly passwords: Passwords,
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
  ) {}

  /**
   * Makes up a password, shown this once, and ends every session of its owner. Refuses with `not-found` and `conflict`
   * (one's own, which is changed and not reset).
   */
  async reset(actor: Actor, id: string): Promise<{ readonly password: string }> {
    if (actor.userId === id) throw new ApiError('conflict', 'Change your own password instead.');
    const password = newReadableSecret(this.random);
    const passwordHash = await this.passwords.hash(password);
    await this.database.transact(async (tx) => {
      const user = await this.users.lockOwn(tx, actor, id);
      const change = { passwordHash, isTemporary: true, by: actor.userId };
      await this.users.setPassword(tx, user, change);
      await this.sessions.endAll(tx, id, { but: null, reason: 'password-changed' });
    });
    return { password };
  }
}
