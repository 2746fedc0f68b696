import { Injectable } from '@nestjs/common';
import { openingAfter } from '../../../core/listing/notice-period.js';
import { ruleAt } from '../../../core/listing/plan-rules.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Lot } from '../../lots/lot.js';
import { citation } from '../../rule-packs/pack-words.js';
import { LotPlanner } from '../lot-planner.js';
import { NoticeMeasure } from '../noticing/notice-measure.js';

const RESTARTS = 'correctionRestartsNotice';

/**
 * Whether the notice of a lot may still be corrected. Where the law has its period begin anew with a correction, as much
 * of it has to be left as before any notice, whoever corrects it; otherwise the lot is withdrawn and listed again.
 */
@Injectable()
export class CorrectionPeriod {
  constructor(
    private readonly planner: LotPlanner,
    private readonly measure: NoticeMeasure,
  ) {}

  /** Refuses with `breaks-law`, and with the earliest opening that would do. */
  async assertLeft(tx: Tx, lot: Lot): Promise<void> {
    const rule = ruleAt(this.planner.rulesOf(lot), RESTARTS, lot.opensAt);
    const { dates } = await this.measure.of(tx, lot);
    if (rule?.value !== true || rule.kind !== 'law' || dates.period === null) return;
    const { amount: usual, unit } = dates.period;
    const earliest = openingAfter(dates.calendar, tx.now, { usual, unit }).at;
    if (lot.opensAt >= earliest) return;
    const source = citation(rule.source);
    const fault = { field: 'opensAt', problem: 'before-notice-period', source, earliest };
    throw new ApiError('breaks-law', { faults: [fault] });
  }
}
