import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Response } from 'express';
import type { ErrorCode } from '../../contract/errors.js';
import { isPassing } from '../database/errors.js';
import { correlationId } from '../logging/correlation.js';
import { Log } from '../logging/log.js';
import { ApiError, problemOf } from './api-error.js';

/** What the framework and the body parser refuse by themselves, by the status they give it. */
const CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid-body',
  401: 'not-authenticated',
  403: 'not-allowed',
  404: 'not-found',
  413: 'too-large',
  415: 'invalid-body',
  429: 'too-many-requests',
};

/** Answers every error as `application/problem+json`. What nobody expected is logged and told without any detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      this.#log.error('failed after the answer had begun', { err: error });
      response.end();
      return;
    }
    const { code, details } = this.#refusalOf(error);
    const { retryAfterMs, extensions, ...told } = details;
    const id = correlationId();
    const problem = problemOf(code, {
      ...told,
      ...(id === undefined ? {} : { correlationId: id }),
    });
    if (retryAfterMs !== undefined) {
      response.setHeader('Retry-After', Math.ceil(retryAfterMs / 1000));
    }
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify({ ...problem, ...extensions }));
  }

  #refusalOf(error: unknown): ApiError {
    if (error instanceof ApiError) return error;
    if (isPassing(error)) {
      this.#log.warn('the database did not answer', { err: error });
      return new ApiError('unavailable', { retryAfterMs: 1000 });
    }
    const code = CODES[statusOf(error) ?? 500];
    if (code !== undefined) return new ApiError(code);
    this.#log.error('a request failed', { err: error });
    return new ApiError('internal');
  }
}

/** The status that Nest, or a library that follows the `http-errors` convention, meant for the caller. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { status, expose } = error as { status?: number; expose?: boolean };
  return expose === true ? status : undefined;
}
