import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Role, UserChange } from '../../contract/api.js';
import type { WireMoney } from '../../contract/money.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import type { BidLimit } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { readMoney } from '../../platform/http/read-money.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { writtenLimit } from './answers.js';
import type { User } from './user.js';
import { viewOfUser } from './user-view.js';
import { UsersService } from './users.service.js';
import { UsersStore } from './users.store.js';

/** What is to become different about a user; what is left out stays. A limit of null is none. */
export interface ChangeWish {
  readonly name?: string;
  readonly role?: Role;
  readonly bidLimit?: WireMoney | null;
  readonly reason?: string;
}

/** What needs two persons, as it stands in the request that the second one confirms. */
interface Power {
  readonly role: Role;
  readonly bidLimit: WireMoney | null;
}

interface ChangeOfPower {
  readonly from: Power;
  readonly to: Power;
}

const KIND = 'user.change';

/** Changes what people may do: names at once, roles and limits when two administrators want it. */
@Injectable()
export class UserChangesService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly store: UsersStore,
    private readonly users: UsersService,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, confirmed: Confirmed) => this.carryOut(tx, confirmed);
    this.kinds.declare({ name: KIND, action: KIND, carryOut });
  }

  /**
   * Changes a user. A role or a limit waits for a second administrator of the asker's organisation; where there is
   * none it is changed at once, and the answer and the audit trail say so. Refuses with `not-found`, `invalid-body`
   * (no reason), and `conflict` (asked for already, or nobody would be left to administer).
   */
  change(command: Command, id: string, wish: ChangeWish): Promise<UserChange> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const before = await this.users.lockOwn(tx, actor, id);
      const named = await this.rename(tx, before, { name: wish.name, by: actor.userId });
      const to = powerWished(named, wish);
      if (isSamePower(powerOf(named), to)) return changed(named);
      const { reason } = wish;
      if (reason === undefined) throw reasonMissing();
      if (await this.users.isOnlyAdmin(tx, actor)) {
        const alone = await this.empower(tx, named, { to, by: actor.userId, secondBy: null });
        return { ...changed(alone), isAlone: true };
      }
      const content: ChangeOfPower = { from: powerOf(named), to };
      const request = { kind: KIND, subject: id, content, reason };
      const approval = await this.approvals.request(tx, actor, request);
      return { ...changed(named), approval: approval.id };
    });
  }

  private async rename(tx: Tx, user: User, { name, by }: Renaming): Promise<User> {
    if (name === undefined || name === user.name) return user;
    const change = { type: 'user-renamed', by, facts: { user: user.id } };
    const at = await recordChange(tx, user.organisationId, change);
    const renamed = { ...user, name };
    await this.store.change(tx, user.id, { to: renamed, at });
    return renamed;
  }

  private async carryOut(tx: Tx, { subject, content, by, secondBy }: Confirmed): Promise<void> {
    const { from, to } = content as ChangeOfPower;
    const user = await this.store.lock(tx, subject);
    if (user === null || !isSamePower(powerOf(user), from)) {
      throw new ApiError('conflict', 'This user was changed since it was asked for.');
    }
    await this.empower(tx, user, { to, by, secondBy });
  }

  private async empower(tx: Tx, user: User, { to, by, secondBy }: Empowering): Promise<User> {
    await this.assertAdminIsLeft(tx, user, to);
    const { role, bidLimit } = to;
    const limit = bidLimit === null ? null : `${bidLimit.amount} ${bidLimit.currency}`;
    const facts = { user: user.id, role, limit, secondBy, isAlone: secondBy === null };
    const at = await recordChange(tx, user.organisationId, { type: 'user-changed', by, facts });
    const next: User = { ...user, role, bidLimit: limitIn(bidLimit) };
    await this.store.change(tx, user.id, { to: next, at });
    return next;
  }

  private async assertAdminIsLeft(tx: Tx, user: User, { role }: Power): Promise<void> {
    if (user.role !== 'admin' || role === 'admin') return;
    const admins = await this.store.lockAdmins(tx, user.organisationId);
    if (admins.some((id) => id !== user.id)) return;
    throw new ApiError('conflict', 'An organisation keeps at least one administrator.');
  }
}

interface Renaming {
  readonly name: string | undefined;
  readonly by: string;
}

interface Empowering {
  readonly to: Power;
  readonly by: string;
  readonly secondBy: string | null;
}

function limitIn(limit: WireMoney | null): BidLimit | null {
  return limit && readMoney(limit, 'bidLimit');
}

function powerOf({ role, bidLimit }: User): Power {
  return { role, bidLimit: writtenLimit(bidLimit) };
}

function powerWished(user: User, { role = user.role, bidLimit }: ChangeWish): Power {
  // Read and written again, so that what is confirmed is what will hold.
  const limit = bidLimit === undefined ? user.bidLimit : limitIn(bidLimit);
  return { role, bidLimit: writtenLimit(limit) };
}

function isSamePower(one: Power, other: Power): boolean {
  return (
    one.role === other.role &&
    one.bidLimit?.amount === other.bidLimit?.amount &&
    one.bidLimit?.currency === other.bidLimit?.currency
  );
}

function changed(user: User): UserChange {
  return { user: viewOfUser(user), approval: null, isAlone: false };
}

function reasonMissing(): ApiError {
  const faults = [{ field: 'reason', problem: 'must say why a role or a limit is changed' }];
  return new ApiError('invalid-body', { faults });
}
