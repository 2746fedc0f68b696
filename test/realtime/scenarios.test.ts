import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Theatre } from '../../src/bots/theatre.js';
import { openTheatre } from '../../src/cli/open-theatre.js';
import { readRulePacks } from '../../src/features/rule-packs/read-rule-packs.js';
import { readScenarios } from '../../src/cli/scenario-files.js';
import { compare } from '../../src/core/scenario/compare.js';
import { firstOfTheirKind } from '../kit/first-of-their-kind.js';
import { ADMIN, startApi, type TestApi } from '../support/api.js';
import { DIALECTS } from '../support/opened-database.js';

/** One process plays everyone, faster than people bid; the days of an auction pass in no time. */
const LIMITS = {
  HTTP_RATE_PER_SECOND: '100000',
  HTTP_BURST: '100000',
  LOGIN_FAILURES_PER_MINUTE: '100000',
  ACCESS_TOKEN_MINUTES: '1440',
  SESSION_HOURS: '8760',
  SESSION_IDLE_HOURS: '8760',
};

const library = readScenarios(['test/scenarios'], readRulePacks());
const served = library.scenarios;
const firsts = firstOfTheirKind(served.map(({ scenario }) => scenario));

/**
 * The core decides the same for both databases, and they differ in how a batch is written and read back. So one of them
 * plays the whole library, and the other whatever is the first to write something of its kind.
 */
const PLAYED = {
  sqlite: served,
  mariadb: served.filter(({ scenario }) => firsts.has(scenario)),
};

it('the library of scenarios is readable', () => {
  expect(library.faults).toEqual([]);
});

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

  it.each(PLAYED[dialect].map(({ file, scenario }) => ({ file, scenario, title: scenario.title })))(
    'come out as in the core, over HTTP and sockets: $file: $title',
    async ({ scenario }) => {
      const played = await theatre.play(scenario);
      expect([...compare(scenario, played), ...played.recordFaults]).toEqual([]);
    },
  );
});
