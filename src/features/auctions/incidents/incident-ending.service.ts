import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { IncidentEndWish } from '../../../contract/incidents.js';
import { type Instant, parseInstant } from '../../../core/kernel/instant.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Approval } from '../../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../../approvals/approval-kinds.js';
import { ApprovalsService } from '../../approvals/approvals.service.js';
import { ENDED, own } from './incident-declaring.service.js';
import { IncidentEnds } from './incident-ends.js';
import type { KnownIncident } from './incident.js';

const END = 'incident.end';

/** What a second person confirms. */
interface EndContent {
  readonly kind: KnownIncident['kind'];
  readonly opensFrom: Instant | null;
  readonly keep: readonly string[];
}

/** Ends incidents: what starts the clocks again takes two persons of whoever has stopped them. */
@Injectable()
export class IncidentEndingService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly ends: IncidentEnds,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, confirmed: Confirmed) => this.end(tx, confirmed);
    this.kinds.declare({ name: END, action: END, carryOut });
  }

  /**
   * Asks a second person to end an incident. Refuses with `not-found` (also a lot to be kept that does not stand for it),
   * `not-allowed` (another's incident), `invalid-body` and `conflict` (it has ended, or this waits already).
   */
  ask(command: Command, id: string, wish: IncidentEndWish): Promise<Approval> {
    const { actor } = command;
    const { reason, keep = [] } = wish;
    const opensFrom = readOpening(wish.opensFrom);
    return this.commands.once(command, async (tx) => {
      const incident = own(actor, await this.ends.find(tx, id));
      if (incident.endedAt !== null) throw new ApiError('conflict', ENDED);
      const standing = new Set(await this.ends.standing(tx, id));
      if (keep.some((lot) => !standing.has(lot)))
        throw new ApiError('not-found', 'One of these lots does not stand for this incident.');
      const content: EndContent = { kind: incident.kind, opensFrom, keep };
      return this.approvals.request(tx, actor, { kind: END, subject: id, content, reason });
    });
  }

  private async end(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: id, organisationId, by, secondBy, reason, receivedAt } = confirmed;
    const { opensFrom, keep } = confirmed.content as EndContent;
    const ended = { id, reason, by, secondBy, opensFrom, keep: new Set(keep), receivedAt };
    const lots = await this.ends.release(tx, ended);
    const facts = { incident: id, lots: lots.length, kept: keep.length, asked: by };
    const change = { type: 'incident-ended', by: secondBy, facts };
    const endedAt = await recordChange(tx, organisationId, change);
    await this.ends.append(tx, id, { reason, opensFrom, askedBy: by, endedBy: secondBy, endedAt });
  }
}

function readOpening(written: string | undefined): Instant | null {
  if (written === undefined) return null;
  const at = parseInstant(written);
  if (at !== null) return at;
  const problem = 'must be a date and time with its offset';
  throw new ApiError('invalid-body', { faults: [{ field: 'opensFrom', problem }] });
}
