import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { columnsOf, isMysql } from '../src/platform/database/schema/columns.js';

/**
 * Room for the secrets of second factors to be encrypted, and for the key of each. They are encrypted when the program
 * starts, because a migration has no keys; null is the key of what has not been yet.
 */
export class EncryptedSecrets1763800000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId } = columnsOf(runner);
    const keyId = asciiId('secret_key_id', { length: 16, isNullable: true });
    await runner.addColumn('second_factors', new TableColumn(keyId));
    await widen(runner, 200);
  }

  /** What was encrypted meanwhile cannot be read any more: its owners set it up anew. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE second_factors SET secret = NULL WHERE secret_key_id IS NOT NULL');
    await runner.dropColumn('second_factors', 'secret_key_id');
    await widen(runner, 64);
  }
}

/** TypeORM would drop the column and add another one. SQLite counts no characters. */
async function widen(runner: QueryRunner, length: number): Promise<void> {
  if (!isMysql(runner)) return;
  await runner.query(
    `ALTER TABLE second_factors
      MODIFY secret varchar(${length}) CHARACTER SET ascii COLLATE ascii_bin NULL`,
  );
}
