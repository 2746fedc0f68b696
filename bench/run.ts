import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type ServerProcess, startServer } from '../src/cli/server-process.js';
import { type Audit, auditHistory, type AuditedRecord } from './audit.js';
import { type BenchDatabase } from './databases.js';
import { type Figures, figuresOf, tenth } from './figures.js';
import { bid, seat } from './load/fork.js';
import type { BidReport } from './load/plan.js';
import { type ProcessUse, ProcessWatch } from './process-watch.js';
import { PRICES, type Scene } from './scene.js';
import { describeSightings } from './sightings.js';

export interface Load {
  readonly bidders: number;
  readonly watchers: number;
  readonly seconds: number;
}

export interface RunResult extends Load {
  readonly acceptedPerSecond: number;
  readonly refusedPerSecond: number;
  readonly refusals: Readonly<Record<string, number>>;
  readonly acknowledgementMs: Figures;
  readonly batchSize: Figures;
  readonly watched: ReturnType<typeof describeSightings> | null;
  readonly serverMemoryMb: ProcessUse['memoryMb'];
  /** Processor time of the server for one bid, watchers and everything else included. */
  readonly serverCpuMicrosPerBid: number | null;
  /** Null where no history is stored. */
  readonly audit: Audit | null;
}

/**
 * The limits that are raised for the load, and nothing else: every check stays on, but one bidder of the benchmark
 * bids more in a second than a person may.
 */
export const RAISED_LIMITS = {
  BID_RATE_PER_SECOND: '1000000',
  BID_BURST: '1000000',
  SOCKET_RATE_PER_SECOND: '1000000',
  SOCKET_BURST: '1000000',
} as const;

const UNSTORED_SERVER = fileURLToPath(new URL('unstored-server.js', import.meta.url));

/** Starts the real server on `database`. */
export function startBenchServer(database: BenchDatabase): Promise<ServerProcess> {
  return startServer({
    ...(database.program === 'main' ? {} : { program: UNSTORED_SERVER }),
    environment: { DATABASE_URL: database.url, LOG_LEVEL: 'warn', ...RAISED_LIMITS },
    onLine: (line) => process.stderr.write(`${line}\n`),
  });
}

/** Puts one load on an open lot, then audits the lot's whole history. */
export async function runLoad(server: ServerProcess, scene: Scene, load: Load): Promise<RunResult> {
  const target = { url: server.url, lot: scene.lot };
  const { watchers, seconds } = load;
  const audience =
    watchers > 0
      ? await seat({ kind: 'watch', ...target, watchers, token: scene.watcherToken })
      : null;
  const watch = new ProcessWatch(server.pid);
  const bids = await bid({
    kind: 'bid',
    ...target,
    seconds,
    ...PRICES,
    tokens: scene.bidderTokens,
  });
  // The last price is on its way for at most one interval of the feed.
  await sleep(500);
  const seen = await audience?.dismiss();
  const { memoryMb, cpuMs } = watch.stop();
  return {
    ...load,
    ...describeBidding(bids),
    watched: seen ? describeSightings(seen, bids.accepted) : null,
    serverMemoryMb: memoryMb,
    serverCpuMicrosPerBid: cpuMs && Math.round((cpuMs * 1000) / bids.latenciesMs.length),
    audit: await auditOf(server, scene, bids),
  };
}

async function auditOf(
  { program }: ServerProcess,
  scene: Scene,
  { accepted }: BidReport,
): Promise<Audit | null> {
  if (program === UNSTORED_SERVER) return null;
  return auditHistory((await scene.centre.record(scene.lot)) as AuditedRecord, accepted);
}

function describeBidding(report: BidReport) {
  const perSecond = (count: number) => tenth((count * 1000) / report.elapsedMs);
  const refused = Object.values(report.refused).reduce((sum, count) => sum + count, 0);
  return {
    acceptedPerSecond: perSecond(report.accepted.length),
    refusedPerSecond: perSecond(refused),
    refusals: report.refused,
    acknowledgementMs: figuresOf(report.latenciesMs),
    batchSize: figuresOf(report.batchSizes),
  };
}
