import { parseArgs } from 'node:util';
import { DEVELOPMENT_ADMIN } from '../../config/config.js';
import type { Credentials } from '../bots/http-client.js';
import { readRulePacks } from '../features/rule-packs/read-rule-packs.js';
import { readScenarios, type ScenarioFile } from './scenario-files.js';
import { IN_CORE, onServer, type Player } from './scenario-players.js';
import { reportOf } from './scenario-report.js';

const USAGE = `usage: npm run -s scenario -- [--against URL [--login EMAIL:PASSWORD]] FILE…
  FILE is a scenario, a file with many, recorded auctions, or a folder
  --against plays on a running server that was started with CLOCK=scenario`;

/** How a run ends: everything as expected, something not, or something that could not be read or played at all. */
const HELD = 0;
const MISMATCH = 1;
const UNREADABLE = 2;

async function main(): Promise<number> {
  const asked = readArguments();
  if (asked === null || asked.positionals.length === 0) return refuse(USAGE);
  const { positionals, values } = asked;
  const { scenarios, faults } = readScenarios(positionals, readRulePacks());
  const unread = faults.map(refuse);
  const player = await playerFor(values);
  try {
    const played = await playAll(scenarios, player);
    return unread.length > 0 ? UNREADABLE : played;
  } finally {
    player.close();
  }
}

function playerFor({ against, login }: { against?: string; login?: string }): Promise<Player> {
  if (against === undefined) return Promise.resolve(IN_CORE);
  return onServer(against, login === undefined ? DEVELOPMENT_ADMIN : credentials(login));
}

/** What was asked for on the command line, or null where it asks for something that there is not. */
function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { against: { type: 'string' }, login: { type: 'string' } },
    });
  } catch {
    return null;
  }
}

/** `EMAIL:PASSWORD`; a password may contain colons, an address may not. */
function credentials(login: string): Credentials {
  const colon = login.indexOf(':');
  return { email: login.slice(0, colon), password: login.slice(colon + 1) };
}

async function playAll(files: readonly ScenarioFile[], player: Player): Promise<number> {
  let status = HELD;
  for (const { file, scenario } of files) {
    const { played, mismatches } = await player.play(scenario);
    if (mismatches.length > 0) status = MISMATCH;
    process.stdout.write(`${JSON.stringify(reportOf({ file, scenario, played, mismatches }))}\n`);
  }
  return status;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return UNREADABLE;
}

process.exitCode = await main().catch((error: unknown) =>
  refuse(error instanceof Error ? error.message : String(error)),
);
