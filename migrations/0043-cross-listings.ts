import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf, isMysql } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Lots that several venues show, what the venues did about that, and through which of them a bidder came. */
export class CrossListings1763800000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, string } = columnsOf(runner);
    const nullable = { isNullable: true };
    await createTable(runner, {
      name: 'cross_listings',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('lot_id'),
        // The trading centre that runs the lot, and the other one.
        asciiId('home_id'),
        asciiId('venue_id'),
      ],
      indices: [
        ['lot_id', 'id'],
        ['home_id', 'id'],
        ['venue_id', 'id'],
      ],
    });
    await createTable(runner, {
      name: 'cross_listing_steps',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('cross_listing_id'),
        asciiId('act', { length: 16 }),
        asciiId('centre_id'),
        asciiId('done_by'),
        asciiId('second_by', nullable),
        string('reason', 1000, nullable),
        bigInt('done_at'),
      ],
      uniques: [['cross_listing_id', 'act']],
    });
    const ascii = isMysql(runner) ? ' CHARACTER SET ascii COLLATE ascii_bin' : '';
    await runner.query(`ALTER TABLE enrolments ADD COLUMN venue_id varchar(64)${ascii} NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE enrolments DROP COLUMN venue_id');
    await runner.dropTable('cross_listing_steps');
    await runner.dropTable('cross_listings');
  }
}
