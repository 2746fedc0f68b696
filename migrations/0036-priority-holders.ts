import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Whom a sale has to be told to and why, how they were told, and what they answered. */
export class PriorityHolders1763800000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, int, string } = columnsOf(runner);
    const said = [asciiId('said_by'), bigInt('said_at')];
    await createTable(runner, {
      name: 'priority_holders',
      columns: [
        asciiId('id', { isPrimary: true }),
        int('no', { isPrimary: true }),
        asciiId('lot_id'),
        asciiId('told_as'),
        string('basis', 200, { isNullable: true }),
        int('priority_rank', { isNullable: true }),
        string('name', 200),
        string('address', 500, { isNullable: true }),
        asciiId('organisation_id', { isNullable: true }),
        string('withdrawn_reason', 1000, { isNullable: true }),
        ...said,
      ],
      indices: [['lot_id', 'id']],
    });
    await createTable(runner, {
      name: 'holder_notices',
      columns: [
        asciiId('id', { isPrimary: true }),
        int('no', { isPrimary: true }),
        asciiId('holder_id'),
        asciiId('lot_id'),
        asciiId('channel'),
        bigInt('sent_at'),
        string('sent_by', 200),
        asciiId('outcome', { isNullable: true }),
        bigInt('outcome_at', { isNullable: true }),
        string('reason', 500, { isNullable: true }),
        string('proof', 1000),
        asciiId('document_id', { isNullable: true }),
        ...said,
      ],
      indices: [['lot_id', 'id']],
    });
    await createTable(runner, {
      name: 'holder_answers',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('holder_id'),
        asciiId('lot_id'),
        asciiId('intention'),
        int('agrees', { isNullable: true }),
        bigInt('answered_at'),
        string('proof', 1000),
        asciiId('document_id', { isNullable: true }),
        ...said,
      ],
      indices: [['lot_id', 'id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['holder_answers', 'holder_notices', 'priority_holders'])
      await runner.dropTable(table);
  }
}
