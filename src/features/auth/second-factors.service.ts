import { Injectable } from '@nestjs/common';
import type { TotpView } from '../../contract/api.js';
import { Config } from '../../../config/config.js';
import { isStaff } from '../../contract/permissions.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import { Random } from '../../platform/random/random.js';
import type { SecondFactor } from './second-factor.js';
import { SecondFactorSecrets } from './second-factor-secrets.js';
import { SecondFactorsStore } from './second-factors.store.js';
import { hashOfRecoveryCode, newRecoveryCodes, newSecret, stepOf } from './totp.js';

const SIX_DIGITS = /^\d{6}$/;

/** Authenticator apps (TOTP, RFC 6238) and the recovery codes for the day on which one is lost. */
@Injectable()
export class SecondFactorsService {
  private readonly isRequired: boolean;

  constructor(
    config: Config,
    private readonly database: Database,
    private readonly store: SecondFactorsStore,
    private readonly secrets: SecondFactorSecrets,
    private readonly ids: Ids,
    private readonly random: Random,
  ) {
    this.isRequired = config.auth.isStaffTotpRequired;
  }

  /** Whether this user signs in with a code. */
  async isSetUp(userId: string): Promise<boolean> {
    return (await this.store.findConfirmed(this.database.read, userId)) !== null;
  }

  /** Whether somebody like this may not do without. */
  isRequiredOf(who: Pick<Actor, 'kind' | 'role'>): boolean {
    return this.isRequired && isStaff(who);
  }

  async view(actor: Actor): Promise<TotpView> {
    const { read } = this.database;
    const factor = await this.store.findConfirmed(read, actor.userId);
    return {
      confirmedAt: factor?.confirmedAt ?? null,
      recoveryCodesLeft: factor === null ? 0 : await this.store.countCodes(read, factor.id),
      isRequired: this.isRequiredOf(actor),
    };
  }

  /**
   * Takes a code of the app, or a recovery code, as part of a transaction; each is good once. Nothing to do for who
   * has no second factor. Refuses with `totp-needed` and `wrong-totp`.
   */
  async use(tx: Tx, userId: string, code: string | undefined): Promise<void> {
    const confirmed = (await this.store.lockAll(tx, userId)).find(isConfirmed);
    if (confirmed === undefined) return;
    if (code === undefined) throw new ApiError('totp-needed');
    const isRight = SIX_DIGITS.test(code)
      ? await this.useStep(tx, confirmed, code)
      : await this.useRecoveryCode(tx, confirmed, code);
    if (!isRight) throw new ApiError('wrong-totp');
  }

  /** Begins to set one up; it does not count before it is confirmed. Who has one already needs a code of that. */
  begin({ userId }: Actor, code: string | undefined): Promise<string> {
    const secret = newSecret(this.random);
    return this.database.transact(async (tx) => {
      await this.use(tx, userId, code);
      const others = await this.store.lockAll(tx, userId);
      const createdAt = tx.now;
      for (const other of others) {
        if (!isConfirmed(other)) await this.store.end(tx, other.id, createdAt);
      }
      const unused = { confirmedAt: null, endedAt: null, lastStep: null };
      const id = this.ids.next('fac');
      const kept = this.secrets.kept(id, secret);
      await this.store.append(tx, { id, userId, secret: kept, createdAt, ...unused });
      return secret;
    });
  }

  /**
   * Has the app that was set up last count from now on, instead of the one before. Answers the recovery codes, which
   * are never shown again. Refuses with `conflict` (nothing was begun) and `wrong-totp`.
   */
  confirm(actor: Actor, code: string): Promise<string[]> {
    return this.database.transact(async (tx) => {
      const all = await this.store.lockAll(tx, actor.userId);
      const begun = all.find((factor) => !isConfirmed(factor));
      if (begun === undefined) throw new ApiError('conflict', 'Begin to set it up first.');
      if (!(await this.useStep(tx, begun, code))) throw new ApiError('wrong-totp');
      const at = await recordFactor(tx, actor, 'totp-set-up');
      for (const other of all) if (isConfirmed(other)) await this.store.end(tx, other.id, at);
      await this.store.confirm(tx, begun.id, at);
      return this.issueCodes(tx, begun.id);
    });
  }

  /** Ten new recovery codes; those before are good no more. Refuses like `use`, and with `conflict`. */
  renewCodes(actor: Actor, code: string): Promise<string[]> {
    return this.database.transact(async (tx) => {
      await this.use(tx, actor.userId, code);
      const confirmed = (await this.store.lockAll(tx, actor.userId)).find(isConfirmed);
      if (confirmed === undefined) throw new ApiError('conflict', 'Set up a second factor first.');
      const at = await recordFactor(tx, actor, 'recovery-codes-renewed');
      await this.store.voidCodes(tx, confirmed.id, at);
      return this.issueCodes(tx, confirmed.id);
    });
  }

  /** Goes on without a second factor. Refuses like `use`, and with `conflict` where one is required. */
  disable(actor: Actor, code: string): Promise<void> {
    if (this.isRequiredOf(actor)) {
      throw new ApiError('conflict', 'Staff may not do without a second factor; set up another.');
    }
    return this.database.transact(async (tx) => {
      await this.use(tx, actor.userId, code);
      await recordFactor(tx, actor, 'totp-disabled');
      await this.endAll(tx, actor.userId);
    });
  }

  /** Ends whatever a user has, as part of a transaction. */
  async endAll(tx: Tx, userId: string): Promise<void> {
    for (const { id } of await this.store.lockAll(tx, userId)) {
      await this.store.end(tx, id, tx.now);
    }
  }

  /** A code that was used, or one before it, is no code any more (RFC 6238, 5.2). */
  private async useStep(tx: Tx, factor: SecondFactor, code: string): Promise<boolean> {
    const { id, lastStep } = factor;
    const secret = factor.secret && this.secrets.read(id, factor.secret);
    const step = secret === null ? null : stepOf(secret, code, tx.now);
    if (step === null || (lastStep !== null && step <= lastStep)) return false;
    await this.store.useStep(tx, id, step);
    return true;
  }

  private useRecoveryCode(tx: Tx, { id }: SecondFactor, code: string): Promise<boolean> {
    return this.store.useCode(tx, id, { hash: hashOfRecoveryCode(code), at: tx.now });
  }

  private async issueCodes(tx: Tx, factorId: string): Promise<string[]> {
    const codes = newRecoveryCodes(this.random);
    await this.store.appendCodes(tx, factorId, codes.map(hashOfRecoveryCode));
    return codes;
  }
}

function isConfirmed({ confirmedAt }: SecondFactor): boolean {
  return confirmedAt !== null;
}

function recordFactor(tx: Tx, { userId, organisationId }: Actor, type: string) {
  return recordChange(tx, organisationId, { type, by: userId, facts: { user: userId } });
}
