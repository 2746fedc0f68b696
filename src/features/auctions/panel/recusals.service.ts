import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Approval } from '../../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../../approvals/approval-kinds.js';
import { ApprovalsService } from '../../approvals/approvals.service.js';
import { CentreLots } from '../centre-lots.js';
import { PanelSeats } from './panel-seats.js';
import { RecusalAct } from './recusal-act.js';

const RECUSE = 'panel.recuse';

/** What a second officer confirms. */
interface RecusalContent {
  readonly lot: string;
  readonly expert: string;
  readonly name: string;
}

/** Recusals 回避 that persons declare: an expert for him- or herself, two officers for somebody else. */
@Injectable()
export class RecusalsService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly lots: CentreLots,
    private readonly seats: PanelSeats,
    private readonly act: RecusalAct,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, confirmed: Confirmed) => this.carryOut(tx, confirmed);
    this.kinds.declare({ name: RECUSE, action: RECUSE, carryOut });
  }

  /** Takes somebody's own seat away. Refuses with `not-found` (no seat here) and `conflict` (the marks are closed). */
  recuseOneself(command: Command, lot: string, reason: string): Promise<{ readonly lot: string }> {
    const { userId } = command.actor;
    return this.commands.once(command, async (tx) => {
      const { panel, expertId } = await this.seats.lock(tx, lot, userId);
      const persons = { kind: 'self', reason, by: userId, secondBy: null } as const;
      await this.act.recuse(tx, panel, { expertId, ...persons });
      return { lot };
    });
  }

  /** Asks a second officer. Refuses with `not-found`, `not-allowed` and `conflict`: no seat and no reserve, or closed. */
  ask(
    command: Command,
    lot: string,
    { expert, reason }: { readonly expert: string; readonly reason: string },
  ): Promise<Approval> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      await this.lots.getOwn(tx, actor, lot);
      const { name } = await this.act.assertDrawn(tx, lot, expert);
      const content: RecusalContent = { lot, expert, name };
      const subject = `${lot}.${expert}`;
      return this.approvals.request(tx, actor, { kind: RECUSE, subject, content, reason });
    });
  }

  private async carryOut(tx: Tx, { content, reason, by, secondBy }: Confirmed): Promise<void> {
    const { lot, expert } = content as RecusalContent;
    const { panel } = await this.act.assertDrawn(tx, lot, expert);
    if (panel.recusals.some(({ expertId }) => expertId === expert)) throw new ApiError('conflict');
    const persons = { kind: 'officers', reason, by, secondBy } as const;
    await this.act.recuse(tx, panel, { expertId: expert, ...persons });
  }
}
