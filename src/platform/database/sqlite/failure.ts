import { QueryFailedError } from 'typeorm';
import { CommitUnknownError, RetryableError, UnavailableError } from '../errors.js';

/** Turns what the driver threw into one of our failures; everything else is thrown on as it is. */
export function classify(error: unknown, phase: 'open' | 'committing'): unknown {
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new RetryableError('the file is locked', { cause: error });
  if (code.startsWith('SQLITE_FULL'))
    return new UnavailableError('the disk is full', { cause: error });
  if (code.startsWith('SQLITE_IOERR')) {
    return phase === 'committing'
      ? new CommitUnknownError('the disk failed during a commit', { cause: error })
      : new UnavailableError('the disk failed', { cause: error });
  }
  return error;
}

function codeOf(error: unknown): string {
  const thrown: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const code = typeof thrown === 'object' && thrown && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : '';
}
