import { Injectable } from '@nestjs/common';
import type { Paddle } from '../../../core/kernel/ids.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { LotsService } from '../../lots/lots.service.js';
import { PaymentsService } from '../../payments/payments.service.js';
import { findEnrolmentByPaddle } from '../enrolments.store.js';
import { LotDesk } from '../lot-desk.js';
import { AgreementsService } from './agreements.service.js';
import { DepositKeeping, type Seat } from './deposit-keeping.js';
import { refundDueAt } from './deposit-terms.js';

/** Withdrawing an enrolment 撤回报名: the bidder leaves the lot, and whatever it has paid goes back the way it came. */
@Injectable()
export class LeavingService {
  constructor(
    private readonly commands: Commands,
    private readonly lots: LotsService,
    private readonly desk: LotDesk,
    private readonly agreements: AgreementsService,
    private readonly deposits: DepositKeeping,
    private readonly payments: PaymentsService,
  ) {}

  /**
   * Takes back one's own enrolment; final for this lot. A payment that was only begun is given up; one that the bank is
   * working on goes back when it arrives. The deposit is due as soon as a loser's, counted from now: the agreement
   * forfeits it for not paying after winning, and for nothing else. Refuses with `not-found`, `not-enrolled`,
   * `too-late-to-leave`, `closed` or `withdrawn`.
   */
  leave(command: Command, seat: Seat): Promise<{ paddle: string }> {
    const { organisationId, userId: by } = command.actor;
    const { receivedAt } = command;
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.getPublished(tx, seat.lot);
      const enrolment = await findEnrolmentByPaddle(tx, seat);
      if (enrolment?.organisationId !== organisationId) throw new ApiError('not-enrolled');
      // The payment first, then the lot: in this order an arriving deposit takes its locks too.
      const of = { purpose: 'deposit', subject: seat } as const;
      const payment = await this.payments.lockLive(tx, of);
      const leaving = { type: 'leave', paddle: seat.paddle as Paddle } as const;
      await this.desk.order(tx, { lot: seat.lot, command: leaving, receivedAt });
      const move = { by, receivedAt };
      if (payment?.state === 'awaiting')
        await this.payments.take(tx, payment, { step: 'fail', move });
      const details = { refundDueAt: refundDueAt(this.agreements.packOf(lot), tx.now) };
      await this.deposits.release(tx, seat, { move, details });
      const facts = { lot: seat.lot, paddle: seat.paddle };
      await recordChange(tx, organisationId, { type: 'enrolment-withdrawn', by, facts });
      return { paddle: seat.paddle };
    });
  }
}
