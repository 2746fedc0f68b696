import { parseArgs } from 'node:util';
import { compare } from '../core/scenario/compare.js';
import { play } from '../core/scenario/play.js';
import type { Played, Scenario } from '../core/scenario/scenario.js';
import { readPacks } from './rule-packs.js';
import { readScenarios, type ScenarioFile } from './scenario-files.js';
import { reportOf } from './scenario-report.js';

const USAGE = 'usage: npm run -s scenario -- FILE…   (a file, a file with many, or a folder)';

/** How a run ends: everything as expected, something not, or something that is no scenario. */
const HELD = 0;
const MISMATCH = 1;
const UNREADABLE = 2;

type Player = (scenario: Scenario) => Promise<Played>;

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  if (positionals.length === 0) return refuse(USAGE);
  const files = readScenarios(positionals, readPacks());
  if (!files.ok) return refuse(files.error);
  return playAll(files.value, (scenario) => Promise.resolve(play(scenario)));
}

async function playAll(files: readonly ScenarioFile[], player: Player): Promise<number> {
  let status = HELD;
  for (const { file, scenario } of files) {
    const played = await player(scenario);
    const mismatches = compare(scenario, played);
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
