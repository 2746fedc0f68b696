import { Injectable } from '@nestjs/common';
import { Stopwatch } from '../../platform/clock/stopwatch.js';
import { ApiError } from '../../platform/http/api-error.js';
import { TokenBuckets } from '../../platform/http/token-buckets.js';

/** Five at once, then one every twelve seconds: more than anybody writes, less than a flood. */
const LIMITS = { perSecond: 1 / 12, burst: 5 };

/** Keeps an organisation from flooding a lister with questions. */
@Injectable()
export class QuestionThrottle {
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
