import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** What decides who may bid, and what a bidder accepted and declared when it enrolled. */
export class WhoMayBid1763800000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createRegisters(runner);
    await this.createAdmission(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['acceptances', 'agreements', 'lot_parts', 'lot_admissions'])
      await runner.dropTable(table);
    await runner.dropTable('bars');
    await runner.dropTable('relations');
  }

  private async createRegisters(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, string } = columnsOf(runner);
    const nullable = { isNullable: true };
    await createTable(runner, {
      name: 'relations',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('organisation_id'),
        asciiId('other_id'),
        asciiId('kind', { length: 32 }),
        string('reason', 1000),
        asciiId('recorded_by'),
        bigInt('recorded_at'),
        asciiId('ended_by', nullable),
        bigInt('ended_at', nullable),
        string('ending_reason', 1000, nullable),
      ],
      indices: [['organisation_id'], ['other_id']],
    });
    await createTable(runner, {
      name: 'bars',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('organisation_id'),
        asciiId('kind', { length: 32 }),
        asciiId('lot_id', nullable),
        string('reason', 1000),
        asciiId('imposed_by'),
        bigInt('imposed_at'),
        asciiId('lifted_by', nullable),
        bigInt('lifted_at', nullable),
        string('lifting_reason', 1000, nullable),
      ],
      indices: [['organisation_id']],
    });
  }

  private async createAdmission(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, hash, int, string, text } = columnsOf(runner);
    await createTable(runner, {
      name: 'lot_admissions',
      columns: [
        asciiId('lot_id', { isPrimary: true }),
        int('is_domestic_only'),
        string('qualifications', 500),
      ],
    });
    await createTable(runner, {
      name: 'lot_parts',
      columns: [
        asciiId('lot_id', { isPrimary: true }),
        asciiId('part', { isPrimary: true, length: 32 }),
        asciiId('organisation_id', { isPrimary: true }),
      ],
    });
    await createTable(runner, {
      name: 'agreements',
      columns: [hash('hash', { isPrimary: true }), asciiId('lot_id'), text('zh'), text('en')],
    });
    await createTable(runner, {
      name: 'acceptances',
      columns: [
        asciiId('lot_id', { isPrimary: true }),
        asciiId('paddle', { isPrimary: true, length: 16 }),
        hash('agreement_hash'),
        text('declarations'),
        asciiId('accepted_by'),
        bigInt('accepted_at'),
      ],
    });
  }
}
