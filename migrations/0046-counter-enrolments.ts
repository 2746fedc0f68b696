import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Which paddles two officers have given out at the counter, and by which paper. */
export class CounterEnrolments1763800000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, string } = columnsOf(runner);
    await createTable(runner, {
      name: 'counter_enrolments',
      columns: [
        asciiId('lot_id', { isPrimary: true }),
        asciiId('paddle', { isPrimary: true }),
        string('reference', 1000),
        asciiId('deed_id', { isNullable: true }),
        asciiId('entered_by'),
        asciiId('confirmed_by'),
        bigInt('confirmed_at'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('counter_enrolments');
  }
}
