import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isMysql } from '../src/platform/database/schema/columns.js';

/** Why a session may sell everything, and the pack that it was published under. */
export class SessionRules1763800000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Without building the tables anew, which are append-only.
    const ascii = isMysql(runner) ? ' CHARACTER SET ascii COLLATE ascii_bin' : '';
    await runner.query('ALTER TABLE session_versions ADD COLUMN sells_all varchar(500) NULL');
    await runner.query(
      `ALTER TABLE session_publications ADD COLUMN pack varchar(100)${ascii} NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session_publications DROP COLUMN pack');
    await runner.query('ALTER TABLE session_versions DROP COLUMN sells_all');
  }
}
