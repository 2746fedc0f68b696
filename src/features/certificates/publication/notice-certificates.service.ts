import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Approval } from '../../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../../approvals/approval-kinds.js';
import { ApprovalsService } from '../../approvals/approvals.service.js';
import { NoticeCertificateAct } from './notice-certificate-act.js';
import { ProvableNotices } from './provable-notices.js';

const ISSUE = 'notice-certificate.issue';
const VOID = 'notice-certificate.void';

/** Certificates of publication 公告刊登证明: two persons of the centre issue one for a notice, or declare one void. */
@Injectable()
export class NoticeCertificatesService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly notices: ProvableNotices,
    private readonly act: NoticeCertificateAct,
  ) {}

  onModuleInit(): void {
    const issue = (tx: Tx, confirmed: Confirmed) => this.act.issue(tx, confirmed);
    this.kinds.declare({ name: ISSUE, action: 'certificate.issue', carryOut: issue });
    const declareVoid = (tx: Tx, confirmed: Confirmed) => this.act.declareVoid(tx, confirmed);
    this.kinds.declare({ name: VOID, action: 'certificate.void', carryOut: declareVoid });
  }

  /**
   * Asks a second person to issue the certificate of a notice. Refuses with `not-found` (also another centre's lot) and
   * `conflict`: the lot has not opened, there is one in force, or this waits already.
   */
  ask(command: Command, lotId: string): Promise<Approval> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const { lot } = await this.notices.lock(tx, lotId);
      if (lot.centreId !== actor.organisationId) throw new ApiError('not-found');
      const content = { title: lot.title };
      return this.approvals.request(tx, actor, {
        kind: ISSUE,
        subject: lotId,
        content,
        reason: '',
      });
    });
  }

  /** Asks a second person to declare a certificate void. Refuses with `not-found` and `conflict`. */
  askVoid(command: Command, id: string, reason: string): Promise<Approval> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const { certificate } = await this.act.inForce(tx, id, actor.organisationId);
      const { number, lotId: lot, content } = certificate;
      const asked = { lot, number, title: content.lotTitle };
      return this.approvals.request(tx, actor, { kind: VOID, subject: id, content: asked, reason });
    });
  }
}
