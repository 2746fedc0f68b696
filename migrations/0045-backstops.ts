import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Backstops 保底收储: what institutions have undertaken, and what became of it. */
export class Backstops1763800000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, int, string, text } = columnsOf(runner);
    const nullable = { isNullable: true };
    await createTable(runner, {
      name: 'backstops',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('case_id'),
        asciiId('institution_id'),
        asciiId('currency', { length: 3 }),
        bigInt('price'),
        int('after_failures'),
        bigInt('valid_until'),
        asciiId('nature', { length: 32 }),
        // What is stated, by the name of the parameter that asks for it, as JSON.
        text('evidence'),
        asciiId('asked_by'),
        asciiId('undertaken_by'),
        bigInt('undertaken_at'),
      ],
      money: ['price'],
      indices: [
        ['case_id', 'id'],
        ['institution_id', 'id'],
      ],
    });
    await createTable(runner, {
      name: 'backstop_acts',
      columns: [
        asciiId('backstop_id'),
        asciiId('act', { length: 16 }),
        asciiId('done_by'),
        asciiId('second_by', nullable),
        string('reason', 1000, nullable),
        bigInt('done_at'),
      ],
      uniques: [['backstop_id', 'act']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('backstop_acts');
    await runner.dropTable('backstops');
  }
}
