import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf, isMysql } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

const TABLES = [
  ...['asset_marks', 'lot_settlements'],
  ...['asset_objections', 'asset_objection_documents', 'asset_objection_acts'],
];

/** What is objected to the sale of an asset before its end, and what follows for later lots. */
export class AssetObjections1763800000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await marks(runner);
    await objections(runner);
    const ascii = isMysql(runner) ? ' CHARACTER SET ascii COLLATE ascii_bin' : '';
    await runner.query(
      `ALTER TABLE result_objections ADD COLUMN carried_from varchar(64)${ascii} NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE result_objections DROP COLUMN carried_from');
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}

async function marks(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, string, text } = columnsOf(runner);
  await createTable(runner, {
    name: 'asset_marks',
    columns: [
      asciiId('id', { isPrimary: true }),
      // A right is the same one whoever keeps it.
      asciiId('asset_kind'),
      string('asset_number', 100),
      asciiId('lot_id'),
      asciiId('objection_id'),
      asciiId('kind'),
      bigInt('upheld_at'),
    ],
    indices: [['asset_kind', 'asset_number']],
  });
  await createTable(runner, {
    name: 'lot_settlements',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('lot_id'),
      text('statement'),
      asciiId('stated_by'),
      bigInt('stated_at'),
    ],
    indices: [['lot_id', 'id']],
  });
}

async function objections(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, hash, string, text } = columnsOf(runner);
  await createTable(runner, {
    name: 'asset_objections',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('lot_id'),
      asciiId('centre_id'),
      asciiId('lister_id'),
      asciiId('organisation_id'),
      asciiId('kind'),
      text('statement'),
      text('relation'),
      hash('digest'),
      bigInt('answer_by'),
      asciiId('lodged_by'),
      bigInt('lodged_at'),
    ],
    indices: [
      ['lot_id', 'id'],
      ['centre_id', 'id'],
      ['lister_id', 'id'],
      ['organisation_id', 'id'],
    ],
  });
  await createTable(runner, {
    name: 'asset_objection_documents',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('objection_id'),
      string('name', 200),
      asciiId('media_type'),
      bigInt('size'),
      hash('sha256'),
      asciiId('added_by'),
      bigInt('added_at'),
    ],
    indices: [['objection_id', 'id']],
  });
  await createTable(runner, {
    name: 'asset_objection_acts',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('objection_id'),
      asciiId('type', { length: 16 }),
      // Whom the centre asks, or whose comment it is.
      asciiId('organisation_id', { isNullable: true }),
      asciiId('done_by'),
      asciiId('second_by', { isNullable: true }),
      bigInt('done_at'),
      text('reason', { isNullable: true }),
      string('court_reference', 200, { isNullable: true }),
      // What else belongs to it, as JSON.
      text('content', { isNullable: true }),
    ],
    indices: [
      ['objection_id', 'id'],
      ['organisation_id', 'objection_id'],
    ],
  });
}
