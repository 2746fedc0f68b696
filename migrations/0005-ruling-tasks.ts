import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** What the trading centre has to rule on because the system did not do what it should have. */
export class RulingTasks1763800000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, text } = columnsOf(runner);
    const nullable = { isNullable: true };
    await createTable(runner, {
      name: 'ruling_tasks',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('kind', { length: 32 }),
        asciiId('lot_id'),
        asciiId('command_id'),
        asciiId('paddle', { length: 16, isNullable: true }),
        bigInt('opened_at'),
        bigInt('closed_at', nullable),
        asciiId('closed_by', nullable),
        text('closing_reason', nullable),
      ],
      indices: [['closed_at', 'id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('ruling_tasks');
  }
}
