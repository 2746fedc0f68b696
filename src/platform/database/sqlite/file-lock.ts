import Libsql from 'libsql';
import { RetryableError, UnfitDatabaseError } from '../errors.js';
import { classify } from './failure.js';

/**
 * Keeps other processes away from a database file, for as long as this process lives. It holds a lock of the
 * operating system on a small file beside it (itself a SQLite file, which is how Node comes by such a lock), so a
 * killed process leaves nothing to clean up. The holder's process id is written in it, only for the refusal.
 */
export class FileLock {
  private constructor(private readonly connection: Libsql.Database) {}

  /** Throws UnfitDatabaseError with the id of the process that has the file. */
  static take(databasePath: string): FileLock {
    const connection = new Libsql(`${databasePath}.lock`, { timeout: 0 });
    try {
      connection.exec('BEGIN IMMEDIATE');
      connection.exec(`PRAGMA user_version = ${process.pid}`);
      connection.exec('COMMIT');
      // Not exclusive: whoever is refused must still be able to read who we are.
      connection.exec('BEGIN IMMEDIATE');
      return new FileLock(connection);
    } catch (error) {
      const isHeld = classify(error, 'open') instanceof RetryableError;
      const holder = isHeld ? holderOf(connection) : 0;
      connection.close();
      if (!isHeld) throw error;
      throw new UnfitDatabaseError(
        `process ${holder} is using ${databasePath}; a SQLite file serves one process at a time`,
        { cause: error },
      );
    }
  }

  release(): void {
    this.connection.exec('ROLLBACK');
    this.connection.close();
  }
}

function holderOf(connection: Libsql.Database): number | string {
  try {
    const rows = connection.prepare('PRAGMA user_version').all([]) as { user_version: number }[];
    return rows[0]?.user_version ?? 'another';
  } catch {
    return 'another';
  }
}
