import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Profiles of trading centres in their versions, and the version that a lot has frozen. */
export class Venues1763800000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, int, string, text } = columnsOf(runner);
    await createTable(runner, {
      name: 'venue_versions',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('centre_id'),
        int('no'),
        // The whole profile as JSON, amounts as decimal strings.
        text('profile'),
        bigInt('effective_from'),
        string('reason', 1000),
        asciiId('asked_by'),
        asciiId('approved_by'),
        bigInt('approved_at'),
      ],
      uniques: [['centre_id', 'no']],
    });
    // Without building the table anew, whose columns an earlier migration has changed behind TypeORM's back.
    await runner.query('ALTER TABLE lots ADD COLUMN venue_no int NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE lots DROP COLUMN venue_no');
    await runner.dropTable('venue_versions');
  }
}
