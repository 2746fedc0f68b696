import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Contracts of entrustment 委托合同, version by version, what was done about them, and the act of a court in their place. */
export class Entrustments1763800000047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, int, string, text } = columnsOf(runner);
    const nullable = { isNullable: true };
    await createTable(runner, {
      name: 'entrustments',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('lot_id'),
        asciiId('centre_id'),
        asciiId('lister_id'),
        int('no'),
        // What it says of the lot and what was agreed besides, as canonical JSON.
        text('terms'),
        text('agreed'),
        // Both texts as they were drawn up, as JSON.
        text('zh'),
        text('en'),
        asciiId('salt'),
        asciiId('digest'),
        asciiId('drawn_by'),
        bigInt('drawn_at'),
      ],
      uniques: [['lot_id', 'centre_id', 'no']],
    });
    await createTable(runner, {
      name: 'entrustment_acts',
      columns: [
        asciiId('entrustment_id'),
        asciiId('act', { length: 16 }),
        asciiId('organisation_id'),
        asciiId('done_by'),
        asciiId('second_by', nullable),
        string('reason', 1000, nullable),
        bigInt('done_at'),
      ],
      uniques: [['entrustment_id', 'act']],
    });
    // Without building the table anew, whose columns an earlier migration has changed behind TypeORM's back.
    await runner.query('ALTER TABLE lots ADD COLUMN court_reference text NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE lots DROP COLUMN court_reference');
    for (const table of ['entrustment_acts', 'entrustments']) await runner.dropTable(table);
  }
}
