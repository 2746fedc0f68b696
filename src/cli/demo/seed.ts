import { randomBytes } from 'node:crypto';
import { DEVELOPMENT_ADMIN } from '../../../config/config.js';
import { Api } from '../../bots/api.js';
import { HttpClient } from '../../bots/http-client.js';
import { startServer } from '../server-process.js';
import { giveKeys } from './escrow.js';
import { holdDrill } from './incidents.js';
import { pastOf } from './past.js';
import { play } from './timeline.js';
import { Town } from './town.js';
import { giveProfiles } from './venues.js';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
/** Early enough for the notice of every lot. */
const BEGUN_DAYS_AGO = 60;

/** One process plays everybody here, for weeks in seconds; the rules themselves are not touched. */
const RAISED_LIMITS = {
  BID_RATE_PER_SECOND: '1000',
  BID_BURST: '1000',
  HTTP_RATE_PER_SECOND: '10000',
  HTTP_BURST: '10000',
  ACCESS_TOKEN_MINUTES: '1440',
  LOGIN_FAILURES_PER_MINUTE: '1000',
} as const;

/**
 * Fills an empty database with weeks of work: a server whose clock stands sixty days back is asked for everything that
 * people would have done since, at the instant at which they would have, through its public interface. Then it stops.
 */
export async function seed(databaseUrl: string, tell: (line: string) => void): Promise<void> {
  // Nobody lists a lot to the second.
  const zeroMs = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
  const server = await startServer({
    environment: {
      CLOCK: 'scenario',
      CLOCK_STARTS_AT: new Date(zeroMs - BEGUN_DAYS_AGO * DAY_MS).toISOString(),
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'warn',
      ...RAISED_LIMITS,
    },
    onLine: () => undefined,
  });
  try {
    const { url } = server;
    const http = new HttpClient({ url, random: randomBytes, credentials: DEVELOPMENT_ADMIN });
    const admin = new Api(http);
    tell('registering banks, two trading centres and a dozen institutions');
    const town = await Town.found(admin);
    await giveProfiles(town);
    await giveKeys(town);
    await holdDrill(town);
    tell('playing the last sixty days');
    const moveTo = (epochMs: number) => admin.advanceTo(epochMs);
    await play(pastOf(town, zeroMs), zeroMs, moveTo);
    await moveTo(zeroMs);
  } finally {
    await server.stop();
  }
}
