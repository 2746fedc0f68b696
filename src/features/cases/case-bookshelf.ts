import { Injectable } from '@nestjs/common';
import { invariant } from '../../core/kernel/invariant.js';
import type { Queryable } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { CaseReader } from './case-reader.js';
import type { DisposalCase, StoredAttempt, WholeCase } from './case.js';
import { CasesStore } from './cases.store.js';

/** Finds cases to look at: their lister's own, and everybody's for those whose work is with them. */
@Injectable()
export class CaseBookshelf {
  constructor(
    private readonly store: CasesStore,
    private readonly reader: CaseReader,
  ) {}

  /** A case that `actor` may see. Refuses with `not-found`. */
  async visible(read: Queryable, actor: Actor, id: string): Promise<DisposalCase> {
    const file = await this.store.find(read, id);
    if (file === null || !(seesAllCases(actor) || file.listerId === actor.organisationId))
      throw new ApiError('not-found');
    return file;
  }

  /** A case that there is, with all that decides what follows. */
  async whole(read: Queryable, id: string): Promise<WholeCase> {
    const file = await this.store.find(read, id);
    invariant(file, `there is the case ${id}`);
    return this.reader.whole(read, file);
  }

  /** The attempts of these cases as they stand, by case and number. */
  attemptsOf(read: Queryable, caseIds: readonly string[]): Promise<readonly StoredAttempt[]> {
    return this.reader.attemptsOf(read, caseIds);
  }

  /** The attempt that a published lot is; null for a lot of no case. */
  attemptOfLot(read: Queryable, lotId: string): Promise<StoredAttempt | null> {
    return this.reader.attemptOfLot(read, lotId);
  }
}

/** Whose work is with everybody's cases. */
export function seesAllCases({ kind }: Actor): boolean {
  return kind === 'trading-centre' || kind === 'platform' || kind === 'auditor';
}
