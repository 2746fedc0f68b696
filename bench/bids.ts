import { parseArgs } from 'node:util';
import { DATABASES, type DatabaseName, isDatabaseName } from './databases.js';
import { describeMachine } from './machine.js';
import { type Load, RAISED_LIMITS, runLoad, startBenchServer } from './run.js';
import { setScene } from './scene.js';

const USAGE =
  'bench:bids [--bidders N[,N]] [--watchers N[,N]] [--seconds N] [--db mariadb[,sqlite[,none]]] [--json]';

/** How long the bare loop runs; it is steady from the start. */
const BARE_LOOP_SECONDS = 3;

interface Options {
  readonly databases: readonly DatabaseName[];
  readonly loads: readonly Load[];
  readonly isJson: boolean;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      bidders: { type: 'string', default: '50' },
      watchers: { type: 'string', default: '0,500' },
      seconds: { type: 'string', default: '10' },
      db: { type: 'string', default: 'mariadb,sqlite,none' },
      json: { type: 'boolean', default: false },
    },
  });
  const watchers = numbers(values.watchers);
  const seconds = numbers(values.seconds)[0] ?? 0;
  const loads = numbers(values.bidders).flatMap((bidders) =>
    watchers.map((count) => ({ bidders, watchers: count, seconds })),
  );
  const databases = values.db.split(',').filter(isDatabaseName);
  if (databases.length === 0) throw new Error(USAGE);
  return { databases, loads, isJson: values.json };
}

function numbers(text: string): number[] {
  return text.split(',').map((part) => {
    if (!/^\d+$/.test(part)) throw new Error(USAGE);
    return Number(part);
  });
}

async function runOn(name: DatabaseName, loads: readonly Load[]) {
  const database = await DATABASES[name]();
  try {
    const bareLoop = await database.bareLoop(BARE_LOOP_SECONDS);
    const server = await startBenchServer(database);
    try {
      const openLot = await setScene(server.url);
      const runs = [];
      for (const load of loads) {
        runs.push(await runLoad(server, await openLot(load.bidders), load));
      }
      return { database: database.version, bareLoop, runs };
    } finally {
      await server.stop();
    }
  } finally {
    await database.stop();
  }
}

function printTable(results: readonly Awaited<ReturnType<typeof runOn>>[]): void {
  for (const { database, bareLoop, runs } of results) {
    console.log(
      bareLoop
        ? `${database}; bare loop ${bareLoop.perSecond}/s on ${bareLoop.connections}`
        : database,
    );
    console.table(
      runs.map((run) => ({
        bidders: run.bidders,
        watchers: run.watchers,
        'accepted/s': run.acceptedPerSecond,
        'refused/s': run.refusedPerSecond,
        'answer p50': run.acknowledgementMs.p50,
        'answer p99': run.acknowledgementMs.p99,
        'batch p50': run.batchSize.p50,
        'price seen p99': run.watched?.priceSeenMs.p99,
        'cpu µs/bid': run.serverCpuMicrosPerBid,
        'peak MB': run.serverMemoryMb.peak,
        audit: run.audit === null ? '–' : run.audit.passed ? 'passed' : 'FAILED',
      })),
    );
  }
}

const options = readOptions();
const results = [];
for (const name of options.databases) results.push(await runOn(name, options.loads));
const report = { machine: describeMachine(), raisedLimits: RAISED_LIMITS, results };
if (options.isJson) console.log(JSON.stringify(report, null, 2));
else printTable(results);
if (results.some(({ runs }) => runs.some(({ audit }) => audit?.passed === false)))
  process.exitCode = 1;
