import { Injectable } from '@nestjs/common';
import type { Instant } from '../../core/kernel/instant.js';
import type { Queryable } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import {
  type UndoneSale,
  WinnerDepositsService,
} from '../auctions/forfeits/winner-deposits.service.js';
import { CasesService } from '../cases/cases.service.js';
import type { Lot } from '../lots/lot.js';

/** What follows when a result is set aside: its case goes on, and its buyers get back what they left. */
@Injectable()
export class UndoneSales {
  constructor(
    private readonly cases: CasesService,
    private readonly deposits: WinnerDepositsService,
  ) {}

  /** The paddles that have won something of a lot. */
  winnersOf(read: Queryable, lotId: string): Promise<readonly string[]> {
    return this.deposits.winnersOf(read, lotId);
  }

  async undo(
    tx: Tx,
    lot: Lot,
    { at, ruled }: { readonly at: Instant; readonly ruled: UndoneSale | null },
  ): Promise<void> {
    await this.cases.setAside(tx, lot.id, at);
    if (ruled !== null) await this.deposits.settleUndone(tx, lot, ruled);
  }
}
