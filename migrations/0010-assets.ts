import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** IP assets of pledgees, and which lots they are or were offered in. */
export class Assets1763800000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, string } = columnsOf(runner);
    const nullableDay = { length: 10, isNullable: true };
    await createTable(runner, {
      name: 'assets',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('owner_id'),
        asciiId('kind', { length: 32 }),
        string('number', 64),
        string('title', 200),
        string('holder', 200),
        asciiId('filed_on', nullableDay),
        asciiId('granted_on', nullableDay),
        asciiId('expires_on', nullableDay),
        bigInt('created_at'),
      ],
      indices: [['owner_id', 'id']],
    });
    await createTable(runner, {
      name: 'asset_claims',
      columns: [
        asciiId('lot_id', { isPrimary: true }),
        asciiId('asset_id', { isPrimary: true }),
        // The right itself while the lot is under review or live, so that it is in one such lot at most; else null.
        string('live_key', 100, { isNullable: true }),
      ],
      indices: [['asset_id']],
      uniques: [['live_key']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('asset_claims');
    await runner.dropTable('assets');
  }
}
