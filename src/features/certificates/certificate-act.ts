import { Injectable } from '@nestjs/common';
import { chinaDateOf } from '../../core/kernel/china-time.js';
import {
  type Certificate,
  certificateCode,
  certificateNumber,
  CODE_LENGTH,
} from '../../core/listing/certificate.js';
import { certificateInEnglish } from '../../core/listing/certificate-en.js';
import { certificateInChinese } from '../../core/listing/certificate-zh.js';
import { formatAmount } from '../../core/money/money.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import { Random } from '../../platform/random/random.js';
import type { Confirmed } from '../approvals/approval-kinds.js';
import { LotsService } from '../lots/lots.service.js';
import { CertifiableSales, type IssueContent } from './certifiable-sale.js';
import type { WholeCertificate } from './certificate.js';
import { certificateDigest } from './certificate-digest.js';
import { CertificatesStore } from './certificates.store.js';

/** Issues certificates and declares them void, in the transaction of the second person's confirmation. */
@Injectable()
export class CertificateAct {
  constructor(
    private readonly lots: LotsService,
    private readonly sales: CertifiableSales,
    private readonly store: CertificatesStore,
    private readonly ids: Ids,
    private readonly random: Random,
  ) {}

  /** Refuses with `result-not-final`, and with `conflict`: this sale has a certificate that is in force. */
  async issue(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { by: askedBy, secondBy: issuedBy, organisationId: centreId } = confirmed;
    const { lot: lotId, paddle, payment } = confirmed.content as IssueContent;
    await this.lots.lock(tx, lotId);
    const lot = await this.lots.getPublished(tx, lotId);
    await this.assertNone(tx, lotId, paddle);
    const { buyerId, facts } = await this.sales.of(tx, lot, paddle);
    const year = chinaDateOf(tx.now).slice(0, 4);
    const series = `${centreId} ${year}`;
    const no = await this.store.nextNo(tx, series);
    const number = certificateNumber(centreId, year, no);
    const code = certificateCode(this.random.bytes(CODE_LENGTH));
    const id = this.ids.next('crt');
    const whole = { ...facts, number, code, payment, issuedAt: tx.now };
    const certificate: Certificate = {
      zh: certificateInChinese(whole),
      en: certificateInEnglish(whole),
    };
    const digest = certificateDigest('ipgavel/certificate/1', number, certificate);
    const audited = { lot: lotId, paddle, certificate: id, number, digest, asked: askedBy };
    const change = { type: 'certificate-issued', by: issuedBy, facts: audited };
    const issuedAt = await recordChange(tx, centreId, change);
    const price = { amount: formatAmount(facts.price, facts.currency), currency: facts.currency };
    await this.store.append(tx, {
      ...{ id, lotId, paddle, centreId, listerId: lot.listerId, buyerId, series, no, number, code },
      content: {
        ...{ lotTitle: lot.title, buyer: facts.buyer, centre: facts.centre, price },
        seal: facts.seal,
      },
      ...{ ...certificate, digest, askedBy, issuedBy, issuedAt },
    });
  }

  /** Refuses with `not-found` and `conflict`: it is void already. */
  async declareVoid(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: id, by: askedBy, secondBy: voidedBy, organisationId, reason } = confirmed;
    const { certificate } = await this.inForce(tx, id, organisationId);
    const { number, lotId: lot } = certificate;
    const facts = { lot, certificate: id, number, asked: askedBy };
    const change = { type: 'certificate-voided', by: voidedBy, facts };
    const voidedAt = await recordChange(tx, organisationId, change);
    await this.store.appendVoid(tx, { certificateId: id, reason, askedBy, voidedBy, voidedAt });
  }

  /** A certificate of this centre, locked. Refuses with `not-found`, and with `conflict` where it is void. */
  async inForce(tx: Tx, id: string, centreId: string): Promise<WholeCertificate> {
    const found = await this.store.lock(tx, id);
    if (found?.certificate.centreId !== centreId) throw new ApiError('not-found');
    if (found.void !== null) throw new ApiError('conflict', 'This certificate is void already.');
    return found;
  }

  /** Refuses with `conflict` while a sale has a certificate that is in force. */
  async assertNone(tx: Tx, lotId: string, paddle: string): Promise<void> {
    const earlier = await this.store.ofLot(tx, lotId);
    if (earlier.some((one) => one.void === null && one.certificate.paddle === paddle))
      throw new ApiError('conflict', 'This sale has a certificate that is in force.');
  }
}
