import { Injectable } from '@nestjs/common';
import type { LawException } from '../../core/auction/law-exception.js';
import type { Closing } from '../../core/kernel/working-days.js';
import { Database } from '../../platform/database/database.js';
import type { Lot } from '../lots/lot.js';
import { VenuesService } from '../venues/venues.service.js';
import { ExceptionsStore } from './exceptions/exceptions.store.js';

/** What else moves the dates of a lot: when its centre is closed, and what two officers have granted it. */
export interface FactsOfPlan {
  readonly closings: readonly Closing[];
  readonly exceptions: readonly LawException[];
}

/** Gathers what moves the dates of lots beside their packs, for many at once. */
@Injectable()
export class PlanFacts {
  constructor(
    private readonly database: Database,
    private readonly venues: VenuesService,
    private readonly exceptions: ExceptionsStore,
  ) {}

  async of(lots: readonly Lot[]): Promise<(lot: Lot) => FactsOfPlan> {
    const closings = await this.venues.closingsOf(lots);
    const ids = lots.map(({ id }) => id);
    const exceptions = await this.exceptions.ofAll(this.database.read, ids);
    return (lot) => ({ closings: closings(lot), exceptions: exceptions.get(lot.id) ?? [] });
  }
}
