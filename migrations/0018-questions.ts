import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Questions about lots, with every answer that was ever given. */
export class Questions1763800000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, string, text } = columnsOf(runner);
    const nullable = { isNullable: true };
    await createTable(runner, {
      name: 'questions',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('lot_id'),
        asciiId('organisation_id'),
        asciiId('asked_by'),
        bigInt('asked_at'),
        string('question', 1000),
        bigInt('withheld_at', nullable),
        asciiId('withheld_by', nullable),
        string('withheld_reason', 1000, nullable),
      ],
      indices: [['lot_id', 'id']],
    });
    await createTable(runner, {
      name: 'question_answers',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('question_id'),
        text('answer'),
        asciiId('answered_by'),
        bigInt('answered_at'),
      ],
      indices: [['question_id', 'id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('question_answers');
    await runner.dropTable('questions');
  }
}
