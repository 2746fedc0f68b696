import { Injectable } from '@nestjs/common';
import { Stopwatch } from '../../platform/clock/stopwatch.js';
import { ApiError } from '../../platform/http/api-error.js';
import { TokenBuckets } from '../../platform/http/token-buckets.js';

/** Five at once, then one a minute: whoever has a right to an asset writes one objection, not a flood of them. */
const LIMITS = { perSecond: 1 / 60, burst: 5 };

/** Keeps an organisation from flooding trading centres with objections. */
@Injectable()
export class ObjectionThrottle {
  readonly #buckets: TokenBuckets;

  constructor(stopwatch: Stopwatch) {
    this.#buckets = new TokenBuckets(LIMITS, stopwatch);
  }

  /** Refuses with `too-many-requests`, and says when to come again. */
  take(organisationId: string): void {
    const retryAfterMs = this.#buckets.take(organisationId);
    if (retryAfterMs > 0) throw new ApiError('too-many-requests', { retryAfterMs });
  }
}
