import { Injectable } from '@nestjs/common';
import type { Fault } from '../../contract/errors.js';
import type { Slot } from '../../core/session/timetable.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Lot } from '../lots/lot.js';
import { entrustmentFaults } from './entrustment/entrustment-of.js';
import { inSlot } from './in-slot.js';
import { LotCheck } from './lot-check.js';
import { LotPapers } from './lot-papers.js';

/** Measures lots by the law in the slots that a session would give them. */
@Injectable()
export class SlotCheckService {
  constructor(
    private readonly checks: LotCheck,
    private readonly papers: LotPapers,
  ) {}

  /** What would keep a lot from being published in that slot now. */
  async faults(tx: Tx, lot: Lot, { slot, centreId }: InSession): Promise<readonly Fault[]> {
    const papers = await this.papers.of(inSlot(lot, slot), { centreId, read: tx, now: tx.now });
    const at = { now: tx.now, publishAt: tx.now };
    const { faults, entrustment } = this.checks.check(inSlot(lot, slot), papers, at);
    return [...faults, ...entrustmentFaults(entrustment)];
  }
}

interface InSession {
  readonly slot: Slot;
  /** The trading centre that would publish it. */
  readonly centreId: string;
}
