import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf, isMysql } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

const TABLES = ['lot_sessions', 'session_versions', 'session_publications', 'session_stops'];

/** Sessions 专场: lots that are offered together, how that was arranged, their publication, and why the rest was stopped. */
export class LotSessions1763800000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, int, string, text } = columnsOf(runner);
    const nullable = { isNullable: true };
    await createTable(runner, {
      name: 'lot_sessions',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('centre_id'),
        asciiId('created_by'),
        bigInt('created_at'),
      ],
      indices: [['centre_id', 'id']],
    });
    await createTable(runner, {
      name: 'session_versions',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('session_id'),
        int('no'),
        string('title', 200),
        asciiId('mode', { length: 16 }),
        bigInt('opens_at'),
        bigInt('duration_ms'),
        bigInt('gap_ms'),
        // What stops the session once it is covered; null for one that nothing stops.
        asciiId('currency', { length: 3, ...nullable }),
        bigInt('debt', nullable),
        bigInt('costs', nullable),
        int('is_cover_public'),
        // The ids of its lots in their order, as JSON.
        text('lot_ids'),
        asciiId('arranged_by'),
        bigInt('arranged_at'),
      ],
      money: ['debt', 'costs'],
      uniques: [['session_id', 'no']],
    });
    await createTable(runner, {
      name: 'session_publications',
      columns: [
        asciiId('session_id', { isPrimary: true }),
        int('version_no'),
        asciiId('asked_by'),
        asciiId('published_by'),
        bigInt('published_at'),
      ],
    });
    await createTable(runner, {
      name: 'session_stops',
      columns: [
        asciiId('session_id', { isPrimary: true }),
        bigInt('proceeds'),
        // The ids of the lots that were withdrawn, as JSON.
        text('lot_ids'),
        bigInt('stopped_at'),
      ],
      money: ['proceeds'],
    });
    // Without building the table anew, whose columns an earlier migration has changed behind TypeORM's back.
    const ascii = isMysql(runner) ? ' CHARACTER SET ascii COLLATE ascii_bin' : '';
    await runner.query(`ALTER TABLE lots ADD COLUMN session_id varchar(64)${ascii} NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE lots DROP COLUMN session_id');
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}
