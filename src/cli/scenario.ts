import { parseArgs } from 'node:util';
import { DEVELOPMENT_ADMIN } from '../../config/config.js';
import type { Credentials } from '../bots/http-client.js';
import { compare } from '../core/scenario/compare.js';
import { play } from '../core/scenario/play.js';
import type { Played, Scenario } from '../core/scenario/scenario.js';
import { readRulePacks } from '../features/rule-packs/read-rule-packs.js';
import { nodeSha256 } from '../platform/proof/node-sha256.js';
import { openTheatre } from './open-theatre.js';
import { readScenarios, type ScenarioFile } from './scenario-files.js';
import { reportOf } from './scenario-report.js';

const USAGE = `usage: npm run -s scenario -- [--against URL [--login EMAIL:PASSWORD]] FILE…
  FILE is a scenario, a file with many, recorded auctions, or a folder
  --against plays on a running server that was started with CLOCK=scenario`;

/** How a run ends: everything as expected, something not, or something that is no scenario. */
const HELD = 0;
const MISMATCH = 1;
const UNREADABLE = 2;

/** Plays a scenario somewhere; `faults` are what that place has to say beyond the expectations. */
interface Player {
  play(
    scenario: Scenario,
  ): Promise<{ readonly played: Played; readonly faults: readonly string[] }>;
  close(): void;
}

async function main(): Promise<number> {
  const asked = readArguments();
  if (asked === null || asked.positionals.length === 0) return refuse(USAGE);
  const { positionals, values } = asked;
  const files = readScenarios(positionals, readRulePacks());
  if (!files.ok) return refuse(files.error);
  const player =
    values.against === undefined ? IN_CORE : await onServer(values.against, values.login);
  try {
    return await playAll(files.value, player);
  } finally {
    player.close();
  }
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

const IN_CORE: Player = {
  play: (scenario) => Promise.resolve({ played: play(scenario, nodeSha256), faults: [] }),
  close: () => undefined,
};

async function onServer(url: string, login: string | undefined): Promise<Player> {
  const theatre = await openTheatre(
    url,
    login === undefined ? DEVELOPMENT_ADMIN : credentials(login),
  );
  return {
    play: async (scenario) => {
      const played = await theatre.play(scenario);
      return { played, faults: played.recordFaults };
    },
    close: () => theatre.close(),
  };
}

/** `EMAIL:PASSWORD`; a password may contain colons, an address may not. */
function credentials(login: string): Credentials {
  const colon = login.indexOf(':');
  return { email: login.slice(0, colon), password: login.slice(colon + 1) };
}

async function playAll(files: readonly ScenarioFile[], player: Player): Promise<number> {
  let status = HELD;
  for (const { file, scenario } of files) {
    const { played, faults } = await player.play(scenario);
    const mismatches = [...compare(scenario, played), ...faults];
    if (mismatches.length > 0) status = MISMATCH;
    process.stdout.write(`${JSON.stringify(reportOf({ file, scenario, played, mismatches }))}\n`);
  }
  return status;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return UNREADABLE;
}

process.exitCode = await main();
