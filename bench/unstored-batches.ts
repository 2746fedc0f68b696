import type {
  BatchRequest,
  BatchWrite,
  LockedBatch,
  StreamHead,
} from '../src/platform/database/batch.js';
import type { Clock } from '../src/platform/clock/clock.js';
import { Database, type Reader, type TimeSample } from '../src/platform/database/database.js';
import { readHeads } from '../src/platform/database/streams.js';
import type { Tx } from '../src/platform/database/tx.js';

/**
 * The database as a no-op for bids: batches are decided against heads in memory and stored nowhere. What a bid costs
 * on it is what everything but the storage costs. All else goes to the real database behind it.
 */
export class UnstoredBatches extends Database {
  readonly #real: Database;
  readonly #clock: Clock;
  readonly #heads = new Map<string, StreamHead>();

  constructor(real: Database, clock: Clock) {
    super();
    this.#real = real;
    this.#clock = clock;
  }

  get read(): Reader {
    return this.#real.read;
  }

  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#real.transact(work);
  }

  async decideBatch<Write extends BatchWrite>(
    request: BatchRequest,
    decide: (locked: LockedBatch) => Write,
  ): Promise<Write> {
    const { streamIds, commands } = request;
    // What nobody waits for, such as the opening of the lot, is stored: others read it from there.
    if (commands.length === 0) return this.#real.decideBatch(request, decide);
    const unknown = streamIds.filter((id) => !this.#heads.has(id));
    for (const head of await readHeads(this.#real.read, unknown)) this.#heads.set(head.id, head);
    const streams = new Map(streamIds.flatMap((id) => this.#entryOf(id)));
    const write = decide({ now: this.#clock.now(), streams, answers: new Map() });
    for (const head of write.streams) this.#heads.set(head.id, head);
    return write;
  }

  sampleTime(): Promise<TimeSample> {
    return this.#real.sampleTime();
  }

  canCommit(): Promise<boolean> {
    return this.#real.canCommit();
  }

  close(): Promise<void> {
    return this.#real.close();
  }

  #entryOf(id: string): [string, StreamHead][] {
    const head = this.#heads.get(id);
    return head ? [[id, head]] : [];
  }
}
