import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf, isMysql } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

const TABLES = [
  ...['result_publicities', 'result_objections', 'objection_documents', 'objection_rulings'],
  ...['certificate_numbers', 'certificates', 'certificate_voids'],
];
const LOT_COLUMNS = ['objection_unit', 'objection_answer_days'];

/** What becomes of a result: its publicity, objections with their rulings, and the certificates of what was sold. */
export class SaleResults1763800000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await publicities(runner);
    await objections(runner);
    await certificates(runner);
    // Without building the table anew, whose columns an earlier migration has changed behind TypeORM's back.
    const ascii = isMysql(runner) ? ' CHARACTER SET ascii COLLATE ascii_bin' : '';
    await runner.query(`ALTER TABLE lots ADD COLUMN objection_unit varchar(16)${ascii} NULL`);
    await runner.query('ALTER TABLE lots ADD COLUMN objection_answer_days integer NULL');
    // What was published before counted natural days, and promised no time for an answer: the packs' fifteen days.
    await runner.query(
      `UPDATE lots SET objection_unit = 'days', objection_answer_days = 15 WHERE objection_days > 0`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of LOT_COLUMNS) await runner.query(`ALTER TABLE lots DROP COLUMN ${column}`);
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}

async function publicities(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, int } = columnsOf(runner);
  const nullable = { isNullable: true };
  await createTable(runner, {
    name: 'result_publicities',
    columns: [
      asciiId('lot_id', { isPrimary: true }),
      asciiId('centre_id'),
      bigInt('ended_at'),
      bigInt('until'),
      int('answer_days'),
      asciiId('state', { length: 16 }),
      // When the clock has something to do about it; null once it has been done, or waits for a ruling.
      bigInt('due_at', nullable),
      bigInt('settled_at', nullable),
    ],
    indices: [['due_at']],
  });
}

async function objections(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, hash, string, text } = columnsOf(runner);
  await createTable(runner, {
    name: 'result_objections',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('lot_id'),
      asciiId('centre_id'),
      asciiId('organisation_id'),
      // What it is in the sale, as JSON.
      text('parties'),
      asciiId('ground'),
      text('reasons'),
      asciiId('lodged_by'),
      bigInt('lodged_at'),
      bigInt('answer_by'),
    ],
    indices: [
      ['lot_id', 'id'],
      ['centre_id', 'id'],
    ],
  });
  await createTable(runner, {
    name: 'objection_documents',
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
    name: 'objection_rulings',
    columns: [
      asciiId('objection_id', { isPrimary: true }),
      asciiId('finding', { length: 16 }),
      asciiId('consequence', { length: 16 }),
      asciiId('ground', { isNullable: true }),
      string('reason', 1000),
      asciiId('asked_by'),
      asciiId('ruled_by'),
      bigInt('ruled_at'),
    ],
  });
}

async function certificates(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, hash, int, string, text } = columnsOf(runner);
  await createTable(runner, {
    name: 'certificate_numbers',
    columns: [
      // A centre and a year; the row that is locked while a number is given.
      asciiId('series', { isPrimary: true }),
      int('last_no'),
    ],
  });
  await createTable(runner, {
    name: 'certificates',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('lot_id'),
      asciiId('paddle', { length: 16 }),
      asciiId('centre_id'),
      asciiId('lister_id'),
      asciiId('buyer_id'),
      asciiId('series'),
      int('no'),
      asciiId('number'),
      asciiId('code', { length: 32 }),
      // A lot and a paddle while it is in force; null once it is void, so that another one may be issued.
      asciiId('in_force', { isNullable: true, length: 96 }),
      text('content'),
      text('zh'),
      text('en'),
      hash('digest'),
      asciiId('asked_by'),
      asciiId('issued_by'),
      bigInt('issued_at'),
    ],
    uniques: [['series', 'no'], ['in_force']],
    indices: [['lot_id', 'id'], ['number']],
  });
  await createTable(runner, {
    name: 'certificate_voids',
    columns: [
      asciiId('certificate_id', { isPrimary: true }),
      string('reason', 1000),
      asciiId('asked_by'),
      asciiId('voided_by'),
      bigInt('voided_at'),
    ],
  });
}
