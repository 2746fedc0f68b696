import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isMysql } from '../src/platform/database/schema/columns.js';

const DAYS = ['publish_on', 'viewing_from', 'viewing_to'];

/** The days that a lister plans, as `2026-03-02`: those of the notice and of viewing. */
export class PlannedDays1763800000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const ascii = isMysql(runner) ? 'CHARACTER SET ascii COLLATE ascii_bin' : '';
    // Without building the table anew.
    for (const day of DAYS)
      await runner.query(`ALTER TABLE lots ADD COLUMN ${day} varchar(10) ${ascii} NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const day of DAYS) await runner.query(`ALTER TABLE lots DROP COLUMN ${day}`);
  }
}
