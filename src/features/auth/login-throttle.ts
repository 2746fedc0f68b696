import { Injectable } from '@nestjs/common';
import { Config } from '../../../config/config.js';
import { Stopwatch } from '../../platform/clock/stopwatch.js';
import { ApiError } from '../../platform/http/api-error.js';
import { TokenBuckets } from '../../platform/http/token-buckets.js';

export interface LoginAttempt {
  /** The password was right, so the attempt does not count. */
  succeeded(): void;
}

/**
 * Slows down the guessing of passwords: wrong ones are counted for the address they come from, and for the account
 * they are tried on, so that many addresses do not help. An attempt counts until it has succeeded, so that many at
 * once do not help either.
 */
@Injectable()
export class LoginThrottle {
  readonly #buckets: TokenBuckets;

  constructor(config: Config, stopwatch: Stopwatch) {
    const burst = config.auth.loginFailuresPerMinute;
    this.#buckets = new TokenBuckets({ perSecond: burst / 60, burst }, stopwatch);
  }

  /** Throws `too-many-requests` when this address or this account has had its share. */
  begin(address: string, email: string): LoginAttempt {
    const callers = [`address ${address}`, `account ${email.toLowerCase()}`];
    const taken: string[] = [];
    const giveBack = (): void => {
      for (const caller of taken) this.#buckets.giveBack(caller);
    };
    for (const caller of callers) {
      const retryAfterMs = this.#buckets.take(caller);
      if (retryAfterMs > 0) {
        giveBack();
        throw new ApiError('too-many-requests', { retryAfterMs });
      }
      taken.push(caller);
    }
    return { succeeded: giveBack };
  }
}
