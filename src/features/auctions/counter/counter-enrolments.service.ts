import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CounterEnrolmentContent, CounterEnrolmentWish } from '../../../contract/enrolment.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Approval } from '../../approvals/approval.js';
import { ApprovalKinds } from '../../approvals/approval-kinds.js';
import { ApprovalsService } from '../../approvals/approvals.service.js';
import { CounterAct } from './counter-act.js';

const ENROL = 'lot.enrol-at-counter';

/**
 * Enrolment at the counter 柜台报名: who comes in person is entered by one officer of the lot's centre, from the paper
 * that it has signed, and gets its paddle when a second officer has confirmed that.
 */
@Injectable()
export class CounterEnrolmentsService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly act: CounterAct,
  ) {}

  onModuleInit(): void {
    this.kinds.declare({
      ...{ name: ENROL, action: ENROL },
      carryOut: (tx, confirmed) => this.act.carryOut(tx, confirmed),
    });
  }

  /**
   * Asks a second officer to enrol an organisation. Refuses with `not-found` (also another centre's lot, an organisation
   * or a deed that is not there), with `conflict` when the same is asked already, and as an enrolment does.
   */
  ask(command: Command, lotId: string, wish: CounterEnrolmentWish): Promise<Approval> {
    const { actor, receivedAt } = command;
    const { reference, deed, ...said } = wish;
    return this.commands.once(command, async (tx) => {
      const { organisationId: centreId } = actor;
      const opened = await this.act.open(tx, { ...said, lot: lotId, centreId, receivedAt });
      const content: CounterEnrolmentContent = {
        ...{ ...said, lot: lotId, title: opened.title, organisation: opened.name },
        deed: deed === undefined ? null : await this.act.deedOf(tx, centreId, deed),
      };
      // Somebody may be asked about for several lots at once, and several for one lot.
      const subject = `${lotId}.${said.organisationId}`;
      const request = { kind: ENROL, subject, content, reason: reference };
      return this.approvals.request(tx, actor, request);
    });
  }
}
