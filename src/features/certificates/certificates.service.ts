import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CertificateWish } from '../../contract/certificates.js';
import { chinaDateOf, chinaMidnight } from '../../core/kernel/china-time.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { CertifiedPayment } from '../../core/listing/certificate.js';
import { formatAmount } from '../../core/money/money.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Approval } from '../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../approvals/approval-kinds.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { LotsService } from '../lots/lots.service.js';
import { CertifiableSales, type IssueContent } from './certifiable-sale.js';
import { CertificateAct } from './certificate-act.js';

const ISSUE = 'certificate.issue';
const VOID = 'certificate.void';

/** Transaction certificates 交易凭证: two persons of the centre issue one for a sale that is final, or declare one void. */
@Injectable()
export class CertificatesService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly approvals: ApprovalsService,
    private readonly kinds: ApprovalKinds,
    private readonly lots: LotsService,
    private readonly sales: CertifiableSales,
    private readonly act: CertificateAct,
  ) {}

  onModuleInit(): void {
    const issue = (tx: Tx, confirmed: Confirmed) => this.act.issue(tx, confirmed);
    this.kinds.declare({ name: ISSUE, action: ISSUE, carryOut: issue });
    const declareVoid = (tx: Tx, confirmed: Confirmed) => this.act.declareVoid(tx, confirmed);
    this.kinds.declare({ name: VOID, action: VOID, carryOut: declareVoid });
  }

  /**
   * Asks a second person to issue the certificate of a sale. Refuses with `not-found` (also another centre's lot),
   * `result-not-final`, `invalid-body` (the day of the payment) and `conflict`: there is one in force, this waits already,
   * or it is not said for whom.
   */
  ask(command: Command, lotId: string, wish: CertificateWish): Promise<Approval> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.getPublished(tx, lotId);
      if (lot.centreId !== actor.organisationId) throw new ApiError('not-found');
      const { facts } = await this.sales.of(tx, lot, wish.paddle ?? null);
      const { paddle, price, currency } = facts;
      await this.act.assertNone(tx, lotId, paddle);
      const { payment = null } = wish;
      assertReceived(payment, facts.endedAt, tx.now);
      const issue: IssueContent = { lot: lotId, paddle, payment };
      const content = {
        ...{ ...issue, title: lot.title },
        price: { amount: formatAmount(price, currency), currency },
      };
      const subject = `${lotId}.${paddle}`;
      return this.approvals.request(tx, actor, { kind: ISSUE, subject, content, reason: '' });
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

/** Refuses with `invalid-body` a price that was received before it was owed, or will be. */
function assertReceived(payment: CertifiedPayment | null, endedAt: Instant, now: Instant): void {
  if (payment === null) return;
  const { receivedOn } = payment;
  const isDay = chinaMidnight(receivedOn) !== null;
  if (isDay && receivedOn >= chinaDateOf(endedAt) && receivedOn <= chinaDateOf(now)) return;
  const problem = 'must be a day from the end of the lot to today';
  throw new ApiError('invalid-body', { faults: [{ field: 'payment.receivedOn', problem }] });
}
