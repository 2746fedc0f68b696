import { findProgram } from './programs.js';
import { startMariaDb, startRedis } from './services.js';

/** The servers that all test files of one run share. */
export interface SharedServices {
  readonly mariaDbUrl: string;
  readonly redisUrl: string;
  /** Where the files of a fresh MariaDB lie, if one was installed. */
  readonly freshFiles: string | undefined;
  stop(): Promise<void>;
}

interface SharedServer {
  readonly url: string;
  readonly freshFiles?: string;
  stop(): Promise<void>;
}

/**
 * Starts a private MariaDB and a private Redis. Only where a program is not installed does the run
 * turn to the server that DATABASE_URL or REDIS_URL names, and there it makes databases of its own:
 * a developer's shell may well name a server whose contents matter.
 */
export async function startSharedServices(): Promise<SharedServices> {
  const mariaDb: SharedServer = givenMariaDb() ?? (await startMariaDb());
  const redis: SharedServer = givenRedis() ?? (await startRedis());
  return {
    mariaDbUrl: mariaDb.url,
    redisUrl: redis.url,
    freshFiles: mariaDb.freshFiles,
    stop: async () => {
      await Promise.all([mariaDb.stop(), redis.stop()]);
    },
  };
}

function givenMariaDb(): SharedServer | undefined {
  const given = process.env.DATABASE_URL ?? '';
  if (!given.startsWith('mysql:') || findProgram('mariadbd') !== undefined) return undefined;
  const server = new URL(given);
  server.pathname = '';
  return { url: server.href, stop: leaveRunning };
}

function givenRedis(): SharedServer | undefined {
  const given = process.env.REDIS_URL;
  if (given === undefined || findProgram('redis-server') !== undefined) return undefined;
  return { url: given, stop: leaveRunning };
}

function leaveRunning(): Promise<void> {
  return Promise.resolve();
}
