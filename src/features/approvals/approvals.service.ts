import { Injectable } from '@nestjs/common';
import { mayDo } from '../../contract/permissions.js';
import { plus } from '../../core/kernel/instant.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Approval, Decision } from './approval.js';
import { ApprovalKinds, type Confirmed } from './approval-kinds.js';
import { ApprovalsStore } from './approvals.store.js';

/** What somebody wants done and may not do alone. */
export interface ApprovalRequest {
  readonly kind: string;
  readonly subject: string;
  readonly content: object;
  readonly reason: string;
}

/** So long a second person has; after that the first must ask again, because things have moved on. */
const OPEN_MS = 7 * 86_400_000;

/**
 * Maker–checker 双人复核, the one way in which anything needs two persons: the first asks, a second person of the same
 * organisation who may do the same confirms, and in the transaction of the confirmation it is done.
 */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly commands: Commands,
    private readonly store: ApprovalsStore,
    private readonly kinds: ApprovalKinds,
    private readonly ids: Ids,
  ) {}

  /**
   * Asks for a second person, as part of a transaction. Refuses with `conflict` while somebody of the same organisation
   * has asked for the same; what others ask about the same thing is no concern of theirs.
   */
  async request(tx: Tx, actor: Actor, request: ApprovalRequest): Promise<Approval> {
    const { kind, subject, content, reason } = request;
    const { organisationId, userId: requestedBy } = actor;
    this.kinds.get(kind);
    const earlier = await this.store.lockPending(tx, { organisationId, kind, subject });
    if (earlier !== null) throw new ApiError('conflict', ASKED_ALREADY);
    const id = this.ids.next('apr');
    const facts = { approval: id, kind, subject };
    const change = { type: 'approval-requested', by: requestedBy, facts };
    const requestedAt = await recordChange(tx, organisationId, change);
    const approval: Approval = {
      ...{ id, kind, organisationId, subject, content, reason, requestedBy, requestedAt },
      ...{ expiresAt: plus(requestedAt, OPEN_MS), state: 'pending', decision: null },
    };
    // Where there was none to lock, two may come as far as this at once.
    const isAdded = await this.store.append(tx, approval);
    if (!isAdded) throw new ApiError('conflict', ASKED_ALREADY);
    return approval;
  }

  /**
   * Confirms a request and carries it out. Refuses with `not-found` (also another organisation's), `not-allowed`,
   * `second-person-needed` (by whoever asked), `conflict` (it is over) and whatever the act itself refuses with.
   */
  approve(command: Command, id: string): Promise<Approval> {
    return this.commands.once(command, async (tx) => {
      const approval = await this.pending(tx, command.actor, id);
      return this.confirm(tx, command, approval);
    });
  }

  /** The same for what the actor's organisation asked about a thing; refuses with `not-found` when nobody did. */
  async approvePending(tx: Tx, command: Command, of: Pick<Approval, 'kind' | 'subject'>) {
    const { organisationId } = command.actor;
    const found = await this.store.lockPending(tx, { ...of, organisationId });
    if (found === null) throw new ApiError('not-found');
    return this.confirm(tx, command, found);
  }

  /**
   * Notes as confirmed what was asked about a thing that a person does now as a part of something larger. Refuses with
   * `not-found` when nobody has asked, and `second-person-needed` when that person did.
   */
  async settlePending(
    tx: Tx,
    { organisationId, secondBy }: Pick<Confirmed, 'organisationId' | 'secondBy'>,
    of: Pick<Approval, 'kind' | 'subject'>,
  ): Promise<void> {
    const found = await this.store.lockPending(tx, { ...of, organisationId });
    if (found === null) throw new ApiError('not-found');
    if (found.requestedBy === secondBy) throw new ApiError('second-person-needed');
    await this.decide(tx, found, { state: 'approved', reason: null, by: secondBy });
  }

  /** Takes back what the actor's organisation asked about a thing, if it did: what it was about has moved on. */
  async dropPending(
    tx: Tx,
    { actor }: Command,
    { kind, subject, reason }: Omit<ApprovalRequest, 'content'>,
  ): Promise<void> {
    const { organisationId } = actor;
    const found = await this.store.lockPending(tx, { organisationId, kind, subject });
    if (found === null) return;
    const state = found.requestedBy === actor.userId ? 'taken-back' : 'rejected';
    await this.decide(tx, found, { state, reason, by: actor.userId });
  }

  /** Ends a request without doing it: whoever asked takes it back, another person rejects it. Refuses like `approve`. */
  end(command: Command, id: string, reason: string): Promise<Approval> {
    return this.commands.once(command, async (tx) => {
      const approval = await this.pending(tx, command.actor, id);
      const isOwn = approval.requestedBy === command.actor.userId;
      if (!isOwn) this.assertMay(approval, command.actor);
      return this.decide(tx, approval, {
        ...{ state: isOwn ? 'taken-back' : 'rejected', reason },
        by: command.actor.userId,
      });
    });
  }

  private async confirm(tx: Tx, command: Command, approval: Approval): Promise<Approval> {
    const { actor, receivedAt } = command;
    this.assertMay(approval, actor);
    if (approval.requestedBy === actor.userId) throw new ApiError('second-person-needed');
    const { subject, content, reason, requestedBy: by, organisationId } = approval;
    const confirmed = { subject, content, reason, by, secondBy: actor.userId };
    const kind = this.kinds.get(approval.kind);
    await kind.carryOut(tx, { ...confirmed, organisationId, receivedAt });
    return this.decide(tx, approval, { state: 'approved', reason: null, by: actor.userId });
  }

  private async decide(
    tx: Tx,
    approval: Approval,
    { state, by, reason }: Pick<Approval, 'state'> & Omit<Decision, 'at'>,
  ): Promise<Approval> {
    const { id, kind, subject, organisationId } = approval;
    const facts = { approval: id, kind, subject, state };
    const at = await recordChange(tx, organisationId, { type: 'approval-decided', by, facts });
    const decision = { by, at, reason };
    await this.store.decide(tx, id, { state, decision });
    return { ...approval, state, decision };
  }

  private async pending(tx: Tx, actor: Actor, id: string): Promise<Approval> {
    const approval = await this.store.lock(tx, id);
    if (approval?.organisationId !== actor.organisationId) throw new ApiError('not-found');
    if (approval.state !== 'pending') throw new ApiError('conflict', ENDED);
    return approval;
  }

  private assertMay({ kind }: Approval, actor: Actor): void {
    if (!mayDo(this.kinds.get(kind).action, actor)) throw new ApiError('not-allowed');
  }
}

const ASKED_ALREADY = 'This waits for a second person already.';
const ENDED = 'This request has been decided, taken back, or has expired.';
