import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ExceptionWish } from '../../../contract/listing.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Approval } from '../../approvals/approval.js';
import { ApprovalKinds } from '../../approvals/approval-kinds.js';
import { ApprovalsService } from '../../approvals/approvals.service.js';
import { ExceptionAct } from './exception-act.js';

const EXCEPT = 'lot.except';

/**
 * Exceptions 例外批准: where the law leaves a departure from itself to somebody's decision, two officers of the centre
 * admit that decision for one lot. It is kept, and the notice tells it.
 */
@Injectable()
export class ExceptionsService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly act: ExceptionAct,
  ) {}

  onModuleInit(): void {
    this.kinds.declare({
      ...{ name: EXCEPT, action: EXCEPT },
      carryOut: (tx, confirmed) => this.act.carryOut(tx, confirmed),
    });
  }

  /**
   * Asks a second officer to grant an exception to a lot under review. Refuses with `not-found` and `conflict`: the lot
   * is not under review, the law leaves no room, nothing would be looser, or the same is asked already.
   */
  ask(command: Command, lotId: string, wish: ExceptionWish): Promise<Approval> {
    const { parameter, value, evidence } = wish;
    return this.commands.once(command, async (tx) => {
      const { lot, room } = await this.act.open(tx, command.actor, { lotId, parameter, value });
      const content = { title: lot.title, parameter, value, what: room.what };
      const request = { kind: EXCEPT, subject: lotId, content, reason: evidence };
      return this.approvals.request(tx, command.actor, request);
    });
  }
}
