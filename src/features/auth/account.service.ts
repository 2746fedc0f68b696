import { Injectable } from '@nestjs/common';
import { invariant } from '../../core/kernel/invariant.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { DirectoryService } from '../parties/directory.service.js';
import { CredentialsService } from './credentials.service.js';
import { SecondFactorsService } from './second-factors.service.js';
import { SessionsService } from './sessions.service.js';
import { otpauthUri } from './totp.js';

interface Done {
  readonly done: true;
}

const DONE: Done = { done: true };

/** What people do about their own account. Codes are throttled like passwords: wrong ones count. */
@Injectable()
export class AccountService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly credentials: CredentialsService,
    private readonly factors: SecondFactorsService,
    private readonly sessions: SessionsService,
  ) {}

  /** Ends one of one's own sessions. Refuses with `not-found`. */
  endSession(command: Command, id: string): Promise<Done> {
    const { userId } = command.actor;
    return this.commands.once(command, async (tx) => {
      await this.sessions.end(tx, userId, { id, reason: 'ended' });
      return DONE;
    });
  }

  /** Ends all of one's own sessions but the one that asks. */
  async endOtherSessions({ userId, sessionId }: Actor): Promise<Done> {
    const but = { but: sessionId, reason: 'ended' } as const;
    await this.database.transact((tx) => this.sessions.endAll(tx, userId, but));
    return DONE;
  }

  /** A secret for an authenticator app, which does not count before a code of it has come. */
  async beginTotp(actor: Actor, code: string | undefined, address: string) {
    const secret = await this.guessing(actor, address, () => this.factors.begin(actor, code));
    const user = await this.directory.find(actor.userId);
    invariant(user, `user ${actor.userId} was deleted`);
    return { secret, uri: otpauthUri(secret, user.email) };
  }

  async confirmTotp(actor: Actor, code: string, address: string) {
    const confirm = () => this.factors.confirm(actor, code);
    return { recoveryCodes: await this.guessing(actor, address, confirm) };
  }

  async renewRecoveryCodes(actor: Actor, code: string, address: string) {
    const renew = () => this.factors.renewCodes(actor, code);
    return { recoveryCodes: await this.guessing(actor, address, renew) };
  }

  async disableTotp(actor: Actor, code: string, address: string): Promise<Done> {
    await this.guessing(actor, address, () => this.factors.disable(actor, code));
    return DONE;
  }

  private async guessing<T>({ userId }: Actor, address: string, work: () => Promise<T>) {
    const attempt = this.credentials.begin(address, userId);
    const result = await work();
    attempt.succeeded();
    return result;
  }
}
