import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/database.js';
import { AttemptsStore } from './attempts.store.js';
import { CaseActsStore } from './case-acts.store.js';
import type { DisposalCase, WholeCase } from './case.js';

/** Gathers all that decides what follows in a case. */
@Injectable()
export class CaseReader {
  constructor(
    private readonly attempts: AttemptsStore,
    private readonly acts: CaseActsStore,
  ) {}

  async whole(read: Pick<Reader, 'query'>, file: DisposalCase): Promise<WholeCase> {
    const attempts = await this.attempts.findOf(read, [file.id]);
    const reductions = await this.acts.reductionsOf(read, file.id);
    const [end = null] = await this.acts.endsOf(read, [file.id]);
    return { file, attempts, reductions, end };
  }
}
