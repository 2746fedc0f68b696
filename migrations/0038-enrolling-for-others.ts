import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf, isMysql } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Consortia and their shares, agents with their powers of attorney, and what was enrolled at a counter. */
export class EnrollingForOthers1763800000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await makeDeeds(runner);
    await makeConsortia(runner);
    await makePowers(runner);
    // Without building the tables anew.
    const ascii = isMysql(runner) ? 'CHARACTER SET ascii COLLATE ascii_bin' : '';
    await runner.query('ALTER TABLE lots ADD COLUMN joint_bidding integer NULL');
    await runner.query(`ALTER TABLE enrolments ADD COLUMN consortium_id varchar(64) ${ascii} NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE enrolments DROP COLUMN consortium_id');
    await runner.query('ALTER TABLE lots DROP COLUMN joint_bidding');
    for (const table of [
      ...['power_acts', 'powers'],
      ...['consortium_acts', 'consortium_members', 'consortia', 'deed_readers', 'deeds'],
    ])
      await runner.dropTable(table);
  }
}

/** Signed papers about who acts for whom, and who but their giver reads them. */
async function makeDeeds(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, hash, string } = columnsOf(runner);
  await createTable(runner, {
    name: 'deeds',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('organisation_id'),
      string('name', 200),
      asciiId('media_type'),
      bigInt('size'),
      hash('sha256'),
      asciiId('added_by'),
      bigInt('added_at'),
    ],
  });
  await createTable(runner, {
    name: 'deed_readers',
    columns: [
      asciiId('deed_id', { isPrimary: true }),
      asciiId('organisation_id', { isPrimary: true }),
    ],
  });
}

async function makeConsortia(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, hash, int, string, text } = columnsOf(runner);
  const nullable = { isNullable: true };
  await createTable(runner, {
    name: 'consortia',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('lot_id'),
      asciiId('lead_id'),
      hash('agreement_hash'),
      hash('mandate_hash'),
      asciiId('deed_id', nullable),
      asciiId('proposed_by'),
      bigInt('proposed_at'),
    ],
    indices: [['lot_id', 'id']],
  });
  await createTable(runner, {
    name: 'consortium_members',
    columns: [
      asciiId('consortium_id', { isPrimary: true }),
      int('no', { isPrimary: true }),
      asciiId('organisation_id', nullable),
      string('name', 200),
      asciiId('registration', nullable),
      int('share_bps'),
      text('declarations', nullable),
    ],
    indices: [['organisation_id', 'consortium_id']],
  });
  await createTable(runner, {
    name: 'consortium_acts',
    columns: [
      asciiId('consortium_id', { isPrimary: true }),
      int('no', { isPrimary: true }),
      asciiId('act', { length: 16 }),
      asciiId('organisation_id'),
      text('declarations', nullable),
      string('reason', 1000, nullable),
      asciiId('acted_by'),
      bigInt('acted_at'),
    ],
  });
}

async function makePowers(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, int, string } = columnsOf(runner);
  await createTable(runner, {
    name: 'powers',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('lot_id'),
      asciiId('principal_id'),
      asciiId('agent_id'),
      int('may_enrol'),
      int('may_sign'),
      bigInt('limit_minor', { isNullable: true }),
      asciiId('currency', { length: 3 }),
      bigInt('valid_from'),
      bigInt('valid_until'),
      asciiId('deed_id'),
      asciiId('given_by'),
      bigInt('given_at'),
    ],
    money: ['limit_minor'],
    indices: [
      ['lot_id', 'agent_id'],
      ['principal_id', 'id'],
      ['agent_id', 'id'],
    ],
  });
  await createTable(runner, {
    name: 'power_acts',
    columns: [
      asciiId('power_id', { isPrimary: true }),
      int('no', { isPrimary: true }),
      asciiId('act', { length: 16 }),
      string('reason', 1000, { isNullable: true }),
      asciiId('acted_by'),
      bigInt('acted_at'),
    ],
  });
}
