import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

const TABLES = [
  ...['notice_duties', 'notice_corrections', 'correction_acceptances'],
  ...['notice_placements', 'placement_strikes'],
  ...['notice_acceptances', 'notice_openings', 'notice_certificates'],
  ...['notice_certificate_voids', 'seal_pictures'],
];

/** Where notices stand and what proves it, their corrections, and the pictures of seals. */
export class NoticePlacements1763800000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await duties(runner);
    await corrections(runner);
    await placements(runner);
    await rulings(runner);
    await certificates(runner);
    await seals(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table);
  }
}

async function duties(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, text } = columnsOf(runner);
  await createTable(runner, {
    name: 'notice_duties',
    columns: [
      asciiId('lot_id', { isPrimary: true }),
      // What its pack asks about media, and the period that placements are measured by, both as JSON.
      text('media'),
      text('period', { isNullable: true }),
      // When the clock has to look whether the notice stands where the law wants it; null where it wants nothing more.
      bigInt('look_at', { isNullable: true }),
    ],
    indices: [['look_at']],
  });
}

async function corrections(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, hash, int, string, text } = columnsOf(runner);
  await createTable(runner, {
    name: 'notice_corrections',
    columns: [
      asciiId('lot_id', { isPrimary: true }),
      int('no', { isPrimary: true }),
      // What is corrected, which is a clause of the agreement, and the texts as they are published.
      text('said_zh'),
      text('said_en'),
      text('zh'),
      hash('zh_hash'),
      text('en'),
      hash('en_hash'),
      string('reason', 1000),
      // What was ruled on that led to it; null where the officers came upon it by themselves.
      asciiId('objection_id', { isNullable: true }),
      asciiId('asked_by'),
      asciiId('published_by'),
      bigInt('published_at'),
    ],
  });
  await createTable(runner, {
    name: 'correction_acceptances',
    columns: [
      asciiId('lot_id', { isPrimary: true }),
      asciiId('paddle', { isPrimary: true, length: 16 }),
      hash('agreement_hash', { isPrimary: true }),
      asciiId('accepted_by'),
      bigInt('accepted_at'),
    ],
  });
}

async function placements(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, hash, int, string } = columnsOf(runner);
  await createTable(runner, {
    name: 'notice_placements',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('lot_id'),
      // 0 for the notice of the lot, else the number of its correction.
      int('edition'),
      asciiId('medium', { length: 32 }),
      string('name', 200),
      string('reference', 500),
      asciiId('first_day', { length: 10 }),
      asciiId('last_day', { isNullable: true, length: 10 }),
      // Of the Chinese and the English text that stands there.
      hash('zh_hash'),
      hash('en_hash'),
      asciiId('deed_id', { isNullable: true }),
      asciiId('recorded_by'),
      bigInt('recorded_at'),
    ],
    indices: [['lot_id', 'id']],
  });
  await createTable(runner, {
    name: 'placement_strikes',
    columns: [
      asciiId('placement_id', { isPrimary: true }),
      string('reason', 1000),
      asciiId('struck_by'),
      bigInt('struck_at'),
    ],
  });
}

async function rulings(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, string, text } = columnsOf(runner);
  await createTable(runner, {
    name: 'notice_acceptances',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('lot_id'),
      // What was missing when it was asked for, as JSON: only that is accepted.
      text('missing'),
      string('reason', 1000),
      asciiId('asked_by'),
      asciiId('accepted_by'),
      bigInt('accepted_at'),
    ],
    indices: [['lot_id', 'id']],
  });
  await createTable(runner, {
    name: 'notice_openings',
    columns: [
      asciiId('lot_id', { isPrimary: true }),
      asciiId('outcome', { length: 16 }),
      text('missing'),
      bigInt('looked_at'),
    ],
  });
}

async function certificates(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, hash, int, string, text } = columnsOf(runner);
  await createTable(runner, {
    name: 'notice_certificates',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('lot_id'),
      asciiId('centre_id'),
      asciiId('lister_id'),
      asciiId('series'),
      int('no'),
      asciiId('number'),
      asciiId('code', { length: 32 }),
      // The lot while it is in force; null once it is void, so that another one may be issued.
      asciiId('in_force', { isNullable: true }),
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
    name: 'notice_certificate_voids',
    columns: [
      asciiId('certificate_id', { isPrimary: true }),
      string('reason', 1000),
      asciiId('asked_by'),
      asciiId('voided_by'),
      bigInt('voided_at'),
    ],
  });
}

async function seals(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, hash, int } = columnsOf(runner);
  await createTable(runner, {
    name: 'seal_pictures',
    columns: [
      asciiId('centre_id', { isPrimary: true }),
      hash('sha256', { isPrimary: true }),
      asciiId('media_type', { length: 32 }),
      int('size'),
      int('width'),
      int('height'),
      asciiId('added_by'),
      bigInt('added_at'),
    ],
  });
}
