import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { Histogram } from 'prom-client';
import { Stopwatch } from '../clock/stopwatch.js';
import { Ids } from '../ids/ids.js';
import { withCorrelation } from '../logging/correlation.js';
import { Log } from '../logging/log.js';
import { Metrics } from '../metrics/metrics.js';

const HEADER = 'X-Correlation-Id';
const ACCEPTED_ID = /^[A-Za-z0-9._-]{8,64}$/;

/** Gives each request its correlation id (the caller's own, where it is a sensible one), and measures it. */
@Injectable()
export class ObserveMiddleware implements NestMiddleware {
  readonly #ids: Ids;
  readonly #stopwatch: Stopwatch;
  readonly #log: Log;
  readonly #durations: Histogram<'method' | 'route' | 'status'>;

  constructor(ids: Ids, stopwatch: Stopwatch, log: Log, metrics: Metrics) {
    this.#ids = ids;
    this.#stopwatch = stopwatch;
    this.#log = log;
    this.#durations = metrics.histogram({
      name: 'ipgavel_http_request_duration_seconds',
      help: 'How long requests took, from their first line to the last byte of the answer.',
      labels: ['method', 'route', 'status'],
    });
  }

  use(request: Request, response: Response, next: NextFunction): void {
    const sent = request.header(HEADER);
    const id = sent !== undefined && ACCEPTED_ID.test(sent) ? sent : this.#ids.next('req');
    const startedAtMs = this.#stopwatch.elapsedMs();
    response.setHeader(HEADER, id);
    withCorrelation(id, () => {
      response.once('close', () => {
        this.#finished(request, response, this.#stopwatch.elapsedMs() - startedAtMs);
      });
      next();
    });
  }

  #finished(request: Request, response: Response, durationMs: number): void {
    const { method } = request;
    const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
    const status = response.statusCode;
    this.#durations.observe({ method, route, status: String(status) }, durationMs / 1000);
    this.#log.debug('answered', { method, route, status, durationMs });
  }
}
