import { Injectable, type OnModuleInit } from '@nestjs/common';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Approval } from '../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { CasesService } from '../cases/cases.service.js';
import { CentreLots } from './centre-lots.js';
import { findEnrolmentByPaddle } from './enrolments.store.js';
import { ForfeitsService } from './forfeits/forfeits.service.js';

const DEFAULT = 'lot.default';

/**
 * A winner's default 悔拍: two persons of the centre declare that the winner has not paid. The record of the lot stays as
 * it is, because the room ended in a sale; its case goes on, without the defaulter, whose deposit is lost in the same
 * transaction.
 */
@Injectable()
export class WinnerDefaultService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly lots: CentreLots,
    private readonly cases: CasesService,
    private readonly forfeits: ForfeitsService,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, confirmed: Confirmed) => this.carryOut(tx, confirmed);
    this.kinds.declare({ name: DEFAULT, action: DEFAULT, carryOut });
  }

  /**
   * Asks a second person to declare the default. Refuses with `not-found`, `not-allowed` (another centre's lot) and
   * `conflict`: the lot is of no case, has not been sold, or the default has been declared.
   */
  ask(command: Command, lot: string, reason: string): Promise<Approval> {
    return this.commands.once(command, async (tx) => {
      await this.lots.getOwn(tx, command.actor, lot);
      const paddle = await this.winnerOf(tx, lot);
      const content = { lot, paddle };
      return this.approvals.request(tx, command.actor, {
        kind: DEFAULT,
        subject: lot,
        content,
        reason,
      });
    });
  }

  private async carryOut(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: lotId, by: askedBy, secondBy: by, organisationId, reason } = confirmed;
    const lot = await this.lots.lockPublished(tx, lotId);
    const paddle = await this.winnerOf(tx, lotId);
    const enrolment = await findEnrolmentByPaddle(tx, { lot: lotId, paddle });
    if (enrolment === null) throw new ApiError('conflict', 'Nobody is enrolled with this paddle.');
    const move = { by, receivedAt: confirmed.receivedAt };
    await this.forfeits.seize(tx, lot, { paddle, cause: 'default', reason, askedBy, move });
    const facts = { lot: lotId, paddle, asked: askedBy };
    const at = await recordChange(tx, organisationId, { type: 'default-declared', by, facts });
    await this.cases.markDefault(tx, { lotId, defaulterId: enrolment.organisationId, at, reason });
  }

  private async winnerOf(tx: Tx, lotId: string): Promise<string> {
    const attempt = await this.cases.attemptOfLot(tx, lotId);
    if (attempt === null) throw new ApiError('conflict', 'This lot belongs to no case.');
    const { outcome, winner } = attempt;
    if (outcome !== 'sold' || winner === null)
      throw new ApiError('conflict', 'There is no winner here who could default.');
    return winner;
  }
}
