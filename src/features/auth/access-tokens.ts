import { Injectable } from '@nestjs/common';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { OrganisationKind } from '../../contract/api.js';
import { type Instant, instant } from '../../core/kernel/instant.js';
import { err, ok, type Result } from '../../core/kernel/result.js';
import { Config } from '../../../config/config.js';
import { Clock } from '../../platform/clock/clock.js';
import type { AccessRefusal, Actor } from '../../platform/http/access.js';
import { Keys } from '../../platform/keys/keys.js';

const ISSUER = 'ipgavel';

export interface IssuedToken {
  readonly accessToken: string;
  readonly expiresAt: Instant;
}

/** What a token says; what may change while it is good, such as a role, is looked up instead. */
export type Bearer = Omit<Actor, 'role' | 'bidLimit'>;

/** Writes and reads access tokens: JWTs, HMAC with SHA-256, judged by the program's own clock. */
@Injectable()
export class AccessTokens {
  readonly #clock: Clock;
  readonly #secret: Uint8Array;
  readonly #lifetimeMs: number;

  constructor(clock: Clock, keys: Keys, config: Config) {
    this.#clock = clock;
    this.#secret = keys.tokenSecret;
    this.#lifetimeMs = config.auth.accessTokenMs;
  }

  /** A token for `bearer`, good from now for as long as the configuration says; a JWT knows whole seconds only. */
  async issue(bearer: Omit<Bearer, 'expiresAt'>): Promise<IssuedToken> {
    const expires = Math.ceil((this.#clock.now() + this.#lifetimeMs) / 1000);
    const { organisationId: org, kind, sessionId: sid, mustSetUp } = bearer;
    const accessToken = await new SignJWT({ org, kind, sid, ...(mustSetUp ? { setup: true } : {}) })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setSubject(bearer.userId)
      .setExpirationTime(expires)
      .sign(this.#secret);
    return { accessToken, expiresAt: instant(expires * 1000) };
  }

  /** Whose token this is; we wrote whatever it says, or the signature would not fit. */
  async read(token: string): Promise<Result<Bearer, AccessRefusal>> {
    try {
      const { payload } = await jwtVerify(token, this.#secret, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        requiredClaims: ['sub', 'exp', 'org', 'kind', 'sid'],
        currentDate: new Date(this.#clock.now()),
      });
      return ok(bearerOf(payload as unknown as Claims));
    } catch (error) {
      return err(error instanceof errors.JWTExpired ? 'token-expired' : 'not-authenticated');
    }
  }
}

interface Claims {
  readonly sub: string;
  readonly exp: number;
  readonly org: string;
  readonly kind: OrganisationKind;
  readonly sid: string;
  readonly setup?: true;
}

function bearerOf({ sub, exp, org, kind, sid, setup }: Claims): Bearer {
  const expiresAt = instant(exp * 1000);
  const mustSetUp = setup === true;
  return { userId: sub, organisationId: org, kind, sessionId: sid, mustSetUp, expiresAt };
}
