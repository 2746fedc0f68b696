import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { IncidentConclusionWish } from '../../../contract/incidents.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Approval } from '../../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../../approvals/approval-kinds.js';
import { ApprovalsService } from '../../approvals/approvals.service.js';
import { own } from './incident-declaring.service.js';
import { IncidentsStore } from './incidents.store.js';

const CONCLUDE = 'incident.conclude';

/** What was found out about an incident once it was over, and what is done about it: said by two persons. */
@Injectable()
export class IncidentConclusionsService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly store: IncidentsStore,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, confirmed: Confirmed) => this.conclude(tx, confirmed);
    this.kinds.declare({ name: CONCLUDE, action: CONCLUDE, carryOut });
  }

  /**
   * Asks a second person to add a conclusion to the report. Refuses with `not-found`, `not-allowed` (another's incident)
   * and `conflict` (it lasts, or this waits already).
   */
  ask(command: Command, id: string, wish: IncidentConclusionWish): Promise<Approval> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const { endedAt } = own(actor, await this.store.find(tx, id));
      if (endedAt === null)
        throw new ApiError('conflict', 'Conclusions are drawn once the incident has ended.');
      const { cause, measures } = wish;
      const request = { kind: CONCLUDE, subject: id, content: { cause, measures }, reason: '' };
      return this.approvals.request(tx, actor, request);
    });
  }

  private async conclude(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: id, organisationId, by: askedBy, secondBy: confirmedBy } = confirmed;
    const { cause, measures } = confirmed.content as IncidentConclusionWish;
    const change = { type: 'incident-concluded', by: confirmedBy, facts: { incident: id } };
    // The trail's row is locked from here on, so no two conclusions get the same number.
    const confirmedAt = await recordChange(tx, organisationId, change);
    const no = (await this.store.findConclusions(tx, id)).length + 1;
    const conclusion = { no, cause, measures, askedBy, confirmedBy, confirmedAt };
    await this.store.appendConclusion(tx, id, conclusion);
  }
}
