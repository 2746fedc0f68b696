import { Injectable } from '@nestjs/common';
import type { NextAttempt } from '../../core/disposal/next-attempt.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { CaseReader } from './case-reader.js';
import { CaseRules } from './case-rules.js';
import type { WholeCase } from './case.js';
import { CasesStore } from './cases.store.js';

/** A case that waits for what follows, its row locked. */
export interface OpenCase {
  readonly whole: WholeCase;
  readonly next: NextAttempt;
}

/** Opens cases to decide about them: only their lister's, and only where something may follow. */
@Injectable()
export class CaseBooks {
  constructor(
    private readonly store: CasesStore,
    private readonly reader: CaseReader,
    private readonly rules: CaseRules,
  ) {}

  /** Refuses with `not-found` (also another's) and `conflict` (nothing may follow now). */
  async open(tx: Tx, organisationId: string, caseId: string): Promise<OpenCase> {
    const file = await this.store.lock(tx, caseId);
    if (file?.listerId !== organisationId) throw new ApiError('not-found');
    const whole = await this.reader.whole(tx, file);
    const next = this.rules.next(whole, tx.now);
    if (!next.ok || whole.end !== null)
      throw new ApiError('conflict', 'Nothing may follow in this case now.');
    return { whole, next: next.value };
  }
}
