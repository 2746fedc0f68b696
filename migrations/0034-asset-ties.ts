import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

const TABLES = ['asset_ties', 'asset_tie_rights', 'asset_tie_lifts'];

/** A right has rows of its own with each of its keepers; whether it was sold is asked of all of them. */
const BY_RIGHT = { name: 'assets_by_right', columnNames: ['kind', 'number'] };

/** Rights that must be sold together 合并处置, by whose finding, and which of these were lifted again. */
export class AssetTies1763800000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, string } = columnsOf(runner);
    await createTable(runner, {
      name: 'asset_ties',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('owner_id'),
        asciiId('ground', { length: 32 }),
        string('reason', 1000),
        asciiId('found_by'),
        asciiId('finder_id'),
        bigInt('found_at'),
      ],
      indices: [
        ['owner_id', 'id'],
        ['finder_id', 'id'],
      ],
    });
    await createTable(runner, {
      name: 'asset_tie_rights',
      columns: [asciiId('tie_id', { isPrimary: true }), asciiId('asset_id', { isPrimary: true })],
      indices: [['asset_id']],
    });
    await createTable(runner, {
      name: 'asset_tie_lifts',
      columns: [
        asciiId('tie_id', { isPrimary: true }),
        string('reason', 1000),
        asciiId('asked_by'),
        asciiId('lifted_by'),
        bigInt('lifted_at'),
      ],
    });
    await runner.createIndex('assets', new TableIndex(BY_RIGHT));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('assets', BY_RIGHT.name);
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}
