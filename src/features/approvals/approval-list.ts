import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import type { Approval } from './approval.js';
import { ApprovalKinds } from './approval-kinds.js';
import { type ApprovalFilter, ApprovalsStore } from './approvals.store.js';

/** What waits for the asker to confirm it, or what the asker has asked for. */
export type ApprovalsView = 'for-me' | 'by-me';

export interface ApprovalsQuery extends PageQuery {
  readonly state?: 'pending' | 'ended';
  readonly subject?: string;
  readonly view?: ApprovalsView;
}

/** Shows an organisation what waits for a second person in it, and what has been decided. */
@Injectable()
export class ApprovalList {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly kinds: ApprovalKinds,
    private readonly store: ApprovalsStore,
  ) {}

  /** The requests of the asker's own organisation, newest first. */
  async list(actor: Actor, query: ApprovalsQuery): Promise<Page<Approval>> {
    const { state, subject, view, ...page } = query;
    const filter = {
      organisationId: actor.organisationId,
      now: this.clock.now(),
      ...(state === undefined ? {} : { isPending: state === 'pending' }),
      ...(subject === undefined ? {} : { subject }),
      ...(view === undefined ? {} : this.viewOf(actor, view)),
    };
    return pageOf(await this.store.findPage(this.database.read, filter, page), page.limit);
  }

  /** How many requests wait for this person's confirmation. */
  async count(actor: Actor): Promise<{ waiting: number }> {
    const { organisationId } = actor;
    const filter = { organisationId, now: this.clock.now(), ...this.viewOf(actor, 'for-me') };
    return { waiting: await this.store.count(this.database.read, filter) };
  }

  private viewOf(actor: Actor, view: ApprovalsView): Partial<ApprovalFilter> {
    if (view === 'by-me') return { askedBy: actor.userId };
    const kinds = this.kinds.confirmableBy(actor);
    return { isPending: true, notAskedBy: actor.userId, kinds };
  }

  /** One request of the asker's own organisation. Refuses with `not-found`. */
  async get(actor: Actor, id: string): Promise<Approval> {
    const approval = await this.store.find(this.database.read, id, this.clock.now());
    if (approval?.organisationId !== actor.organisationId) throw new ApiError('not-found');
    return approval;
  }
}
