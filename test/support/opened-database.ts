import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { schema } from '../../migrations/all.js';
import { instant, type Instant } from '../../src/core/kernel/instant.js';
import { Clock } from '../../src/platform/clock/clock.js';
import type { Database, DatabaseConfig } from '../../src/platform/database/database.js';
import type { Schema } from '../../src/platform/database/schema/schema.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { makeScratchFolder } from './scratch-folder.js';
import { createTestDatabase } from './test-database.js';

/** Both databases, for `describe.each`: a suite of the store says the same of either. */
export const DIALECTS = ['sqlite', 'mariadb'] as const;

export type DialectName = (typeof DIALECTS)[number];

/** A clock that moves only when it is told to. */
export class FakeClock extends Clock {
  constructor(private at: Instant = instant(1_770_000_000_000)) {
    super();
  }

  now(): Instant {
    return this.at;
  }

  advance(ms: number): void {
    this.at = instant(this.at + ms);
  }
}

/** An empty database that can be opened, closed and opened again. */
export interface TestStore {
  readonly config: DatabaseConfig;
  readonly clock: FakeClock;
  open(): Promise<Database>;
  drop(): Promise<void>;
}

/** Makes an empty database, with tables of the test's own if it brings a schema; `drop` it when it is closed. */
export async function createTestStore(
  dialect: DialectName,
  ownSchema: Schema = schema,
): Promise<TestStore> {
  const { url, drop } = dialect === 'sqlite' ? await createFile() : await createTestDatabase();
  const config: DatabaseConfig = { url, schema: ownSchema };
  const clock = new FakeClock();
  return { config, clock, drop, open: () => openDatabase(config, clock) };
}

async function createFile(): Promise<{ url: string; drop: () => Promise<void> }> {
  const folder = await makeScratchFolder('sqlite');
  const url = `sqlite:${join(folder, `${randomBytes(4).toString('hex')}.db`)}`;
  return { url, drop: () => rm(folder, { recursive: true, force: true }) };
}
