import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { lastAct, type StoredBackstop } from './backstop.js';
import { BackstopsStore } from './backstops.store.js';

/** An undertaking that its lister has accepted and not released, with who gave it. */
export interface AcceptedBackstop extends StoredBackstop {
  readonly institution: string;
}

/** Tells a case what stands behind it. */
@Injectable()
export class BackstopReader {
  constructor(
    private readonly store: BackstopsStore,
    private readonly organisations: OrganisationsService,
  ) {}

  /** The undertaking that stands behind a case, whether or not it still binds; null without one. */
  async acceptedIn(read: Queryable, caseId: string): Promise<AcceptedBackstop | null> {
    const all = await this.store.findOfCase(read, caseId);
    const accepted = all.find((one) => lastAct(one) === 'accepted')?.backstop;
    if (accepted === undefined) return null;
    const { institutionId } = accepted;
    const names = await this.organisations.names([institutionId], read);
    return { ...accepted, institution: names.get(institutionId) ?? institutionId };
  }
}
