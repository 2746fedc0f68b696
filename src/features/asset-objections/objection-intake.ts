import { Injectable } from '@nestjs/common';
import type { Instant } from '../../core/kernel/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { StandstillService } from '../auctions/standstill.service.js';
import type { Lot } from '../lots/lot.js';
import { ObjectionRules } from './objection-rules.js';
import { ObjectionThrottle } from './objection-throttle.js';

/** Which objections are taken, and until when they are answered. */
@Injectable()
export class ObjectionIntake {
  constructor(
    private readonly lots: StandstillService,
    private readonly rules: ObjectionRules,
    private readonly limits: ObjectionThrottle,
  ) {}

  throttle(organisationId: string): void {
    this.limits.take(organisationId);
  }

  /**
   * Refuses with `withdrawn`, and with `sale-over` what arrived after the end. What arrived before it and is decided
   * after it was in time: the publicity of the result takes it over.
   */
  async assertInTime(tx: Tx, lot: string, receivedAt: Instant): Promise<void> {
    const { result } = await this.lots.standing(tx, lot);
    if (result === null) return;
    if (result.outcome === 'withdrawn') throw new ApiError('withdrawn');
    if (receivedAt >= result.endedAt) throw new ApiError('sale-over');
  }

  answerBy(lot: Lot, lodgedAt: Instant): Instant {
    return this.rules.answerBy(lot, lodgedAt);
  }
}
