import { execFile } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { startGuarded } from './guarded-process.js';
import { askLine, findFreePort, LOOPBACK } from './loopback.js';
import { requireProgram } from './programs.js';
import { makeScratchFolder } from './scratch-folder.js';

const run = promisify(execFile);

/** A private server on a free loopback port, with its files in a temporary folder. */
export interface TestServer {
  readonly url: string;
  readonly port: number;
  /** Changes with every restart; for tests that freeze the server with SIGSTOP. */
  readonly pid: number;
  /** Ends the server as a power cut would: nothing is flushed and no connection is closed. */
  kill(): Promise<void>;
  /** Starts it again on the same port, after a `kill` or as an orderly restart. */
  restart(): Promise<void>;
  /** Ends the server in order and removes its files. */
  stop(): Promise<void>;
}

export interface TestMariaDb extends TestServer {
  readonly socketPath: string;
  /** A copy of its files from before it was started, for others to begin with. */
  readonly freshFiles: string;
}

export interface TestRedis extends TestServer {
  flushAll(): Promise<void>;
}

type ServerControls = Pick<TestServer, 'pid' | 'kill' | 'restart' | 'stop'>;

interface ServerRecipe {
  readonly command: string;
  readonly args: readonly string[];
  readonly directory: string;
  readonly isReady: () => Promise<boolean>;
}

/**
 * Starts a MariaDB that is as durable as the real one (every commit is flushed) and small.
 * Its user `root` has no password over TCP; the URL carries no database name.
 */
export async function startMariaDb(extraArgs: readonly string[] = []): Promise<TestMariaDb> {
  const command = requireProgram('mariadbd');
  const directory = await makeScratchFolder('mariadb');
  const port = await findFreePort();
  const socketPath = join(directory, 'mariadb.sock');
  const args = [
    ...mariaDbArgs(directory),
    `--port=${port}`,
    `--socket=${socketPath}`,
    ...extraArgs,
  ];
  const freshFiles = await installFiles(directory);
  const url = `mysql://root@${LOOPBACK}:${port}`;
  const server = await startServer({ command, args, directory, isReady: () => canQuery(url) });
  return Object.assign(server, { url, port, socketPath, freshFiles });
}

/** Installing takes longer than starting: whoever finds the fresh files of another server of this run takes those. */
async function installFiles(directory: string): Promise<string> {
  const given = process.env.TEST_MARIADB_FRESH;
  const data = join(directory, 'data');
  if (given !== undefined) {
    await cp(given, data, { recursive: true });
    return given;
  }
  await run(requireProgram('mariadb-install-db'), [
    ...mariaDbArgs(directory),
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const fresh = join(directory, 'fresh');
  await cp(data, fresh, { recursive: true });
  return fresh;
}

/** Starts a Redis that keeps nothing on disk: after `kill` and `restart` it is empty. */
export async function startRedis(): Promise<TestRedis> {
  const command = requireProgram('redis-server');
  const directory = await makeScratchFolder('redis');
  const port = await findFreePort();
  const args = ['--bind', LOOPBACK, '--port', `${port}`, '--dir', directory];
  const server = await startServer({
    command,
    args: [...args, '--save', '', '--appendonly', 'no', '--daemonize', 'no'],
    directory,
    isReady: async () => (await askLine(port, 'PING')) === '+PONG',
  });
  const flushAll = async (): Promise<void> => {
    const answer = await askLine(port, 'FLUSHALL');
    if (answer !== '+OK') throw new Error(`Redis answered ${answer ?? 'nothing'} to FLUSHALL`);
  };
  return Object.assign(server, { url: `redis://${LOOPBACK}:${port}`, port, flushAll });
}

async function startServer(recipe: ServerRecipe): Promise<ServerControls> {
  const start = () => startGuarded({ ...recipe, logFile: join(recipe.directory, 'server.log') });
  const remove = () => rm(recipe.directory, { recursive: true, force: true });
  let current = await start().catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  return {
    get pid() {
      return current.pid;
    },
    kill: () => current.end('SIGKILL'),
    restart: async () => {
      await current.end('SIGTERM');
      current = await start();
    },
    stop: async () => {
      await current.end('SIGTERM');
      await remove();
    },
  };
}

/** What the installer and the server must agree on; files of the machine's own server are not read. */
function mariaDbArgs(directory: string): string[] {
  return [
    '--no-defaults',
    `--datadir=${join(directory, 'data')}`,
    // A server that starts clears away temporary tables, and in a shared folder those of another one too.
    `--tmpdir=${directory}`,
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
    `--bind-address=${LOOPBACK}`,
    '--skip-networking=0',
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--innodb-flush-log-at-trx-commit=1',
    '--innodb-buffer-pool-size=64M',
    '--innodb-log-file-size=32M',
    '--innodb-use-native-aio=0',
    '--max-connections=300',
  ];
}

async function canQuery(url: string): Promise<boolean> {
  try {
    const connection = await createConnection(url);
    await connection.end();
    return true;
  } catch {
    return false;
  }
}
