import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { DEVELOPMENT_ADMIN } from '../../config/config.js';
import { Api } from '../bots/api.js';
import { HttpClient } from '../bots/http-client.js';
import { showRecorded } from '../bots/live-show.js';
import { Stage } from '../bots/stage.js';
import { checkPath } from './demo/certificates.js';
import { DEMO_PASSPHRASE, KEY_FOLDER } from './demo/escrow.js';
import { DEMO_DATABASE, prepareHome } from './demo/home.js';
import { addressOf, BIDDERS, DEMO_PASSWORD } from './demo/people.js';
import { keepRivals } from './demo/rivals.js';
import { seed } from './demo/seed.js';
import { Town } from './demo/town.js';
import { readRecordings } from './recordings.js';
import { type ServerProcess, startServer } from './server-process.js';

/** How long each recorded lot is open. */
const LENGTH_MS = 240_000;
/** How many institutions take part in the recorded ones; more are brought in where a recording needs them. */
const PLAYERS = 10;

type Tell = (line: string) => void;

/** Starts the server on a database full of work and keeps auctions going in it until Ctrl-C. */
export async function runShow(port: string): Promise<void> {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  const tell: Tell = (line) => process.stdout.write(`${line}\n`);
  await prepareHome(() => seed(DEMO_DATABASE, tell));
  const server = await startServer({
    environment: { PORT: port, DATABASE_URL: DEMO_DATABASE, LOG_LEVEL: 'warn' },
    onLine: (line) => process.stderr.write(`${line}\n`),
  });
  try {
    await perform(server, tell, ending.signal);
  } finally {
    await server.stop();
  }
}

async function perform({ url }: ServerProcess, tell: Tell, signal: AbortSignal): Promise<void> {
  const admin = new Api(
    new HttpClient({ url, random: randomBytes, credentials: DEVELOPMENT_ADMIN }),
  );
  const town = Town.at(admin);
  introduce(url, tell);
  const path = await checkPath(town.as('centre'));
  if (path !== null) tell(`交易凭证查验 a certificate that anyone may check: ${url}${path}\n`);
  const dismiss = await keepRivals(town, url);
  const stage = await stageOf(town, admin);
  try {
    await Promise.race([
      once(signal, 'abort'),
      showRecorded(readRecordings(), { stage, tell, lengthMs: LENGTH_MS, signal }),
    ]);
  } catch (error) {
    // What was waiting when Ctrl-C came fails because it was told to.
    if (!signal.aborted) throw error;
  } finally {
    stage.close();
    dismiss();
  }
}

function introduce(url: string, tell: Tell): void {
  const logins = [
    ['竞买人 bidder', 'bidder'],
    ['质权银行 pledgee bank', 'bank'],
    ['交易中心 trading centre', 'centre'],
    ['交易中心第二人 second officer', 'centre2'],
    ['联合挂牌的另一交易所 another venue', 'venue'],
    ['审计 auditor', 'auditor'],
  ] as const;
  tell(`\nIPGavel 权槌 runs at ${url} (API at ${url}/api/docs); Ctrl-C stops it`);
  tell(`Everybody's password is ${DEMO_PASSWORD}:`);
  for (const [who, login] of logins) tell(`  ${addressOf(login)}  ${who}`);
  tell(
    `  开标密钥文件 key files of opening officers: ${KEY_FOLDER}, 口令 passphrase ${DEMO_PASSPHRASE}`,
  );
  tell(`  ${DEVELOPMENT_ADMIN.email}  平台管理员 administrator / ${DEVELOPMENT_ADMIN.password}\n`);
}

/** The people of the demo for the recorded lots as well; the visitor's own institution stays out of them. */
async function stageOf(town: Town, admin: Api): Promise<Stage> {
  const [, ...players] = BIDDERS.slice(0, PLAYERS + 1);
  const institutions = [];
  for (const { key } of players) institutions.push(await town.institution(key));
  return Stage.of(
    {
      ...{ admin, random: randomBytes },
      centre: town.as('centre'),
      secondOfficer: town.as('centre2'),
      pledgee: town.as('bank'),
      auditor: town.as('auditor'),
    },
    institutions,
  );
}
