import { Injectable } from '@nestjs/common';
import { isTaken } from '../../core/disposal/route.js';
import type { Queryable } from '../../platform/database/database.js';
import { readHeads } from '../../platform/database/streams.js';
import type { Tx } from '../../platform/database/tx.js';
import { endOf, reserveIn } from './attempt-result.js';
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
    const attempts = await withReserves(read, await this.attemptsOf(read, [file.id]));
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

  /**
   * Whether the right of a lot was taken without a sale, by a backstop or against the debt, as the case ended. Its last
   * attempt says what was taken; an earlier one may have offered more.
   */
  async isTaken(read: Queryable, lotId: string): Promise<boolean> {
    const found = await this.attempts.findByLot(read, lotId);
    if (found === null) return false;
    const [end] = await this.acts.endsOf(read, [found.caseId]);
    if (end === undefined || !isTaken(end.end)) return false;
    return (await this.attempts.findOf(read, [found.caseId])).at(-1)?.lotId === lotId;
  }

  /** Notes now how the attempt of a lot has ended, if it has and the news has not come yet. */
  async note(tx: Tx, lotIds: readonly string[]): Promise<void> {
    for (const head of await readHeads(tx, lotIds)) {
      const end = endOf(head);
      if (end !== null) await this.attempts.end(tx, end);
    }
  }
}

/**
 * The same with the reserve of each lot, as its record has it. It may be hidden, and stay so: it is read only where it
 * is decided what follows, and never shown with an attempt.
 */
async function withReserves(
  read: Queryable,
  attempts: readonly StoredAttempt[],
): Promise<readonly StoredAttempt[]> {
  const lots = attempts.flatMap(({ lotId }) => (lotId === null ? [] : [lotId]));
  const heads = await readHeads(read, lots);
  const reserves = new Map(heads.map((head) => [head.id, reserveIn(head)]));
  return attempts.map((one) => {
    const reserve = one.lotId === null ? null : (reserves.get(one.lotId) ?? null);
    return { ...one, reserve };
  });
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
