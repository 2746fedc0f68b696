import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isMysql } from '../src/platform/database/schema/columns.js';

/** Packages: which assets make up which part, who won each, and on what a colleague has allowed a bid. */
export class Packages1763800000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const [utf8, text] = isMysql(runner)
      ? ['CHARACTER SET utf8mb4 COLLATE utf8mb4_bin', 'mediumtext']
      : ['', 'text'];
    // Without building the tables anew.
    for (const column of ['part_assets', 'awards'])
      await runner.query(`ALTER TABLE lots ADD COLUMN ${column} ${text} ${utf8} NULL`);
    await runner.query(`ALTER TABLE bid_grants ADD COLUMN target varchar(60) ${utf8} NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE bid_grants DROP COLUMN target');
    for (const column of ['awards', 'part_assets'])
      await runner.query(`ALTER TABLE lots DROP COLUMN ${column}`);
  }
}
