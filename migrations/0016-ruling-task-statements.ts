import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';

/** What the bidder was told stays with the task that it opened, also when the answer itself is no longer kept. */
export class RulingTaskStatements1763800000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { text } = columnsOf(runner);
    await runner.addColumn(
      'ruling_tasks',
      new TableColumn(text('statement', { isNullable: true })),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('ruling_tasks', 'statement');
  }
}
