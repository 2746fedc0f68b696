import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Who stands behind which paddle: identities, apart from the records, which never name them. */
export class Enrolments1763800000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, int } = columnsOf(runner);
    await createTable(runner, {
      name: 'enrolments',
      columns: [
        asciiId('lot_id', { isPrimary: true }),
        asciiId('paddle', { isPrimary: true, length: 16 }),
        asciiId('organisation_id'),
        int('priority_rank', { isNullable: true }),
        asciiId('identity_salt', { length: 32 }),
        bigInt('enrolled_at'),
      ],
      uniques: [['lot_id', 'organisation_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('enrolments');
  }
}
