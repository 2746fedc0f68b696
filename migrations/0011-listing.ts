import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

const COLUMNS = [
  'asset_ids',
  'asset_facts',
  'operator',
  'contact',
  'objection_days',
  'return_reason',
];

/** What a lot consists of and who runs it, and the history of how it came to be published. */
export class Listing1763800000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, int, string, text } = columnsOf(runner);
    const nullable = { isNullable: true };
    await runner.addColumns(
      'lots',
      [
        text('asset_ids', nullable),
        // What the assets were when the lot was published.
        text('asset_facts', nullable),
        text('operator', nullable),
        string('contact', 500, nullable),
        int('objection_days', nullable),
        string('return_reason', 1000, nullable),
      ].map((options) => new TableColumn(options)),
    );
    await createTable(runner, {
      name: 'lot_history',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('lot_id'),
        asciiId('act', { length: 16 }),
        asciiId('from_status', { length: 16 }),
        asciiId('to_status', { length: 16 }),
        asciiId('by_user'),
        asciiId('by_organisation'),
        bigInt('at'),
        string('reason', 1000, nullable),
      ],
      indices: [['lot_id', 'id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('lot_history');
    await runner.dropColumns('lots', COLUMNS);
  }
}
