import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from './server-process.js';

/** One process plays many bidders here, faster than people bid; the rules themselves are not touched. */
const RAISED_LIMITS = {
  BID_RATE_PER_SECOND: '1000',
  BID_BURST: '1000',
  HTTP_RATE_PER_SECOND: '10000',
  HTTP_BURST: '10000',
  ACCESS_TOKEN_MINUTES: '1440',
  SESSION_HOURS: '8760',
  SESSION_IDLE_HOURS: '8760',
  LOGIN_FAILURES_PER_MINUTE: '1000',
} as const;

/**
 * Starts the server with a clock of its own on an embedded database of its own, has `work` done on it, stops it and
 * removes everything. `tell` gets the lines that it logs.
 */
export async function onOwnServer<Done>(
  tell: (line: string) => void,
  work: (url: string) => Promise<Done>,
): Promise<Done> {
  const directory = await mkdtemp(join(tmpdir(), 'ipgavel-demo-'));
  try {
    const server = await startServer({
      environment: {
        CLOCK: 'scenario',
        DATABASE_URL: `sqlite:${join(directory, 'demo.sqlite')}`,
        LOG_LEVEL: 'warn',
        ...RAISED_LIMITS,
      },
      onLine: tell,
    });
    try {
      return await work(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
