import { createHash } from 'node:crypto';
import { schema } from '../migrations/all.js';
import { type Instant, instant } from '../src/core/kernel/instant.js';
import { Clock } from '../src/platform/clock/clock.js';
import type { BatchRequest, BatchWrite, LockedBatch } from '../src/platform/database/batch.js';
import type { Database } from '../src/platform/database/database.js';
import { openDatabase } from '../src/platform/database/open-database.js';

/**
 * What the storage layer alone costs: `store.js URL…` writes batches of bids to each database, one after another, and
 * prints one JSON object. A bid is an event and an answer; its own rules and hashes are not counted.
 */

const SIZES = [1, 50, 200] as const;
const BATCHES = 200;
const BODY = JSON.stringify({ amount: '4511000', by: 'p17', note: 'x'.repeat(400) });
const ANSWER = JSON.stringify({ status: 'accepted', receipt: 'x'.repeat(300) });
const STATE = JSON.stringify({ leader: 'p17', paddles: new Array(60).fill('{"p":"x"}').join() });
const HASH = createHash('sha256').update(BODY).digest('hex');

class MachineClock extends Clock {
  now(): Instant {
    return instant(Date.now());
  }
}

interface Bids {
  readonly size: number;
  readonly lots: number;
}

let serial = 0;

function requestFor({ size, lots }: Bids): BatchRequest {
  serial += 1;
  const batch = `${process.pid}_${Date.now()}_${serial}`;
  return {
    streamIds: Array.from({ length: lots }, (_, lot) => `lot_bench_${size}_${lots}_${lot}`),
    commands: Array.from({ length: size }, (_, bid) => ({
      actorId: `usr_${bid}`,
      commandId: `cmd_${batch}_${bid}`,
    })),
  };
}

function decide({ streamIds, commands }: BatchRequest, { now, streams }: LockedBatch): BatchWrite {
  const seqs = streamIds.map((id) => streams.get(id)?.headSeq ?? 0);
  const isNew = streamIds.map((id) => !streams.has(id));
  const events = commands.map((_, bid) => {
    const lot = bid % streamIds.length;
    const seq = (seqs[lot] = (seqs[lot] ?? 0) + 1);
    const prevHash = seq === 1 && isNew[lot] ? '' : HASH;
    const event = { at: now, type: 'bid', body: BODY, private: null, prevHash, hash: HASH };
    return { ...event, streamId: streamIds[lot] ?? '', seq };
  });
  const streamOf = (bid: number): string => streamIds[bid % streamIds.length] ?? '';
  const answers = commands.map((command, bid) => ({
    ...command,
    leafIndex: bid,
    ...{ streamId: streamOf(bid), inputHash: HASH, answer: ANSWER, at: now },
  }));
  const heads = streamIds.map((id, lot) => ({
    ...{ id, kind: 'lot', headSeq: seqs[lot] ?? 0, headHash: HASH, lastAt: now },
    ...{ state: STATE, dueAt: null },
  }));
  const seal = { root: HASH, signature: 'x'.repeat(86), keyId: 'key_1' };
  const batch = { id: `bat_${commands[0]?.commandId ?? ''}`, at: now, spans: [], ...seal };
  return { events, answers, streams: heads, batch: { ...batch, leaves: commands.map(() => HASH) } };
}

async function measure(database: Database, bids: Bids): Promise<Record<string, number>> {
  const writeOne = (): Promise<BatchWrite> => {
    const request = requestFor(bids);
    return database.decideBatch(request, (locked) => decide(request, locked));
  };
  for (let warm = 0; warm < 20; warm += 1) await writeOne();
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  for (let batch = 0; batch < BATCHES; batch += 1) await writeOne();
  const elapsedMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpu);
  const count = BATCHES * bids.size;
  return {
    ...bids,
    bidsPerSecond: Math.round((count / elapsedMs) * 1_000),
    cpuMicrosPerBid: Math.round((user + system) / count),
    msPerBatch: Number((elapsedMs / BATCHES).toFixed(2)),
  };
}

const report: Record<string, unknown> = {};
for (const url of process.argv.slice(2)) {
  const database = await openDatabase({ url, schema }, new MachineClock());
  const runs: Record<string, number>[] = [];
  for (const size of SIZES) runs.push(await measure(database, { size, lots: 1 }));
  runs.push(await measure(database, { size: 200, lots: 200 }));
  await database.close();
  report[url.slice(0, url.indexOf(':'))] = runs;
}
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
