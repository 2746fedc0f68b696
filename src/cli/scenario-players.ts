import { randomBytes } from 'node:crypto';
import { ApiRefusal } from '../bots/api-refusal.js';
import { HttpClient, type Credentials } from '../bots/http-client.js';
import type { Theatre } from '../bots/theatre.js';
import { compare } from '../core/scenario/compare.js';
import { play } from '../core/scenario/play.js';
import type { Played, Scenario } from '../core/scenario/scenario.js';
import { nodeSha256 } from '../platform/proof/node-sha256.js';
import { openTheatre } from './open-theatre.js';

/** What came of a scenario, and all that did not come out as it should. */
interface Performance {
  readonly played: Played;
  readonly mismatches: readonly string[];
}

/** Plays a scenario somewhere. */
export interface Player {
  play(scenario: Scenario): Promise<Performance>;
  close(): void;
}

/** Through the rules alone. */
export const IN_CORE: Player = {
  play: (scenario) => {
    const played = play(scenario, nodeSha256);
    return Promise.resolve({ played, mismatches: compare(scenario, played) });
  },
  close: () => undefined,
};

/** On a running server; throws with a plain sentence where there is none on which scenarios can be played. */
export async function onServer(address: string, login: Credentials): Promise<Player> {
  const url = address.replace(/\/+$/, '');
  await mustKeepScenarioTime(url);
  const theatre = await openTheatre(url, login);
  return {
    play: (scenario) => performance(theatre, scenario),
    close: () => theatre.close(),
  };
}

async function mustKeepScenarioTime(url: string): Promise<void> {
  const visitor = new HttpClient({ url, random: randomBytes, credentials: null });
  const about = (await visitor.get('/about').catch((cause: unknown) => {
    throw new Error(`${url}: there is no server that answers here`, { cause });
  })) as { readonly clock?: unknown };
  if (about.clock !== 'scenario')
    throw new Error(`${url}: this server was not started with CLOCK=scenario`);
}

/** A lot that the server does not take ends this scenario, and the next one is played all the same. */
async function performance(theatre: Theatre, scenario: Scenario): Promise<Performance> {
  try {
    const played = await theatre.play(scenario);
    return { played, mismatches: [...compare(scenario, played), ...played.recordFaults] };
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    return { played: NOTHING_PLAYED, mismatches: [`the server refused: ${error.message}`] };
  }
}

const NOTHING_PLAYED: Played = {
  steps: [],
  outcome: null,
  price: null,
  winner: null,
  endedAt: null,
  extensions: 0,
  ranking: [],
};
