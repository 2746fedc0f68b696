import { Injectable } from '@nestjs/common';
import type { CaseDetail, CaseSummary } from '../../contract/cases.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { lawOf } from '../rule-packs/pack-words.js';
import { CaseActsStore } from './case-acts.store.js';
import { CaseReader } from './case-reader.js';
import { CaseRules } from './case-rules.js';
import { attemptView, choiceView, endChoiceView, endView } from './case-shown.js';
import type { DisposalCase } from './case.js';
import { Routes } from './routes.js';

/** Works out what may follow in a case as it stands now, for whoever looks at it. */
@Injectable()
export class CaseOptions {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reader: CaseReader,
    private readonly rules: CaseRules,
    private readonly routes: Routes,
    private readonly acts: CaseActsStore,
  ) {}

  async of(file: DisposalCase): Promise<Omit<CaseDetail, keyof CaseSummary>> {
    const whole = await this.reader.whole(this.database.read, file);
    const { attempts, end } = whole;
    const route = this.routes.get(file.route);
    const now = this.clock.now();
    const common = {
      attempts: attempts.map((one) => attemptView(route, one)),
      draftedLot: file.draftedLotId,
      end: endView(end),
    };
    const next = this.rules.next(whole, now);
    const last = attempts.at(-1);
    if (end !== null || !next.ok || last === undefined) {
      const code = end !== null || next.ok ? 'ended' : next.error.code;
      const nothing = { code, rule: lawOf(route.source, route) } as const;
      return { ...common, choices: [], ends: [], nothing };
    }
    const { currency } = last;
    return {
      ...common,
      choices: next.value.attempts.map((option) => choiceView(route, option, currency)),
      ends: next.value.ends.map((option) => endChoiceView(route, option, currency)),
      nothing: null,
    };
  }

  /** Which of these cases have ended without a sale. */
  async endedAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const ends = await this.acts.endsOf(this.database.read, ids);
    return new Set(ends.map(({ caseId }) => caseId));
  }
}
