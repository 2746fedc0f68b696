import {
  type MigrationInterface,
  type QueryRunner,
  TableColumn,
  TableIndex,
  type TableColumnOptions,
} from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Sessions and their refresh tokens; second factors; what of a user can change. */
export class Sessions1763800000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addUserColumns(runner);
    await createSessions(runner);
    await createSecondFactors(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['recovery_codes', 'second_factors', 'refresh_tokens', 'sessions']) {
      await runner.dropTable(table);
    }
    await runner.dropIndex('users', 'users_by_changed_at');
    await runner.dropColumns(
      'users',
      userColumns(runner).map(({ name }) => name),
    );
  }
}

/** `changed_at` is looked up every second by every process: what was changed must hold within seconds. */
function userColumns(runner: QueryRunner): TableColumnOptions[] {
  const { asciiId, bigInt, int } = columnsOf(runner);
  return [
    bigInt('changed_at', { default: 0 }),
    int('is_password_temporary', { default: 0 }),
    bigInt('bid_limit', { isNullable: true }),
    asciiId('bid_limit_currency', { length: 3, isNullable: true }),
  ];
}

async function addUserColumns(runner: QueryRunner): Promise<void> {
  const columns = userColumns(runner).map((column) => new TableColumn(column));
  await runner.addColumns('users', columns);
  const index = new TableIndex({ name: 'users_by_changed_at', columnNames: ['changed_at'] });
  await runner.createIndex('users', index);
}

async function createSessions(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, hash, int, string } = columnsOf(runner);
  const nullable = { isNullable: true };
  await createTable(runner, {
    name: 'sessions',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('user_id'),
      string('device', 200),
      string('address', 64),
      bigInt('created_at'),
      bigInt('used_at'),
      bigInt('expires_at'),
      int('generation'),
      bigInt('ended_at', nullable),
      asciiId('end_reason', { length: 32, isNullable: true }),
    ],
    indices: [['user_id', 'id'], ['ended_at']],
  });
  await createTable(runner, {
    name: 'refresh_tokens',
    columns: [
      hash('token_hash', { isPrimary: true }),
      asciiId('session_id'),
      int('generation'),
      bigInt('used_at', nullable),
      hash('sealed_successor', nullable),
    ],
  });
}

async function createSecondFactors(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, hash } = columnsOf(runner);
  const nullable = { isNullable: true };
  await createTable(runner, {
    name: 'second_factors',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('user_id'),
      asciiId('secret', nullable),
      bigInt('created_at'),
      bigInt('confirmed_at', nullable),
      bigInt('ended_at', nullable),
      bigInt('last_step', nullable),
    ],
    indices: [['user_id', 'id']],
  });
  await createTable(runner, {
    name: 'recovery_codes',
    columns: [
      asciiId('factor_id', { isPrimary: true }),
      hash('code_hash', { isPrimary: true }),
      bigInt('used_at', nullable),
    ],
  });
}
