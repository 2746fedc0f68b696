/**
 * The transaction lost a race (deadlock, lock wait, the same command twice) and changed nothing. It is tried again
 * inside this folder, so that a caller sees it only when every attempt lost.
 */
export class RetryableError extends Error {
  override readonly name = 'RetryableError';
}

/**
 * The line broke after the commit was sent and before its answer came: it may or may not have happened. Never tried
 * again in here, because only the caller can look up whether it did.
 */
export class CommitUnknownError extends Error {
  override readonly name = 'CommitUnknownError';
}

/** The database cannot be reached or used, and nothing was changed. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
}

/** Whether a failure of the database passes by itself, so that the same may be asked again. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof CommitUnknownError ||
    error instanceof RetryableError ||
    error instanceof UnavailableError
  );
}

/** The database promises less than this product promises to its users, so it is not used at all. */
export class UnfitDatabaseError extends Error {
  override readonly name = 'UnfitDatabaseError';
}
