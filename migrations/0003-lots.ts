import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Lots: what their lister says about them, and what the catalogue shows of how they go. */
export class Lots1763800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, int, string, text } = columnsOf(runner);
    const nullable = { isNullable: true };
    await createTable(runner, {
      name: 'lots',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('status', { length: 16 }),
        asciiId('lister_id'),
        asciiId('centre_id', nullable),
        string('title', 200),
        string('title_sought', 200),
        text('description', nullable),
        asciiId('pack', nullable),
        asciiId('format', { length: 32 }),
        asciiId('currency', { length: 3 }),
        bigInt('start_price'),
        bigInt('valuation', nullable),
        bigInt('deposit', nullable),
        bigInt('opens_at'),
        bigInt('duration_ms', nullable),
        bigInt('drain_ms', nullable),
        text('rules'),
        bigInt('created_at'),
        bigInt('published_at', nullable),
        bigInt('ends_at', nullable),
        bigInt('price', nullable),
        int('bid_count'),
        asciiId('winner', { length: 16, isNullable: true }),
        bigInt('seq'),
      ],
      money: ['start_price', 'valuation', 'deposit', 'price'],
      indices: [['status'], ['lister_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('lots');
  }
}
