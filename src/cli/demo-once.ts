import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEVELOPMENT_ADMIN } from '../../config/config.js';
import type { PlayedOnServer } from '../bots/theatre.js';
import { formatAmount } from '../core/money/money.js';
import { compare } from '../core/scenario/compare.js';
import type { Scenario } from '../core/scenario/scenario.js';
import { openTheatre } from './open-theatre.js';
import { readRecordings } from './recordings.js';
import { startServer } from './server-process.js';

export interface ReplaySummary {
  readonly lots: number;
  readonly bids: number;
  readonly prices: { readonly asRecorded: number; readonly different: number };
  readonly heads: readonly ReplayedLot[];
  /** Every record was verified by replay, and nothing came out otherwise than recorded. */
  readonly verified: boolean;
  readonly mismatches: readonly string[];
  readonly seconds: number;
}

/** One lot of the summary: its closing price, and the head of its record, which anyone can compare. */
interface ReplayedLot {
  readonly auction: string;
  readonly lot: string;
  readonly price: string | null;
  readonly seq: number | null;
  readonly hash: string | null;
}

interface Replayed {
  readonly scenario: Scenario;
  readonly played: PlayedOnServer;
  readonly mismatches: readonly string[];
}

/** One process plays many bidders here, faster than people bid; the rules themselves are not touched. */
const RAISED_LIMITS = {
  BID_RATE_PER_SECOND: '1000',
  BID_BURST: '1000',
  HTTP_RATE_PER_SECOND: '10000',
  HTTP_BURST: '10000',
  ACCESS_TOKEN_MINUTES: '1440',
  LOGIN_FAILURES_PER_MINUTE: '1000',
} as const;

/**
 * Starts the server on an embedded database of its own, replays the recorded auctions that ship with the product over
 * sockets, verifies their records, stops the server and removes everything. `tell` gets a line of progress now and then.
 */
export async function replayOnce(tell: (line: string) => void): Promise<ReplaySummary> {
  const startedAt = performance.now();
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
      const replayed = await replayAll(server.url, tell);
      return summaryOf(replayed, Math.round((performance.now() - startedAt) / 1000));
    } finally {
      await server.stop();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function replayAll(url: string, tell: (line: string) => void): Promise<Replayed[]> {
  const scenarios = readRecordings();
  const theatre = await openTheatre(url, DEVELOPMENT_ADMIN);
  const replayed: Replayed[] = [];
  for (const scenario of scenarios) {
    const played = await theatre.play(scenario);
    const mismatches = [...compare(scenario, played), ...played.recordFaults];
    replayed.push({ scenario, played, mismatches });
    tell(`${replayed.length}/${scenarios.length} ${scenario.title}: ${priceOf(scenario, played)}`);
  }
  theatre.close();
  return replayed;
}

function summaryOf(replayed: readonly Replayed[], seconds: number): ReplaySummary {
  const asRecorded = replayed.filter(
    ({ scenario, played }) => played.price === scenario.expect.price,
  ).length;
  return {
    lots: replayed.length,
    bids: replayed.reduce((sum, { played }) => sum + played.steps.length, 0),
    prices: { asRecorded, different: replayed.length - asRecorded },
    heads: replayed.map(({ scenario, played }) => ({
      auction: scenario.title,
      lot: played.lot,
      price: priceOf(scenario, played),
      seq: played.head?.seq ?? null,
      hash: played.head?.hash ?? null,
    })),
    verified: replayed.every(({ mismatches }) => mismatches.length === 0),
    mismatches: replayed.flatMap(({ scenario, mismatches }) =>
      mismatches.map((mismatch) => `${scenario.title}: ${mismatch}`),
    ),
    seconds,
  };
}

function priceOf({ currency }: Scenario, { price }: PlayedOnServer): string | null {
  return price === null ? null : `${formatAmount(price, currency)} ${currency}`;
}
