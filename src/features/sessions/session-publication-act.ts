import { Injectable } from '@nestjs/common';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Confirmed } from '../approvals/approval-kinds.js';
import { PublicationService } from '../auctions/publication.service.js';
import { SessionRules } from './session-rules.js';
import { faultIn, SessionSlots } from './session-slots.js';
import { SessionsService } from './sessions.service.js';
import { SessionsStore } from './sessions.store.js';

/** What a second person confirms: one version of a session. */
interface PublicationContent {
  readonly version: number;
}

/** What the publication of a session does, in the transaction of its confirmation: every lot is published in its slot. */
@Injectable()
export class SessionPublicationAct {
  constructor(
    private readonly sessions: SessionsService,
    private readonly store: SessionsStore,
    private readonly slots: SessionSlots,
    private readonly publications: PublicationService,
    private readonly rules: SessionRules,
  ) {}

  /**
   * Refuses with `incident`, `session-published`, `conflict` (it was arranged anew, or lots were taken back), `not-for-session`,
   * `second-person-needed` (whoever confirms has reviewed a lot) and `breaks-law`.
   */
  async carryOut(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: id, organisationId, by: askedBy, secondBy: publishedBy } = confirmed;
    await this.publications.assertMayPublish(tx, organisationId);
    const { session, version } = await this.sessions.lockDraft(tx, organisationId, id);
    if ((confirmed.content as PublicationContent).version !== version.no)
      throw new ApiError('conflict', 'The session has been arranged anew since.');
    const planned = await this.slots.plan(tx, session, version);
    const lots = planned.map(({ lot }) => lot);
    const faults = await this.rules.faults(tx, version, lots);
    if (faults.length > 0) throw new ApiError('breaks-law', { faults });
    for (const { lot, slot } of planned) {
      const own = { ...confirmed, subject: lot.id };
      await named(lot.id, this.publications.publishInSlot(tx, own, slot));
    }
    const facts = { session: id, version: version.no, lots: planned.length, asked: askedBy };
    const change = { type: 'session-published', by: publishedBy, facts };
    const publishedAt = await recordChange(tx, organisationId, change);
    const pack = this.rules.packOf(lots);
    const publication = { sessionId: id, versionNo: version.no, askedBy, publishedBy };
    const under = { pack: `${pack.name}@${pack.version}` };
    await this.store.appendPublication(tx, { ...publication, ...under, publishedAt });
  }
}

/** What the publication of one lot is refused with, said of that lot. */
async function named(lot: string, publication: Promise<void>): Promise<void> {
  try {
    await publication;
  } catch (error) {
    if (!(error instanceof ApiError) || !error.details.faults) throw error;
    const faults = error.details.faults.map((fault) => faultIn(lot, fault));
    throw new ApiError(error.code, { ...error.details, faults });
  }
}
