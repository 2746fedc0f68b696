import { ERRORS, type ErrorCode, type Fault, type Problem } from '../../contract/errors.js';

export interface ErrorDetails {
  /** What is wrong in this case, in a sentence; never anything that the caller may not know. */
  readonly detail?: string;
  readonly faults?: readonly Fault[];
  /** Further members of the problem (RFC 9457, 3.2), such as the receipt of a refusal. */
  readonly extensions?: object;
  /** When to try again, where waiting helps. */
  readonly retryAfterMs?: number;
}

/** An expected refusal of a request: thrown, so that it also undoes the transaction in which it was found. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails | string = {}) {
    super(code);
    this.code = code;
    this.details = typeof details === 'string' ? { detail: details } : details;
  }
}

/** The body that tells of `code`; its HTTP status is in it. */
export function problemOf(
  code: ErrorCode,
  more: Pick<Problem, 'detail' | 'faults' | 'correlationId'> = {},
): Problem {
  const { status, sentence } = ERRORS[code];
  return { type: `urn:ipgavel:error:${code}`, title: sentence, status, code, ...more };
}
