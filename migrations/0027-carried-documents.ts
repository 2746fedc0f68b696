import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isMysql } from '../src/platform/database/schema/columns.js';

/** Which document of an earlier attempt a document was taken over from. */
export class CarriedDocuments1763800000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const ascii = isMysql(runner) ? ' CHARACTER SET ascii COLLATE ascii_bin' : '';
    // Without building the table anew, which would drop the triggers that keep its rows.
    await runner.query(
      `ALTER TABLE lot_documents ADD COLUMN carried_from varchar(64)${ascii} NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE lot_documents DROP COLUMN carried_from');
  }
}
