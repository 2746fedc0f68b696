import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';

/** An empty database of one test file. */
export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  drop(): Promise<void>;
}

/** The MariaDB that this test run started, without a database name; see global-setup.mjs. */
function mariaDbUrl(): string {
  return givenUrl('TEST_MARIADB_URL');
}

/** The Redis that this test run started. Test files run side by side: give keys a prefix. */
export function redisUrl(): string {
  return givenUrl('TEST_REDIS_URL');
}

/** Creates an empty, uniquely named database on the run's server. */
export async function createTestDatabase(serverUrl = mariaDbUrl()): Promise<TestDatabase> {
  const name = `ipgavel_test_${randomBytes(6).toString('hex')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await execute(serverUrl, `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  return { name, url: url.href, drop: () => execute(serverUrl, `DROP DATABASE IF EXISTS ${name}`) };
}

async function execute(serverUrl: string, sql: string): Promise<void> {
  const connection = await createConnection(serverUrl);
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}

function givenUrl(variable: string): string {
  const url = process.env[variable];
  if (url === undefined)
    throw new Error(`${variable} is set by the jest projects that have services`);
  return url;
}
