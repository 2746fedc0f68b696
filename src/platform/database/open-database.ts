import type { Clock } from '../clock/clock.js';
import type { Database, DatabaseConfig } from './database.js';
import { UnfitDatabaseError } from './errors.js';
import { MysqlDatabase } from './mysql/mysql-database.js';
import { SqliteDatabase } from './sqlite/sqlite-database.js';

/**
 * Opens the database that the URL names, with its schema brought up to date. Throws UnfitDatabaseError with a
 * sentence when it would promise less than this product does, and UnavailableError when it cannot be reached.
 */
export function openDatabase(config: DatabaseConfig, clock: Clock): Promise<Database> {
  const scheme = config.url.slice(0, config.url.indexOf(':'));
  switch (scheme) {
    case 'mysql':
    case 'mariadb':
      return MysqlDatabase.open(config, clock);
    case 'sqlite':
      return SqliteDatabase.open(config, clock);
    default:
      return Promise.reject(
        new UnfitDatabaseError(
          `a database URL begins with mysql:, mariadb: or sqlite:, not ${scheme}:`,
        ),
      );
  }
}
