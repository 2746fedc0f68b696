import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Payments and what became of them. A thing has at most one payment that is not over: its `live_key`. */
export class Payments1763800000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, string } = columnsOf(runner);
    const nullable = { isNullable: true };
    await createTable(runner, {
      name: 'payments',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('provider', { length: 32 }),
        asciiId('purpose', { length: 32 }),
        asciiId('subject', { length: 100 }),
        asciiId('live_key', { length: 140, isNullable: true }),
        asciiId('payer_id'),
        asciiId('custodian_id'),
        asciiId('currency', { length: 3 }),
        bigInt('amount'),
        asciiId('reference'),
        asciiId('state', { length: 32 }),
        string('evidence', 1000, nullable),
        string('refund_evidence', 1000, nullable),
        asciiId('begun_by'),
        bigInt('begun_at'),
        bigInt('changed_at'),
        bigInt('refund_due_at', nullable),
      ],
      money: ['amount'],
      indices: [['subject'], ['payer_id', 'id'], ['state']],
      uniques: [['live_key'], ['reference']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('payments');
  }
}
