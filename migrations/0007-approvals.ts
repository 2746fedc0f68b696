import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** What waits for a second person, and what became of it. */
export class Approvals1763800000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, string, text } = columnsOf(runner);
    const nullable = { isNullable: true };
    await createTable(runner, {
      name: 'approvals',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('kind'),
        asciiId('organisation_id'),
        asciiId('subject'),
        text('content'),
        string('reason', 1000),
        asciiId('requested_by'),
        bigInt('requested_at'),
        bigInt('expires_at'),
        asciiId('state', { length: 16 }),
        asciiId('decided_by', nullable),
        bigInt('decided_at', nullable),
        string('decision_reason', 1000, nullable),
      ],
      indices: [
        ['organisation_id', 'id'],
        ['subject', 'kind'],
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('approvals');
  }
}
