import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Database } from '../../src/platform/database/database.js';
import type { Schema } from '../../src/platform/database/schema/schema.js';
import { createTestStore, DIALECTS, type DialectName, type TestStore } from './opened-database.js';

/** What the tests of a suite share; set before the first of them runs. */
export interface SuiteContext {
  readonly dialect: DialectName;
  readonly store: TestStore;
  readonly database: Database;
}

/** The same suite on SQLite and on MariaDB, each on an empty database of its own. */
export function onEachDatabase(
  title: string,
  suite: (context: SuiteContext) => void,
  schema?: Schema,
): void {
  describe.each(DIALECTS)(`${title} on %s`, (dialect) => {
    const context = { dialect } as { -readonly [Key in keyof SuiteContext]: SuiteContext[Key] };
    beforeAll(async () => {
      context.store = await createTestStore(dialect, schema);
      context.database = await context.store.open();
    });
    afterAll(async () => {
      await context.database.close();
      await context.store.drop();
    });
    suite(context);
  });
}
