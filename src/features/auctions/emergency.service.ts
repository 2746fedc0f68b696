import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LotsRuling } from '../../contract/control.js';
import { RESUME_TOGETHER } from '../../contract/rulings.js';
import type { Ordered } from '../../core/auction/commands.js';
import type { Instant } from '../../core/kernel/instant.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Approval } from '../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { LotsService } from '../lots/lots.service.js';
import { CentreLots } from './centre-lots.js';
import { LotDesk } from './lot-desk.js';
import { systemOrder } from './order.js';
import { commandOf } from './ruling-command.js';

/** What is to be resumed together; the second person confirms exactly these lots. */
interface LotsContent {
  readonly lots: readonly string[];
}

interface Ruling extends Ordered {
  readonly ruling: 'lot.suspend' | 'lot.resume';
  readonly lots: readonly string[];
  readonly receivedAt: Instant;
}

/** For the hour in which something is wrong with everything: stop all lots of a centre, and start them again. */
@Injectable()
export class EmergencyService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly lots: LotsService,
    private readonly centreLots: CentreLots,
    private readonly desk: LotDesk,
  ) {}

  onModuleInit(): void {
    this.kinds.declare({
      ...{ name: RESUME_TOGETHER, action: 'lot.resume' },
      carryOut: (tx, confirmed) => this.resumeAll(tx, confirmed),
    });
  }

  /** Suspends every open lot of the actor's centre in one transaction, and answers which those were. */
  suspendAll(command: Command, reason: string): Promise<LotsRuling> {
    const { actor, receivedAt } = command;
    const { organisationId, userId: by } = actor;
    return this.commands.once(command, async (tx) => {
      const running = await this.lots.findRunningIn(tx, organisationId);
      const begun = running.filter(({ opensAt }) => opensAt <= receivedAt).map(({ id }) => id);
      const persons = { reason, by, secondBy: null };
      const ruling = { ruling: 'lot.suspend', ...persons, receivedAt, lots: begun } as const;
      const lots = await this.rule(tx, ruling);
      const facts = { lots: [...lots] };
      await recordChange(tx, organisationId, { type: 'all-lots-suspended', by, facts });
      return { reason, lots };
    });
  }

  /**
   * Asks a second person to resume these lots together. Refuses with `not-found`, `not-allowed`, `conflict` (such a
   * request waits already), `must-stand-still` (an objection holds one), and with `not-suspended`, `closed` or `withdrawn` when that is true of any of them.
   */
  askToResume(command: Command, { reason, lots }: LotsRuling): Promise<Approval> {
    const { actor, receivedAt } = command;
    return this.commands.once(command, async (tx) => {
      const ordered = { reason, by: actor.userId, secondBy: null };
      for (const lot of lots) {
        await this.centreLots.getOwn(tx, actor, lot);
        await this.centreLots.assertMayResume(tx, lot);
        const order = commandOf('lot.resume', { lot }, ordered);
        await this.desk.check(tx, { lot, command: order, receivedAt });
      }
      const content: LotsContent = { lots };
      const about = { kind: RESUME_TOGETHER, subject: actor.organisationId };
      return this.approvals.request(tx, actor, { ...about, content, reason });
    });
  }

  /** Resumes what still stands; a lot that was resumed or withdrawn by itself meanwhile does not hold up the others. */
  private async resumeAll(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { reason, by, secondBy, receivedAt } = confirmed;
    const lots = await this.resumable(tx, confirmed.content as LotsContent);
    const persons = { reason, by, secondBy };
    const resumed = await this.rule(tx, { ruling: 'lot.resume', ...persons, receivedAt, lots });
    if (resumed.length === 0) throw new ApiError('not-suspended');
  }

  /** Those of the lots that nothing has come to hold since it was asked. */
  private async resumable(tx: Tx, { lots }: LotsContent): Promise<readonly string[]> {
    const free: string[] = [];
    for (const lot of lots) if (await this.centreLots.mayResume(tx, lot)) free.push(lot);
    return free;
  }

  /** Has the same ruled about several lots at once; answers those that it was true of. */
  private async rule(tx: Tx, { ruling, lots, receivedAt, ...ordered }: Ruling): Promise<string[]> {
    if (lots.length === 0) return [];
    if (ruling === 'lot.resume') await this.desk.assertMayGoOn(tx, lots);
    const orders = lots.map((lot) =>
      systemOrder(lot, commandOf(ruling, { lot }, ordered), receivedAt),
    );
    const outcomes = await this.desk.decide(tx, orders);
    return lots.filter((_, index) => {
      const outcome = outcomes[index];
      return outcome?.kind === 'unstated' && outcome.verdict.kind === 'accepted';
    });
  }
}
