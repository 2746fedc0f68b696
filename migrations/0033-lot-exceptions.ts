import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Exceptions from the law that two officers have granted a lot. */
export class LotExceptions1763800000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, int, string } = columnsOf(runner);
    await createTable(runner, {
      name: 'lot_exceptions',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('lot_id'),
        asciiId('parameter'),
        int('bound'),
        string('evidence', 1000),
        asciiId('asked_by'),
        asciiId('approved_by'),
        bigInt('approved_at'),
      ],
      indices: [['lot_id', 'id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('lot_exceptions');
  }
}
