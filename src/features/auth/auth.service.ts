import { Injectable } from '@nestjs/common';
import type { TokenAnswer } from '../../contract/api.js';
import { Database } from '../../platform/database/database.js';
import { ApiError } from '../../platform/http/api-error.js';
import { CredentialsService } from './credentials.service.js';
import { ProfilesService } from './profiles.service.js';
import { SecondFactorsService } from './second-factors.service.js';
import type { Device } from './session.js';
import { SessionsService } from './sessions.service.js';

export interface LoginRequest {
  readonly email: string;
  readonly password: string;
  /** A code of the authenticator app, or a recovery code. */
  readonly totp?: string;
}

/** Signs people in, keeps them signed in, and signs them out. */
@Injectable()
export class AuthService {
  constructor(
    private readonly database: Database,
    private readonly credentials: CredentialsService,
    private readonly factors: SecondFactorsService,
    private readonly sessions: SessionsService,
    private readonly profiles: ProfilesService,
  ) {}

  /**
   * Begins a session for the right e-mail address and password, and the right code where the user has a second factor.
   * Refuses with `wrong-credentials`, `totp-needed`, `wrong-totp`, and with `too-many-requests` after too many wrong
   * passwords or codes.
   */
  async signIn({ email, password, totp }: LoginRequest, device: Device): Promise<TokenAnswer> {
    const attempt = this.credentials.begin(device.address, email);
    const { id } = await this.credentials.check(email, password);
    if (totp === undefined && (await this.factors.isSetUp(id))) {
      attempt.succeeded();
      throw new ApiError('totp-needed');
    }
    const opened = await this.database.transact(async (tx) => {
      await this.factors.use(tx, id, totp);
      return this.sessions.open(tx, id, device);
    });
    attempt.succeeded();
    return this.profiles.answer(opened);
  }

  /** The next pair of tokens. Refuses with `session-ended` and `refresh-reused`. */
  async refresh(refreshToken: string, address: string): Promise<TokenAnswer> {
    const opened = await this.sessions.refresh(refreshToken, address);
    if (!(await this.credentials.isEnabled(opened.session.userId))) {
      throw new ApiError('session-ended');
    }
    return this.profiles.answer(opened);
  }

  /** Ends the session that a refresh token belongs to; one that is unknown, or over, is over already. */
  async signOut(refreshToken: string): Promise<{ signedOut: true }> {
    await this.database.transact((tx) => this.sessions.signOut(tx, refreshToken));
    return { signedOut: true };
  }
}
