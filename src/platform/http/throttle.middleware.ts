import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Config } from '../../../config/config.js';
import { Stopwatch } from '../clock/stopwatch.js';
import { ApiError } from './api-error.js';
import { TokenBuckets } from './token-buckets.js';

/** Refuses a flood from one address before any work is spent on it. */
@Injectable()
export class ThrottleMiddleware implements NestMiddleware {
  readonly #buckets: TokenBuckets;

  constructor(config: Config, stopwatch: Stopwatch) {
    const { requestsPerSecond, burst } = config.http;
    this.#buckets = new TokenBuckets({ perSecond: requestsPerSecond, burst }, stopwatch);
  }

  use(request: Request, _response: Response, next: NextFunction): void {
    const retryAfterMs = this.#buckets.take(request.ip ?? '');
    next(retryAfterMs === 0 ? undefined : new ApiError('too-many-requests', { retryAfterMs }));
  }
}
