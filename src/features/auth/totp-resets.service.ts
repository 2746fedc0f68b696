import { Injectable, type OnModuleInit } from '@nestjs/common';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { UsersService } from '../parties/users.service.js';
import { SecondFactorsService } from './second-factors.service.js';
import { SessionsService } from './sessions.service.js';

/** What became of a reset that needs a second administrator. */
export interface TotpReset {
  /** What waits for a second administrator; null when it is done. */
  readonly approval: string | null;
  /** Done by one, because the organisation has no second administrator. */
  readonly isAlone: boolean;
}

interface Resetting {
  readonly organisationId: string;
  readonly by: string;
  readonly secondBy: string | null;
}

const KIND = 'user.totp-reset';

/** Takes a lost second factor from a colleague, which takes two administrators: it is what a thief would ask for. */
@Injectable()
export class TotpResetsService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly users: UsersService,
    private readonly factors: SecondFactorsService,
    private readonly sessions: SessionsService,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, { subject, content, by, secondBy }: Confirmed) => {
      const { organisationId } = content as { organisationId: string };
      return this.carryOut(tx, subject, { organisationId, by, secondBy });
    };
    this.kinds.declare({ name: KIND, action: 'user.reset', carryOut });
  }

  /**
   * Asks for a second administrator; where there is none it is done at once, and the answer and the audit trail say so,
   * but never to oneself. Refuses with `not-found`, `conflict` (asked for already) and `second-person-needed`.
   */
  reset(command: Command, id: string, reason: string): Promise<TotpReset> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const { organisationId } = await this.users.lockOwn(tx, actor, id);
      if (!(await this.users.isOnlyAdmin(tx, actor))) {
        const request = { kind: KIND, subject: id, content: { organisationId }, reason };
        const approval = await this.approvals.request(tx, actor, request);
        return { approval: approval.id, isAlone: false };
      }
      if (actor.userId === id) throw new ApiError('second-person-needed');
      await this.carryOut(tx, id, { organisationId, by: actor.userId, secondBy: null });
      return { approval: null, isAlone: true };
    });
  }

  private async carryOut(tx: Tx, id: string, resetting: Resetting): Promise<void> {
    const { organisationId, by, secondBy } = resetting;
    const facts = { user: id, secondBy, isAlone: secondBy === null };
    await recordChange(tx, organisationId, { type: 'totp-reset', by, facts });
    await this.factors.endAll(tx, id);
    await this.sessions.endAll(tx, id, { but: null, reason: 'totp-reset' });
  }
}
