import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Approval } from '../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { SessionPublicationAct } from './session-publication-act.js';
import { SessionSlots } from './session-slots.js';
import { SessionsService } from './sessions.service.js';

const PUBLISH = 'session.publish';

/** Publishes sessions: all lots at once, each in its slot, by two persons of the centre. */
@Injectable()
export class SessionPublicationService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly sessions: SessionsService,
    private readonly slots: SessionSlots,
    private readonly act: SessionPublicationAct,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, confirmed: Confirmed) => this.act.carryOut(tx, confirmed);
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
      const planned = await this.slots.plan(tx, session, version);
      await this.slots.assertLawful(tx, whole, planned);
      const { title, no, plan } = version;
      const lots = planned.map(({ lot }) => lot.id);
      const content = { session: id, title, version: no, opensAt: plan.opensAt, lots };
      const request = { kind: PUBLISH, subject: id, content, reason: reason ?? '' };
      return this.approvals.request(tx, actor, request);
    });
  }
}
