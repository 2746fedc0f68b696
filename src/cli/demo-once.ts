import { DEVELOPMENT_ADMIN } from '../../config/config.js';
import type { PlayedOnServer } from '../bots/theatre.js';
import { formatAmount } from '../core/money/money.js';
import { compare } from '../core/scenario/compare.js';
import type { Scenario } from '../core/scenario/scenario.js';
import { openTheatre } from './open-theatre.js';
import { onOwnServer } from './own-server.js';
import { readRecordings } from './recordings.js';

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

/**
 * Starts the server on an embedded database of its own, replays the recorded auctions that ship with the product over
 * sockets, verifies their records, stops the server and removes everything. `tell` gets a line of progress now and then.
 */
export async function replayOnce(tell: (line: string) => void): Promise<ReplaySummary> {
  const startedAt = performance.now();
  const replayed = await onOwnServer(tell, (url) => replayAll(url, tell));
  return summaryOf(replayed, Math.round((performance.now() - startedAt) / 1000));
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
