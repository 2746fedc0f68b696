import type { BatchRequest, BatchWrite, LockedBatch } from '../../src/platform/database/batch.js';
import { Database, type Reader, type TimeSample } from '../../src/platform/database/database.js';
import { CommitUnknownError } from '../../src/platform/database/errors.js';
import type { Tx } from '../../src/platform/database/tx.js';

/** A database whose next commits happen and are not heard of, as when the line breaks at the worst moment. */
export class TornDatabase extends Database {
  /** How many commits of batches are still to be torn. */
  tears = 0;

  constructor(private readonly whole: Database) {
    super();
  }

  get read(): Reader {
    return this.whole.read;
  }

  async decideBatch<Write extends BatchWrite>(
    request: BatchRequest,
    decide: (locked: LockedBatch) => Write,
  ): Promise<Write> {
    const write = await this.whole.decideBatch(request, decide);
    if (this.tears === 0) return write;
    this.tears -= 1;
    throw new CommitUnknownError('the line broke during a commit');
  }

  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.whole.transact(work);
  }

  sampleTime(): Promise<TimeSample> {
    return this.whole.sampleTime();
  }

  canCommit(): Promise<boolean> {
    return this.whole.canCommit();
  }

  close(): Promise<void> {
    return this.whole.close();
  }
}
