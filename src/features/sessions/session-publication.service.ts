import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Fault } from '../../contract/errors.js';
import { type Slot, slotsOf } from '../../core/session/timetable.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Approval } from '../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { PublicationService } from '../auctions/publication.service.js';
import { SlotCheckService } from '../auctions/slot-check.service.js';
import type { Lot } from '../lots/lot.js';
import type { Session, StoredVersion } from './session.js';
import { SessionLots } from './session-lots.js';
import { SessionsService } from './sessions.service.js';
import { SessionsStore } from './sessions.store.js';

const PUBLISH = 'session.publish';

interface Content {
  readonly version: number;
}

interface Planned {
  readonly lot: Lot;
  readonly slot: Slot;
}

/** Publishes sessions: all lots at once, each in its slot, by two persons of the centre. */
@Injectable()
export class SessionPublicationService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly sessions: SessionsService,
    private readonly store: SessionsStore,
    private readonly lots: SessionLots,
    private readonly checks: SlotCheckService,
    private readonly publications: PublicationService,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, confirmed: Confirmed) => this.carryOut(tx, confirmed);
    this.kinds.declare({ name: PUBLISH, action: PUBLISH, carryOut });
  }

  /**
   * Asks a second person to publish a session as it is arranged now. Refuses with `not-found`, `session-published`,
   * `conflict` (it has no lots, or this waits already), `not-for-session` (a lot is not approved) and `breaks-law`:
   * each lot with what keeps it from being published in its slot.
   */
  ask(command: Command, id: string, reason: string | null): Promise<Approval> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const whole = await this.sessions.lockDraft(tx, actor.organisationId, id);
      const { session, version } = whole;
      const planned = await this.plan(tx, session, version);
      await this.assertLawful(tx, session, planned);
      const { title, no, plan } = version;
      const lots = planned.map(({ lot }) => lot.id);
      const content = { session: id, title, version: no, opensAt: plan.opensAt, lots };
      const request = { kind: PUBLISH, subject: id, content, reason: reason ?? '' };
      return this.approvals.request(tx, actor, request);
    });
  }

  private async carryOut(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: id, organisationId, by: askedBy, secondBy: publishedBy } = confirmed;
    const { session, version } = await this.sessions.lockDraft(tx, organisationId, id);
    if ((confirmed.content as Content).version !== version.no)
      throw new ApiError('conflict', 'The session has been arranged anew since.');
    const planned = await this.plan(tx, session, version);
    for (const { lot, slot } of planned) {
      const own = { ...confirmed, subject: lot.id };
      await named(lot.id, this.publications.publishInSlot(tx, own, slot));
    }
    const facts = { session: id, version: version.no, lots: planned.length, asked: askedBy };
    const change = { type: 'session-published', by: publishedBy, facts };
    const publishedAt = await recordChange(tx, organisationId, change);
    const publication = { sessionId: id, versionNo: version.no, askedBy, publishedBy };
    await this.store.appendPublication(tx, { ...publication, publishedAt });
  }

  /** The slots of its lots, all of which are approved. */
  private async plan(tx: Tx, session: Session, version: StoredVersion) {
    const lots = await this.lots.lock(tx, session, version);
    const isWhole = lots.length === version.lots.length;
    if (lots.length === 0 || !isWhole)
      throw new ApiError('conflict', 'It has no lots, or some of them have been taken back.');
    const waiting = lots.filter(({ status }) => status !== 'approved');
    if (waiting.length > 0) {
      const faults = waiting.map(({ id }) => ({ field: `lots.${id}`, problem: 'not-approved' }));
      throw new ApiError('not-for-session', { faults });
    }
    const slots = slotsOf(version.plan, lots.length);
    return lots.flatMap((lot, index): Planned[] => {
      const slot = slots[index];
      return slot === undefined ? [] : [{ lot, slot }];
    });
  }

  private async assertLawful(tx: Tx, { centreId }: Session, planned: readonly Planned[]) {
    const faults: Fault[] = [];
    for (const { lot, slot } of planned) {
      const own = await this.checks.faults(tx, lot, { slot, centreId });
      faults.push(...own.map((fault) => of(lot.id, fault)));
    }
    if (faults.length > 0) throw new ApiError('breaks-law', { faults });
  }
}

function of(lot: string, fault: Fault): Fault {
  return { ...fault, field: `lots.${lot}.${fault.field}` };
}

/** What the publication of one lot is refused with, said of that lot. */
async function named(lot: string, publication: Promise<void>): Promise<void> {
  try {
    await publication;
  } catch (error) {
    if (!(error instanceof ApiError) || !error.details.faults) throw error;
    const faults = error.details.faults.map((fault) => of(lot, fault));
    throw new ApiError(error.code, { ...error.details, faults });
  }
}
