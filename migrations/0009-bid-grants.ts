import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Bids above a trader's limit that a second person has allowed, each for one command. */
export class BidGrants1763800000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt } = columnsOf(runner);
    await createTable(runner, {
      name: 'bid_grants',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('user_id'),
        asciiId('lot_id'),
        asciiId('type', { length: 8 }),
        bigInt('amount'),
        asciiId('currency', { length: 3 }),
        asciiId('granted_by'),
        bigInt('granted_at'),
        bigInt('expires_at'),
        asciiId('command_id', { isNullable: true }),
      ],
      money: ['amount'],
      indices: [['user_id', 'lot_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('bid_grants');
  }
}
