import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ExpertWish } from '../../contract/experts.js';
import { type Expertise, isFitting } from '../../core/draw/expertise.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Queryable } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Approval } from '../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { DirectoryService } from '../parties/directory.service.js';
import { ExpertsStore } from './experts.store.js';
import { PoolAct, type TakingIn } from './pool-act.js';
import type { PoolEntry } from './pool-entry.js';

const TAKE_IN = 'expert.take-in';
const LEAVE_OUT = 'expert.leave-out';

/** The pool of experts 专家库 of a trading centre: who is in it is said by two officers, with a reason. */
@Injectable()
export class ExpertsService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly directory: DirectoryService,
    private readonly store: ExpertsStore,
    private readonly act: PoolAct,
  ) {}

  onModuleInit(): void {
    const takeIn = (tx: Tx, confirmed: Confirmed) => this.act.takeIn(tx, confirmed);
    const leaveOut = (tx: Tx, confirmed: Confirmed) => this.act.leaveOut(tx, confirmed);
    this.kinds.declare({ name: TAKE_IN, action: TAKE_IN, carryOut: takeIn });
    this.kinds.declare({ name: LEAVE_OUT, action: LEAVE_OUT, carryOut: leaveOut });
  }

  /**
   * Asks a second officer to take somebody into the pool. Refuses with `not-found` (nobody signs in with this address,
   * or no such employer) and `conflict`: no user of an expert body, in the pool already, or this waits already.
   */
  askToTakeIn(command: Command, { reason, ...wish }: ExpertWish): Promise<Approval> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const { id: subject, name } = await this.act.assertFit(tx, actor.organisationId, wish);
      const content: TakingIn = { ...wish, name };
      return this.approvals.request(tx, actor, { kind: TAKE_IN, subject, content, reason });
    });
  }

  /** Asks a second officer to leave somebody out of the pool. Refuses with `not-found` and `conflict`. */
  askToLeaveOut(command: Command, id: string, reason: string): Promise<Approval> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const { userId } = await this.act.assertInForce(tx, actor.organisationId, id);
      const names = await this.directory.namesOfAny([userId]);
      const content = { name: names.get(userId) ?? userId };
      return this.approvals.request(tx, actor, { kind: LEAVE_OUT, subject: id, content, reason });
    });
  }

  /** Who of a centre's pool can be drawn for a lot: whose field fits and who still may sign in. */
  async findFitting(read: Queryable, centreId: string, asked: Expertise): Promise<PoolEntry[]> {
    const fitting = (await this.store.findInForce(read, centreId)).filter((one) =>
      isFitting(one, asked),
    );
    const users = await this.directory.findAll(
      fitting.map(({ userId }) => userId),
      read,
    );
    const active = new Set(users.filter((user) => user.disabledAt === null).map(({ id }) => id));
    return fitting.filter(({ userId }) => active.has(userId));
  }

  /** These entries of pools, whether they hold or not. */
  findAll(read: Queryable, ids: readonly string[]): Promise<PoolEntry[]> {
    return this.store.findAll(read, ids);
  }

  /** The entries of a user in the pools of all centres, whether they hold or not. */
  findOfUser(read: Queryable, userId: string): Promise<PoolEntry[]> {
    return this.store.findOfUser(read, userId);
  }
}
