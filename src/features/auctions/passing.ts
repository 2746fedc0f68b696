import {
  CommitUnknownError,
  RetryableError,
  UnavailableError,
} from '../../platform/database/errors.js';

/** Whether a failure of the database passes by itself, so that the same work may be tried again. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof CommitUnknownError ||
    error instanceof RetryableError ||
    error instanceof UnavailableError
  );
}
