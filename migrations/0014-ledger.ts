import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Double-entry accounts: journals and entries are only ever added, holds end once. */
export class Ledger1763800000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt } = columnsOf(runner);
    await createTable(runner, {
      name: 'ledger_accounts',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('owner_id'),
        asciiId('purpose', { length: 32 }),
        asciiId('subject'),
        asciiId('currency', { length: 3 }),
        asciiId('custodian_id'),
        bigInt('balance'),
        bigInt('held'),
        bigInt('version'),
      ],
      money: ['balance', 'held'],
      indices: [['owner_id'], ['custodian_id']],
    });
    await this.createJournals(runner);
    await createTable(runner, {
      name: 'ledger_holds',
      columns: [
        asciiId('command_id', { isPrimary: true, length: 100 }),
        asciiId('account_id'),
        bigInt('amount'),
        asciiId('state', { length: 16 }),
        bigInt('placed_at'),
        bigInt('expires_at', { isNullable: true }),
        bigInt('ended_at', { isNullable: true }),
      ],
      money: ['amount'],
      indices: [['account_id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['holds', 'entries', 'journals', 'accounts'])
      await runner.dropTable(`ledger_${table}`);
  }

  private async createJournals(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, hash, string } = columnsOf(runner);
    await createTable(runner, {
      name: 'ledger_journals',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('command_id', { length: 100 }),
        hash('content_hash'),
        asciiId('kind', { length: 32 }),
        string('about', 200),
        asciiId('posted_by'),
        bigInt('posted_at'),
        asciiId('reverses', { isNullable: true }),
      ],
      uniques: [['command_id'], ['reverses']],
    });
    await createTable(runner, {
      name: 'ledger_entries',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('journal_id'),
        asciiId('account_id'),
        bigInt('version'),
        asciiId('side', { length: 8 }),
        bigInt('amount'),
        bigInt('balance_before'),
        bigInt('balance_after'),
      ],
      money: ['amount', 'balance_before', 'balance_after'],
      indices: [['journal_id'], ['account_id', 'id']],
      uniques: [['account_id', 'version']],
    });
  }
}
