import { Injectable } from '@nestjs/common';
import { type LawException, withExceptions } from '../../core/auction/law-exception.js';
import type { RulePack } from '../../core/auction/rule-pack.js';
import { chinaMidnight } from '../../core/kernel/china-time.js';
import type { Closing } from '../../core/kernel/working-days.js';
import { type Instant, later, plus } from '../../core/kernel/instant.js';
import { makePlan } from '../../core/listing/make-plan.js';
import type { Plan } from '../../core/listing/plan.js';
import type { PlanRule } from '../../core/listing/plan-rules.js';
import { GovernmentCalendar } from '../../platform/calendar/government-calendar.js';
import type { Lot } from '../lots/lot.js';
import { detailOf } from '../rule-packs/pack-words.js';
import { freePeriodEndOf, overlaysDeclaredBy } from './draft-of.js';
import { RulePacks } from '../rule-packs/rule-packs.service.js';

/** When it is, and when the notice of a lot is, or was, published. */
export interface PlannedAt {
  readonly now: Instant;
  readonly publishAt: Instant;
  /** When its trading centre is closed besides; none while no centre has it. */
  readonly closings?: readonly Closing[];
  /** What two officers have granted it; no bound of a date has room in the packs of today. */
  readonly exceptions?: readonly LawException[];
  /** Whether somebody who had to be told could not be reached. */
  readonly hasUnreachable?: boolean;
}

/** Plans the dates of lots by their packs and the calendar of the government. */
@Injectable()
export class LotPlanner {
  constructor(
    private readonly packs: RulePacks,
    private readonly calendar: GovernmentCalendar,
  ) {}

  /** The plan of a lot that takes so long; null where nobody can tell yet, and then it ends as it opens. */
  plan(lot: Lot, durationMs: number | null, at: PlannedAt): Plan {
    const { now, publishAt, hasUnreachable = false, closings = [] } = at;
    const pack = this.packOf(lot, at.exceptions);
    const rules = pack === null ? [] : detailOf(pack).parameters;
    const { opensAt, startPrice, currency, deposit, viewingFrom, viewingTo } = lot;
    return makePlan({
      ...{ rules, calendar: this.calendar.working, closings, now, publishAt, opensAt },
      freePeriodEndsAt: freePeriodEndOf(lot, pack),
      endsAt: lot.endsAt ?? plus(opensAt, durationMs ?? 0),
      ...{ startPrice, currency, hasDeposit: deposit !== null && deposit > 0n },
      viewing: { from: viewingFrom, to: viewingTo },
      hasUnreachable,
    });
  }

  /** The rules that the dates of a lot are measured by, as these exceptions leave them; none without a pack. */
  rulesOf(lot: Lot, exceptions: readonly LawException[] = []): readonly PlanRule[] {
    const pack = this.packOf(lot, exceptions);
    return pack === null ? [] : detailOf(pack).parameters;
  }

  private packOf(lot: Lot, exceptions: readonly LawException[] = []): RulePack | null {
    const base = lot.pack === null ? null : this.packs.find(lot.pack);
    // No kind of right moves a date; what the lister declares may.
    const facts = { declared: overlaysDeclaredBy(lot), kinds: [] };
    return base && withExceptions(this.packs.forLot(base, facts, lot.opensAt), exceptions);
  }
}

/** When the notice of a draft is meant to be published: on its day, or now where that has come or none is named. */
export function plannedPublication({ publishOn }: Lot, now: Instant): PlannedAt {
  const day = publishOn === null ? null : chinaMidnight(publishOn);
  return { now, publishAt: day === null ? now : later(day, now) };
}
