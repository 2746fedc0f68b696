import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform/database/database.js';
import { readHeads } from '../../platform/database/streams.js';
import type { Tx } from '../../platform/database/tx.js';
import { endOf } from './attempt-result.js';
import { AttemptsStore } from './attempts.store.js';
import { BackstopReader } from './backstops/backstop-reader.js';
import { CaseActsStore } from './case-acts.store.js';
import type { DisposalCase, StoredAttempt, WholeCase } from './case.js';

/**
 * Gathers all that decides what follows in a case. How a running attempt stands is read from the record of its lot, so
 * that nobody who decides depends on how far the news has come.
 */
@Injectable()
export class CaseReader {
  constructor(
    private readonly attempts: AttemptsStore,
    private readonly acts: CaseActsStore,
    private readonly backstops: BackstopReader,
  ) {}

  async whole(read: Queryable, file: DisposalCase): Promise<WholeCase> {
    const attempts = await this.attemptsOf(read, [file.id]);
    const reductions = await this.acts.reductionsOf(read, file.id);
    const [end = null] = await this.acts.endsOf(read, [file.id]);
    const backstop = await this.backstops.acceptedIn(read, file.id);
    return { file, attempts, reductions, end, backstop };
  }

  /** The attempts of these cases as they stand, by case and number. */
  async attemptsOf(read: Queryable, caseIds: readonly string[]): Promise<readonly StoredAttempt[]> {
    return standing(read, await this.attempts.findOf(read, caseIds));
  }

  /** The attempt that a lot is, as it stands; null for a lot of no case. */
  async attemptOfLot(read: Queryable, lotId: string): Promise<StoredAttempt | null> {
    const found = await this.attempts.findByLot(read, lotId);
    const [attempt = null] = await standing(read, found === null ? [] : [found]);
    return attempt;
  }

  /** Notes now how the attempt of a lot has ended, if it has and the news has not come yet. */
  async note(tx: Tx, lotIds: readonly string[]): Promise<void> {
    for (const head of await readHeads(tx, lotIds)) {
      const end = endOf(head);
      if (end !== null) await this.attempts.end(tx, end);
    }
  }
}

async function standing(
  read: Queryable,
  attempts: readonly StoredAttempt[],
): Promise<readonly StoredAttempt[]> {
  const running = attempts.flatMap(({ outcome, lotId }) =>
    outcome === 'running' && lotId !== null ? [lotId] : [],
  );
  const ends = (await readHeads(read, running)).map(endOf).filter((end) => end !== null);
  const byLot = new Map(ends.map(({ lotId, ...end }) => [lotId, end]));
  return attempts.map((one) => {
    const end = one.outcome === 'running' && one.lotId !== null ? byLot.get(one.lotId) : undefined;
    return end === undefined ? one : { ...one, ...end };
  });
}
