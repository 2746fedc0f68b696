import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Theatre } from '../../src/bots/theatre.js';
import { openTheatre } from '../../src/cli/open-theatre.js';
import { readRulePacks } from '../../src/features/rule-packs/read-rule-packs.js';
import { readScenarios } from '../../src/cli/scenario-files.js';
import { compare } from '../../src/core/scenario/compare.js';
import { ADMIN, startApi, type TestApi } from '../support/api.js';
import { DIALECTS } from '../support/opened-database.js';

/** One process plays everyone, faster than people bid; the days of an auction pass in no time. */
const LIMITS = {
  HTTP_RATE_PER_SECOND: '100000',
  HTTP_BURST: '100000',
  LOGIN_FAILURES_PER_MINUTE: '100000',
  ACCESS_TOKEN_MINUTES: '1440',
};

const PACKS = readRulePacks();
const FOLDER = 'test/scenarios';
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => join(FOLDER, name));

describe.each(DIALECTS)('scenarios on a server with %s', (dialect) => {
  let api: TestApi;
  let theatre: Theatre;

  beforeAll(async () => {
    api = await startApi(dialect, { CLOCK: 'scenario', ...LIMITS });
    theatre = await openTheatre(api.url, ADMIN);
  });

  afterAll(async () => {
    theatre.close();
    await api.stop();
  });

  it.each(files)('come out as in the core, over HTTP and sockets: %s', async (file) => {
    const scenarios = readScenarios([file], PACKS);
    const mismatches: string[] = [];
    for (const { scenario } of scenarios.ok ? scenarios.value : []) {
      const played = await theatre.play(scenario);
      const faults = [...compare(scenario, played), ...played.recordFaults];
      mismatches.push(...faults.map((fault) => `${scenario.title}: ${fault}`));
    }
    expect(scenarios.ok).toBe(true);
    expect(mismatches).toEqual([]);
  });
});
