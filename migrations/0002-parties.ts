import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Organisations and the people who act for them. */
export class Parties1763800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, string } = columnsOf(runner);
    await createTable(runner, {
      name: 'organisations',
      columns: [
        asciiId('id', { isPrimary: true }),
        string('name', 200),
        asciiId('kind', { length: 32 }),
        bigInt('created_at'),
      ],
    });
    await createTable(runner, {
      name: 'users',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('organisation_id'),
        string('email', 254),
        string('name', 200),
        asciiId('role', { length: 16 }),
        asciiId('password_hash', { length: 200 }),
        bigInt('created_at'),
        bigInt('disabled_at', { isNullable: true }),
      ],
      indices: [['organisation_id']],
      uniques: [['email']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('users');
    await runner.dropTable('organisations');
  }
}
