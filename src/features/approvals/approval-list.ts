import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import type { Approval } from './approval.js';
import { ApprovalsStore } from './approvals.store.js';

export interface ApprovalsQuery extends PageQuery {
  readonly state?: 'pending' | 'ended';
  readonly subject?: string;
}

/** Shows an organisation what waits for a second person in it, and what has been decided. */
@Injectable()
export class ApprovalList {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly store: ApprovalsStore,
  ) {}

  /** The requests of the asker's own organisation, newest first. */
  async list(actor: Actor, { state, subject, ...page }: ApprovalsQuery): Promise<Page<Approval>> {
    const filter = {
      organisationId: actor.organisationId,
      now: this.clock.now(),
      ...(state === undefined ? {} : { isPending: state === 'pending' }),
      ...(subject === undefined ? {} : { subject }),
    };
    return pageOf(await this.store.findPage(this.database.read, filter, page), page.limit);
  }

  /** One request of the asker's own organisation. Refuses with `not-found`. */
  async get(actor: Actor, id: string): Promise<Approval> {
    const approval = await this.store.find(this.database.read, id, this.clock.now());
    if (approval?.organisationId !== actor.organisationId) throw new ApiError('not-found');
    return approval;
  }
}
