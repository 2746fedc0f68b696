import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** The public keys of opening officers, who opens which lot, and the envelopes with the shares that were given of them. */
export class Escrow1763800000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, hash, int, text } = columnsOf(runner);
    await createTable(runner, {
      name: 'officer_keys',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('user_id'),
        asciiId('organisation_id'),
        asciiId('public_key', { length: 130 }),
        bigInt('registered_at'),
      ],
      uniques: [['public_key']],
      indices: [
        ['user_id', 'id'],
        ['organisation_id', 'id'],
      ],
    });
    await createTable(runner, {
      name: 'lot_escrows',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('lot_id'),
        asciiId('organisation_id'),
        int('threshold'),
        text('officers'),
        asciiId('named_by'),
        bigInt('named_at'),
      ],
      indices: [['lot_id', 'id']],
    });
    await createTable(runner, {
      name: 'escrow_envelopes',
      columns: [
        asciiId('lot_id', { isPrimary: true }),
        bigInt('seq', { isPrimary: true }),
        asciiId('paddle'),
        hash('commitment'),
        hash('hash'),
        text('body'),
        bigInt('kept_at'),
      ],
    });
    await createTable(runner, {
      name: 'escrow_shares',
      columns: [
        asciiId('lot_id', { isPrimary: true }),
        hash('envelope', { isPrimary: true }),
        asciiId('officer_id', { isPrimary: true }),
        asciiId('share', { length: 66, isNullable: true }),
        bigInt('given_at'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['escrow_shares', 'escrow_envelopes', 'lot_escrows', 'officer_keys'])
      await runner.dropTable(table);
  }
}
