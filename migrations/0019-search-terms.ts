import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/**
 * What lots are found by: their text as it is searched, and its pairs of neighbouring characters. Rows for the lots
 * that are there already are written when the program starts, by the code that knows how a text is searched.
 */
export class SearchTerms1763800000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, string, text } = columnsOf(runner);
    await createTable(runner, {
      name: 'lot_texts',
      columns: [asciiId('lot_id', { isPrimary: true }), text('sought')],
    });
    await createTable(runner, {
      name: 'search_terms',
      columns: [string('term', 4, { isPrimary: true }), asciiId('lot_id', { isPrimary: true })],
      indices: [['lot_id']],
    });
    // The same words on both databases, and without building the table anew.
    await runner.query('ALTER TABLE lots DROP COLUMN title_sought');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE lots ADD COLUMN title_sought varchar(200) NOT NULL DEFAULT ''");
    await runner.dropTable('search_terms');
    await runner.dropTable('lot_texts');
  }
}
