import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf, isMysql } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Disposal cases: their attempts on a route, what was approved on the way, and how they ended without a sale. */
export class DisposalCases1763800000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, int, string } = columnsOf(runner);
    const nullable = { isNullable: true };
    await createTable(runner, {
      name: 'disposal_cases',
      columns: [
        asciiId('id', { isPrimary: true }),
        string('title', 200),
        asciiId('route'),
        asciiId('route_version', { length: 16 }),
        asciiId('lister_id'),
        asciiId('opened_by'),
        bigInt('opened_at'),
        // The lot that has been drafted to be the next attempt.
        asciiId('drafted_lot_id', nullable),
      ],
      indices: [['lister_id', 'id']],
    });
    await createTable(runner, {
      name: 'case_attempts',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('case_id'),
        int('no'),
        asciiId('follows', nullable),
        asciiId('stage'),
        asciiId('pack'),
        // Null for an attempt that was made elsewhere, of which there is evidence instead.
        asciiId('lot_id', nullable),
        string('evidence', 1000, nullable),
        asciiId('currency', { length: 3 }),
        bigInt('start_price'),
        bigInt('valuation', nullable),
        bigInt('published_at', nullable),
        bigInt('opens_at', nullable),
        asciiId('outcome', { length: 16 }),
        bigInt('ended_at', nullable),
        bigInt('price', nullable),
        asciiId('winner', nullable),
        asciiId('defaulter_id', nullable),
        bigInt('defaulted_at', nullable),
        string('default_reason', 1000, nullable),
      ],
      money: ['start_price', 'valuation', 'price'],
      uniques: [['case_id', 'no'], ['lot_id']],
      indices: [['outcome']],
    });
    await createActs(runner);
    // Without building the table anew, whose columns an earlier migration has changed behind TypeORM's back.
    const ascii = isMysql(runner) ? ' CHARACTER SET ascii COLLATE ascii_bin' : '';
    await runner.query(`ALTER TABLE lots ADD COLUMN case_id varchar(64)${ascii} NULL`);
    // The share of the start price that has to be paid before one may bid, where that is more than a deposit.
    await runner.query('ALTER TABLE lots ADD COLUMN prepayment_bps integer NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['prepayment_bps', 'case_id'])
      await runner.query(`ALTER TABLE lots DROP COLUMN ${column}`);
    for (const table of ['case_ends', 'case_reductions', 'case_attempts', 'disposal_cases']) {
      await runner.dropTable(table);
    }
  }
}

/** What two persons decided about a case. */
async function createActs(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, int, string } = columnsOf(runner);
  const nullable = { isNullable: true };
  await createTable(runner, {
    name: 'case_reductions',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('case_id'),
      int('after_no'),
      bigInt('down_to'),
      string('evidence', 1000),
      asciiId('asked_by'),
      asciiId('approved_by'),
      bigInt('approved_at'),
    ],
    money: ['down_to'],
    indices: [['case_id', 'id']],
  });
  await createTable(runner, {
    name: 'case_ends',
    columns: [
      asciiId('case_id', { isPrimary: true }),
      asciiId('kind', { length: 16 }),
      asciiId('currency', { length: 3 }),
      bigInt('price', nullable),
      string('taker', 200, nullable),
      bigInt('claim', nullable),
      string('reason', 1000),
      asciiId('asked_by'),
      asciiId('approved_by'),
      bigInt('ended_at'),
    ],
    money: ['price', 'claim'],
  });
}
