import { Injectable } from '@nestjs/common';
import type { CounterEnrolmentContent } from '../../../contract/enrolment.js';
import type { Deed } from '../../../contract/papers.js';
import type { Instant } from '../../../core/kernel/instant.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Confirmed } from '../../approvals/approval-kinds.js';
import { LotsService } from '../../lots/lots.service.js';
import { DeedsService } from '../../papers/deeds.service.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { EnrolmentAct, type Enrolling } from '../enrolment/enrolment-act.js';
import { EnrolmentDesk } from '../enrolment/enrolment-desk.js';
import { addCounterEnrolment } from './counter-enrolments.store.js';

type Said = Pick<
  CounterEnrolmentContent,
  'lot' | 'organisationId' | 'agreement' | 'declarations' | 'priorityRank'
>;

/** What one officer has entered, at which centre. */
interface Entered extends Said {
  readonly centreId: string;
  readonly receivedAt: Instant;
}

/** Holds an enrolment at the counter against the rules when it is asked for, and carries it out when it is confirmed. */
@Injectable()
export class CounterAct {
  constructor(
    private readonly lots: LotsService,
    private readonly organisations: OrganisationsService,
    private readonly deeds: DeedsService,
    private readonly desk: EnrolmentDesk,
    private readonly act: EnrolmentAct,
  ) {}

  /** Refuses what could not be enrolled now; answers what the lot and the organisation are called. */
  async open(tx: Tx, entered: Entered): Promise<{ readonly title: string; readonly name: string }> {
    const { enrolling, name } = await this.lock(tx, entered);
    await this.act.check(tx, enrolling);
    return { title: enrolling.lot.title, name };
  }

  /** A copy of a signed paper that the centre has handed in. Refuses with `not-found`. */
  deedOf(tx: Tx, centreId: string, id: string): Promise<Deed> {
    return this.deeds.use(tx, { organisationId: centreId }, { id, readers: [] });
  }

  /** Gives out the paddle; whoever gets it reads the paper from then on. Refuses like `open`. */
  async carryOut(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { by: enteredBy, secondBy, organisationId: centreId, reason, receivedAt } = confirmed;
    const { deed, ...said } = confirmed.content as CounterEnrolmentContent;
    const { enrolling } = await this.lock(tx, { ...said, centreId, receivedAt });
    const { lot: lotId, paddle } = await this.act.enrol(tx, enrolling, enteredBy);
    const facts = { lot: lotId, paddle, asked: enteredBy };
    const change = { type: 'lot-enrolled-at-counter', by: secondBy, facts };
    const confirmedAt = await recordChange(tx, centreId, change);
    if (deed !== null) {
      const readers = [said.organisationId];
      await this.deeds.use(tx, { organisationId: centreId }, { id: deed.id, readers });
    }
    const own = { lotId, paddle, reference: reason, deedId: deed?.id ?? null };
    await addCounterEnrolment(tx, { ...own, enteredBy, confirmedBy: secondBy }, confirmedAt);
  }

  /** A trading centre has a counter for the lots that it runs, and for no others. */
  private async lock(
    tx: Tx,
    { lot: lotId, organisationId, centreId, receivedAt, ...said }: Entered,
  ): Promise<{ readonly enrolling: Enrolling; readonly name: string }> {
    const organisation = await this.organisations.find(organisationId, tx);
    if (!organisation) throw new ApiError('not-found', 'There is no such organisation.');
    const lot = await this.lots.getPublished(tx, lotId);
    if (lot.centreId !== centreId) throw new ApiError('not-found');
    await this.desk.lock(tx, lotId);
    const { agreement, declarations, priorityRank: asked = null } = said;
    const enrolling = { lot, organisation, agreement, declarations, asked, receivedAt };
    return {
      enrolling: { ...enrolling, isCounter: true, via: undefined },
      name: organisation.name,
    };
  }
}
