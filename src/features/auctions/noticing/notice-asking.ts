import { Injectable } from '@nestjs/common';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Approval } from '../../approvals/approval.js';
import { ApprovalsService } from '../../approvals/approvals.service.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { CentreLots } from '../centre-lots.js';

/** What a second officer is asked about a lot. */
interface Asked {
  readonly kind: string;
  readonly lotId: string;
  readonly reason: string;
}

/** Asks a second officer of the centre about the notice of one of its lots. */
@Injectable()
export class NoticeAsking {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly own: CentreLots,
    private readonly lots: LotsService,
  ) {}

  /** What `content` refuses, is refused; else it waits with the title of the lot for somebody to confirm it. */
  ask(
    command: Command,
    { kind, lotId, reason }: Asked,
    content: (tx: Tx, lot: Lot) => Promise<object>,
  ): Promise<Approval> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const lot = await this.own.lockOwn(tx, actor, lotId);
      const said = { title: lot.title, ...(await content(tx, lot)) };
      return this.approvals.request(tx, actor, { kind, subject: lotId, content: said, reason });
    });
  }

  /** The lot of a confirmed act, locked. */
  async lock(tx: Tx, lotId: string): Promise<Lot> {
    await this.lots.lock(tx, lotId);
    return this.lots.getPublished(tx, lotId);
  }
}
