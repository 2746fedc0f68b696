import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** The notice of each published lot, word for word, with the hashes of its texts. */
export class LotNotices1763800000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, hash, text } = columnsOf(runner);
    await createTable(runner, {
      name: 'lot_notices',
      columns: [
        asciiId('lot_id', { isPrimary: true }),
        bigInt('published_at'),
        text('zh'),
        hash('zh_hash'),
        text('en'),
        hash('en_hash'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('lot_notices');
  }
}
