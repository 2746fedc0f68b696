import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiledServer } from './compiled-server.js';
import { type GuardedProcess, startGuarded } from './guarded-process.js';
import { findFreePort, LOOPBACK } from './loopback.js';
import { QUICK_PASSWORDS } from './quick-passwords.js';

/** The real server as a process of its own, at one address for all its lives. */
export interface SupervisedServer {
  readonly url: string;
  /** Ends it as a crash would: nothing is finished and nobody is told. */
  kill(): Promise<void>;
  /** Starts it again, as a supervisor would, and resolves once it says that it is ready. */
  start(): Promise<void>;
  /** Stops its time; the operating system keeps its connections open. */
  freeze(): void;
  thaw(): void;
  /** Ends it for good and removes what it wrote. */
  stop(): Promise<void>;
}

interface ServerSettings {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
  /** Variables that matter to the test. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** All processes of a test are one system, so they share their keys. Bots bid faster than people may. */
const VARIABLES = {
  NODE_ENV: 'test',
  HOST: LOOPBACK,
  LOG_LEVEL: 'warn',
  ...QUICK_PASSWORDS,
  JWT_SECRET: 'only for tests, and long enough for one',
  SIGNING_KEY: 'MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g',
  ENCRYPTION_KEYS: 'b25seSBmb3IgdGVzdHMsIGFuZCAzMiBieXRlcyBsb24=',
  ACCESS_TOKEN_MINUTES: '600',
  BID_RATE_PER_SECOND: '1000',
  BID_BURST: '1000',
  HTTP_RATE_PER_SECOND: '10000',
  HTTP_BURST: '10000',
};

/** Starts a server on a free port; it cannot outlive the tests. */
export async function startSupervised(settings: ServerSettings): Promise<SupervisedServer> {
  const directory = await mkdtemp(join(tmpdir(), 'ipgavel-server-'));
  const port = await findFreePort();
  const url = `http://${LOOPBACK}:${port}`;
  const main = await compiledServer();
  const start = () =>
    startGuarded({
      command: 'env',
      args: [...['-i', ...environment(settings, port)], ...[process.execPath, main]],
      directory,
      logFile: join(directory, 'server.log'),
      isReady: () => isReady(url),
    });
  let current: GuardedProcess = await start();
  const signal = (name: NodeJS.Signals) => process.kill(current.pid, name);
  return {
    url,
    kill: () => current.end('SIGKILL'),
    start: async () => {
      current = await start();
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    stop: async () => {
      await current.end('SIGKILL');
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function environment({ databaseUrl, redisUrl, variables }: ServerSettings, port: number): string[] {
  const all = {
    PATH: process.env.PATH,
    ...VARIABLES,
    PORT: port,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl ?? '',
    ...variables,
  };
  return Object.entries(all).map(([name, value]) => `${name}=${value}`);
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}
