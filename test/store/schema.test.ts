import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { schema } from '../../migrations/all.js';
import type { Database } from '../../src/platform/database/database.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { createTestStore, DIALECTS, type TestStore } from '../support/opened-database.js';

/** On SQLite, adding a column means to build the table anew. */
class WiderEvents1900000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn(
      'events',
      new TableColumn({ name: 'remark', type: 'integer', isNullable: true }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('events', 'remark');
  }
}

describe.each(DIALECTS)('the schema on %s', (dialect) => {
  let store: TestStore;
  beforeEach(async () => (store = await createTestStore(dialect)));
  afterEach(() => store.drop());

  const triggersSql =
    dialect === 'sqlite'
      ? `SELECT name FROM sqlite_master WHERE type = 'trigger'`
      : `SELECT trigger_name AS name FROM information_schema.triggers WHERE trigger_schema = DATABASE()`;

  const expectEveryTrigger = async (database: Database): Promise<void> => {
    const rows = await database.read.query(triggersSql);
    const names = schema.appendOnly.flatMap((table) => [
      `${table}_no_delete`,
      `${table}_no_update`,
    ]);
    expect(rows.map(({ name }) => name).sort()).toEqual(names.sort());
  };

  it('guards every append-only table, also after a migration has rebuilt one', async () => {
    const before = await store.open();
    await expectEveryTrigger(before);
    await before.close();
    const migrations = [...schema.migrations, WiderEvents1900000000002];
    const wider = { ...store.config, schema: { ...schema, migrations } };
    const after = await openDatabase(wider, store.clock);
    await after.read.query('SELECT remark FROM events');
    await expectEveryTrigger(after);
    await after.close();
  });

  it('is brought up to date once, however often it is opened', async () => {
    for (let count = 0; count < 2; count += 1) {
      const database = await store.open();
      const rows = await database.read.query('SELECT name FROM migrations');
      expect(rows).toHaveLength(schema.migrations.length);
      await database.close();
    }
  });
});

describe('the schema on mariadb', () => {
  it('is made once by several processes that start together', async () => {
    const store = await createTestStore('mariadb');
    const databases = await Promise.all([store.open(), store.open(), store.open()]);
    const rows = await databases[0].read.query('SELECT name FROM migrations');
    expect(rows).toHaveLength(schema.migrations.length);
    for (const database of databases) await database.close();
    await store.drop();
  });
});
