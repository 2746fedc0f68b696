import { Injectable } from '@nestjs/common';
import type { AssetObjectionTermsView } from '../../contract/asset-objections.js';
import { ASSET_OBJECTION_KINDS } from '../../core/listing/asset-objection.js';
import {
  type AssetObjectionTerms,
  assetObjectionTerms,
} from '../../core/listing/asset-objection-terms.js';
import { type PlanRule, periodEnd } from '../../core/listing/plan-rules.js';
import type { Instant } from '../../core/kernel/instant.js';
import { GovernmentCalendar } from '../../platform/calendar/government-calendar.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Lot } from '../lots/lot.js';
import { parametersOf } from '../rule-packs/pack-words.js';
import { RulePacks } from '../rule-packs/rule-packs.service.js';

/** What the pack of a lot says of objections during its sale. */
@Injectable()
export class ObjectionRules {
  constructor(
    private readonly packs: RulePacks,
    private readonly calendar: GovernmentCalendar,
  ) {}

  of(lot: Lot): AssetObjectionTerms {
    return assetObjectionTerms(this.rulesOf(lot), lot.opensAt);
  }

  /** Until when an objection that was lodged then is answered. */
  answerBy(lot: Lot, lodgedAt: Instant): Instant {
    return periodEnd(this.calendar.working, lodgedAt, this.of(lot).answer).at;
  }

  view(lot: Lot): AssetObjectionTermsView {
    const { answer, court, suspends } = this.of(lot);
    return {
      ...{ answer, court },
      suspends: ASSET_OBJECTION_KINDS.flatMap(({ kind }) => {
        const source = suspends(kind);
        return source === null ? [] : [{ kind, source }];
      }),
    };
  }

  /** Refuses with `invalid-body` an act of the court's that names none of its decisions. */
  assertCourt(lot: Lot, courtReference: string | null): void {
    if (this.of(lot).court === null || courtReference !== null) return;
    const problem = 'is needed: in a sale by a court this is decided by the court';
    throw new ApiError('invalid-body', { faults: [{ field: 'courtReference', problem }] });
  }

  private rulesOf({ pack }: Lot): readonly PlanRule[] {
    const found = pack === null ? null : this.packs.find(pack);
    return found === null ? [] : parametersOf(found);
  }
}
