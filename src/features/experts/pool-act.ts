import { Injectable } from '@nestjs/common';
import type { ExpertWish } from '../../contract/experts.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Confirmed } from '../approvals/approval-kinds.js';
import { DirectoryService } from '../parties/directory.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { ExpertsStore } from './experts.store.js';
import type { PoolEntry } from './pool-entry.js';

/** What a second officer confirms when somebody is taken in: everything but the reason, which is the request's own. */
export interface TakingIn extends Omit<ExpertWish, 'reason' | 'email'> {
  readonly name: string;
  readonly email: string;
}

/** What taking somebody into a pool and leaving somebody out does, in the transaction of the confirmation. */
@Injectable()
export class PoolAct {
  constructor(
    private readonly directory: DirectoryService,
    private readonly organisations: OrganisationsService,
    private readonly store: ExpertsStore,
    private readonly ids: Ids,
  ) {}

  /**
   * The user who may be taken into the pool of a centre. An expert signs in for an expert body, which neither lists nor
   * bids nor runs a sale, and so sees nothing there but what everybody sees. Refuses with `not-found` and `conflict`.
   */
  async assertFit(
    tx: Tx,
    centreId: string,
    { email, employerId }: Pick<ExpertWish, 'email' | 'employerId'>,
  ): Promise<{ readonly id: string; readonly name: string }> {
    const user = await this.directory.findByEmail(email, tx);
    if (user === null || user.disabledAt !== null)
      throw new ApiError('not-found', 'Nobody signs in with this address.');
    const body = await this.organisations.find(user.organisationId);
    if (body?.kind !== 'expert-body')
      throw new ApiError(
        'conflict',
        'Experts sign in for an expert body; this is another account.',
      );
    if (employerId !== undefined && (await this.organisations.find(employerId)) === null)
      throw new ApiError('not-found', 'There is no such organisation.');
    const inForce = await this.store.findInForce(tx, centreId);
    if (inForce.some(({ userId }) => userId === user.id))
      throw new ApiError('conflict', 'This expert is in the pool already.');
    return user;
  }

  /** An entry of a centre's pool that holds. Refuses with `not-found` and `conflict`. */
  async assertInForce(tx: Tx, centreId: string, id: string): Promise<PoolEntry> {
    const entry = await this.store.find(tx, id);
    if (entry?.centreId !== centreId) throw new ApiError('not-found');
    if (entry.removal !== null)
      throw new ApiError('conflict', 'This expert has been left out already.');
    return entry;
  }

  async takeIn(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { organisationId: centreId, by: askedBy, secondBy: takenInBy, reason } = confirmed;
    const { kinds, disciplines, employer, employerId, email } = confirmed.content as TakingIn;
    const id = this.ids.next('exp');
    const facts = { expert: id, user: confirmed.subject, asked: askedBy };
    // The trail's row is locked from here on, so nobody else takes the same person in meanwhile.
    const change = { type: 'expert-taken-in', by: takenInBy, facts };
    const takenInAt = await recordChange(tx, centreId, change);
    const employed = employerId === undefined ? {} : { employerId };
    const { id: userId } = await this.assertFit(tx, centreId, { email, ...employed });
    await this.store.append(tx, {
      ...{ id, centreId, userId, kinds, disciplines, employer, employerId: employerId ?? null },
      ...{ reason, askedBy, takenInBy, takenInAt, removal: null },
    });
  }

  async leaveOut(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { organisationId: centreId, by: askedBy, secondBy: removedBy, reason } = confirmed;
    const { subject: id } = confirmed;
    const facts = { expert: id, asked: askedBy };
    const change = { type: 'expert-left-out', by: removedBy, facts };
    const removedAt = await recordChange(tx, centreId, change);
    await this.assertInForce(tx, centreId, id);
    await this.store.appendRemoval(tx, id, { reason, askedBy, removedBy, removedAt });
  }
}
