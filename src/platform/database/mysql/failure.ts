import { QueryFailedError } from 'typeorm';
import { CommitUnknownError, RetryableError, UnavailableError } from '../errors.js';

/** Deadlock, lock wait timeout, and a row that another process wrote between our look and our insert. */
const LOST_RACES = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT']);
const DUPLICATE = 'ER_DUP_ENTRY';

/** What the server says when it ends a connection or takes none. */
const GOODBYES = new Set([
  'ER_CONNECTION_KILLED',
  'ER_CLIENT_INTERACTION_TIMEOUT',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
  'ER_NORMAL_SHUTDOWN',
  'PROTOCOL_SEQUENCE_TIMEOUT',
]);

/** What the driver and Node put on their errors. */
interface DriverError {
  readonly code?: string;
  readonly fatal?: boolean;
  /** Which call of the operating system failed, when one did. */
  readonly syscall?: string;
}

/** How far the transaction had come: once its commit is on the way, a lost line leaves its outcome open. */
export type Phase = 'open' | 'committing';

/** Whether the connection is of no use any more: it must be destroyed, never given back to the pool. */
export function isLineLost(error: unknown): boolean {
  const { code, fatal, syscall } = driverError(error);
  return fatal === true || syscall !== undefined || GOODBYES.has(code ?? '');
}

/** Turns what the driver threw into one of our failures; everything else is thrown on as it is. */
export function classify(error: unknown, phase: Phase): unknown {
  if (isLineLost(error)) {
    return phase === 'committing'
      ? new CommitUnknownError('the line broke during a commit', { cause: error })
      : new UnavailableError('the database cannot be reached', { cause: error });
  }
  return LOST_RACES.has(driverError(error).code ?? '')
    ? new RetryableError('the transaction lost a race', { cause: error })
    : error;
}

/** As `classify`, for a batch: its duplicates mean that somebody else has just decided the same command. */
export function classifyBatch(error: unknown, phase: Phase): unknown {
  return driverError(error).code === DUPLICATE
    ? new RetryableError('somebody else has written the same row', { cause: error })
    : classify(error, phase);
}

function driverError(error: unknown): DriverError {
  const thrown: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return typeof thrown === 'object' && thrown !== null ? thrown : {};
}
