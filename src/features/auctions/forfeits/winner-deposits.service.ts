import { Injectable } from '@nestjs/common';
import { hasWon } from '../../../contract/has-won.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Lot } from '../../lots/lot.js';
import type { PaymentMove } from '../../payments/payment.js';
import { DepositKeeping } from '../enrolment/deposit-keeping.js';
import { SalePartiesService } from '../enrolment/sale-parties.service.js';
import { readEnrolments } from '../enrolments.store.js';
import { ForfeitsService } from './forfeits.service.js';

/** How a sale was undone, and by whose fault. */
export interface UndoneSale {
  /** The paddles of the buyers whose fault it was. */
  readonly atFault: readonly string[];
  readonly reason: string;
  readonly askedBy: string;
  readonly move: PaymentMove;
}

/** What becomes of the deposits of buyers when the result of their lot is set aside by a ruling. */
@Injectable()
export class WinnerDepositsService {
  constructor(
    private readonly parties: SalePartiesService,
    private readonly deposits: DepositKeeping,
    private readonly forfeits: ForfeitsService,
  ) {}

  /** The paddles of everybody who has won something of a lot that has ended. */
  async winnersOf(read: Queryable, lotId: string): Promise<readonly string[]> {
    const ended = await this.parties.endOf(read, lotId);
    if (ended === null) return [];
    const enrolled = await readEnrolments(read, lotId);
    return enrolled.flatMap(({ paddle }) => (hasWon(ended.result, paddle) ? [paddle] : []));
  }

  /**
   * Sends back the deposit of every buyer of a sale that was undone, also where a default had been declared: nothing
   * was to be paid. Whose fault it was, the deposit stays pending for what its fault has cost.
   */
  async settleUndone(tx: Tx, lot: Lot, { atFault, ...undone }: UndoneSale): Promise<void> {
    const { move } = undone;
    for (const paddle of await this.winnersOf(tx, lot.id)) {
      const isAtFault = atFault.includes(paddle);
      const lost = await this.forfeits.lockLive(tx, { lotId: lot.id, paddle });
      if (lost?.state === 'distributed') continue;
      if (lost) await this.forfeits.giveBack(tx, lost, { ...undone, isHeld: isAtFault });
      if (isAtFault) await this.forfeits.seize(tx, lot, { ...undone, paddle, cause: 'set-aside' });
      else if (!lost)
        await this.deposits.release(tx, { lot: lot.id, paddle }, { move, details: {} });
    }
  }
}
