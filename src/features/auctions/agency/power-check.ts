import { Injectable } from '@nestjs/common';
import type { PowerWish } from '../../../contract/powers.js';
import type { Fault } from '../../../contract/errors.js';
import { REGISTER } from '../../../core/eligibility/sources.js';
import { mayBidAtAll } from '../../../core/eligibility/table.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Lot } from '../../lots/lot.js';
import { DeedsService } from '../../papers/deeds.service.js';
import { BarsService } from '../../parties/bars.service.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { Takers } from '../enrolment/takers.js';
import { isStanding, type StoredPower } from './power.js';
import { PowersStore } from './powers.store.js';

/** Whether somebody may act for a bidder: it is not barred, and acts for nobody else in this lot, itself included. */
@Injectable()
export class PowerCheck {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly bars: BarsService,
    private readonly deeds: DeedsService,
    private readonly takers: Takers,
    private readonly store: PowersStore,
  ) {}

  /** Has whoever else enrols or bids for this lot wait. */
  lock(tx: Tx, lotId: string): Promise<void> {
    return this.takers.lock(tx, lotId);
  }

  /** Refuses what cannot be given. */
  async assertFit(
    tx: Tx,
    lot: Lot,
    { principalId, wish }: { readonly principalId: string; readonly wish: PowerWish },
  ): Promise<void> {
    const { agentId, mayEnrol, maySign, limit, validFrom, validUntil } = wish;
    const faults: Fault[] = [];
    const agent = await this.organisations.find(agentId, tx);
    if (agent === null) faults.push({ field: 'agentId', problem: 'unknown-account' });
    else if (agentId === principalId || !mayBidAtAll(agent.kind))
      faults.push({ field: 'agentId', problem: 'cannot-act' });
    if (validUntil <= validFrom || validUntil <= tx.now)
      faults.push({ field: 'validUntil', problem: 'must-be-later' });
    if (!mayEnrol && !maySign && limit === undefined)
      faults.push({ field: 'limit', problem: 'no-scope' });
    if (faults.length > 0) throw new ApiError('invalid-body', { faults });
    const given = await this.store.ofLot(tx, lot.id);
    const isThere = given.some((one) => one.principalId === principalId && isStanding(one, tx.now));
    if (isThere)
      throw new ApiError('conflict', 'You have given a power for this lot; revoke it first.');
    await this.assertAgent(tx, lot, { principalId, agentId });
  }

  /** Refuses with `not-eligible` an agent that is barred, and with `in-other-enrolment` one that another bidder has too. */
  async assertAgent(
    tx: Tx,
    lot: Lot,
    { principalId, agentId }: Pick<StoredPower, 'principalId' | 'agentId'>,
  ): Promise<void> {
    if ((await this.bars.inForce(tx, agentId, lot.id)).length > 0) {
      const faults = [{ field: 'agentId', problem: 'barred-person', source: REGISTER.zh }];
      throw new ApiError('not-eligible', { faults });
    }
    const parties = [{ organisationId: agentId, registration: null }];
    const taken = await this.takers.taken(tx, lot.id, { parties, own: null, principalId });
    if (taken.length > 0) throw new ApiError('in-other-enrolment');
  }

  /** The agent and the centre read the document from now on. */
  async useDeed(
    tx: Tx,
    actor: Actor,
    { lot, agentId, deedId }: { lot: Lot; agentId: string; deedId: string },
  ): Promise<void> {
    const readers = [agentId, ...(lot.centreId === null ? [] : [lot.centreId])];
    await this.deeds.use(tx, actor, { id: deedId, readers });
  }
}
