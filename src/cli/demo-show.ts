import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { DEVELOPMENT_ADMIN } from '../../config/config.js';
import { type Credentials, HttpClient } from '../bots/http-client.js';
import { showDuels, showRecorded } from '../bots/live-show.js';
import { Stage } from '../bots/stage.js';
import { guestLogin } from './demo-guest.js';
import { readRecordings } from './recordings.js';
import { type ServerProcess, startServer } from './server-process.js';

/** What the show leaves behind, so that a visitor finds yesterday's lots again. */
const FOLDER = join('var', 'demo');

/** How long each lot of the show is open. */
const LENGTH_MS = 180_000;

/** Starts the server on its embedded database and keeps live auctions going in it until Ctrl-C. */
export async function runShow(port: string): Promise<void> {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  await mkdir(FOLDER, { recursive: true });
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  const server = await startServer({
    environment: {
      PORT: port,
      DATABASE_URL: `sqlite:${join(FOLDER, 'ipgavel.sqlite')}`,
      LOG_LEVEL: 'warn',
    },
    onLine: (line) => process.stderr.write(`${line}\n`),
  });
  try {
    await perform(server, tell, ending.signal);
  } finally {
    await server.stop();
  }
}

async function perform(
  server: ServerProcess,
  tell: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const { url } = server;
  const admin = new HttpClient({ url, random: randomBytes, credentials: DEVELOPMENT_ADMIN });
  const stage = await Stage.set(admin, randomBytes);
  tell(`IPGavel runs at ${url} (API at ${url}/api/docs); Ctrl-C stops it`);
  tell(`bid as:         ${loginOf(await guestLogin(stage.admin))}`);
  tell(`administrator:  ${loginOf(DEVELOPMENT_ADMIN)}`);
  tell(`trading centre: ${loginOf(stage.centre.http.credentials)}`);
  tell(`second officer: ${loginOf(stage.secondOfficer.http.credentials)}`);
  tell(`pledgee bank:   ${loginOf(stage.pledgee.http.credentials)}`);
  const options = { stage, tell, lengthMs: LENGTH_MS, signal };
  try {
    await Promise.race([
      once(signal, 'abort'),
      showRecorded(readRecordings(), options),
      showDuels(options),
    ]);
  } catch (error) {
    // What was waiting when Ctrl-C came fails because it was told to.
    if (!signal.aborted) throw error;
  } finally {
    stage.close();
  }
}

function loginOf(credentials: Credentials | null): string {
  return credentials ? `${credentials.email} / ${credentials.password}` : 'nobody';
}
