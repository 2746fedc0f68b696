import { Injectable } from '@nestjs/common';
import { chinaDateOf } from '../../../core/kernel/china-time.js';
import { certificateCode, CODE_LENGTH } from '../../../core/listing/certificate.js';
import { noticeCertificateNumber } from '../../../core/listing/notice-certificate.js';
import { noticeCertificateInEnglish } from '../../../core/listing/notice-certificate-en.js';
import { noticeCertificateInChinese } from '../../../core/listing/notice-certificate-zh.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { Ids } from '../../../platform/ids/ids.js';
import { Random } from '../../../platform/random/random.js';
import type { Confirmed } from '../../approvals/approval-kinds.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { CertificatesStore } from '../certificates.store.js';
import { certificateDigest } from '../certificate-digest.js';
import { ProvableNotices } from './provable-notices.js';
import type { WholeNoticeCertificate } from './notice-certificate.js';
import { NoticeCertificatesStore } from './notice-certificates.store.js';

/** Issues certificates of publication and declares them void, in the transaction of the second person's confirmation. */
@Injectable()
export class NoticeCertificateAct {
  constructor(
    private readonly notices: ProvableNotices,
    private readonly numbers: CertificatesStore,
    private readonly store: NoticeCertificatesStore,
    private readonly organisations: OrganisationsService,
    private readonly ids: Ids,
    private readonly random: Random,
  ) {}

  /** Refuses with `conflict`: the lot has not opened, or its notice has a certificate in force. */
  async issue(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: lotId, by: askedBy, secondBy: issuedBy, organisationId: centreId } = confirmed;
    const { lot, notice } = await this.notices.lock(tx, lotId);
    const year = chinaDateOf(tx.now).slice(0, 4);
    const series = `${centreId} ${year} notices`;
    const no = await this.numbers.nextNo(tx, series);
    const number = noticeCertificateNumber(centreId, year, no);
    const code = certificateCode(this.random.bytes(CODE_LENGTH));
    const names = await this.organisations.names([lot.listerId, centreId], tx);
    const [lister, centre] = [lot.listerId, centreId].map((id) => names.get(id) ?? id) as [
      string,
      string,
    ];
    const { title, opensAt, listerId } = lot;
    const facts = {
      ...{ ...notice, number, code, lot: lotId, title, opensAt },
      ...{ lister, centre, issuedAt: tx.now },
    };
    const [zh, en] = [noticeCertificateInChinese(facts), noticeCertificateInEnglish(facts)];
    const digest = certificateDigest('ipgavel/notice-certificate/1', number, { zh, en });
    const id = this.ids.next('ncr');
    const audited = { lot: lotId, certificate: id, number, digest, asked: askedBy };
    const change = { type: 'notice-certificate-issued', by: issuedBy, facts: audited };
    const issuedAt = await recordChange(tx, centreId, change);
    await this.store.append(tx, {
      ...{ id, lotId, centreId, listerId, series, no, number, code, zh, en, digest },
      content: { lotTitle: title, centre, seal: notice.seal },
      ...{ askedBy, issuedBy, issuedAt },
    });
  }

  /** Refuses with `not-found` and `conflict`: it is void already. */
  async declareVoid(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: id, by: askedBy, secondBy: voidedBy, organisationId, reason } = confirmed;
    const { certificate } = await this.inForce(tx, id, organisationId);
    const { number, lotId: lot } = certificate;
    const facts = { lot, certificate: id, number, asked: askedBy };
    const change = { type: 'notice-certificate-voided', by: voidedBy, facts };
    const voidedAt = await recordChange(tx, organisationId, change);
    await this.store.appendVoid(tx, { certificateId: id, reason, askedBy, voidedBy, voidedAt });
  }

  /** A certificate of this centre, locked. Refuses with `not-found`, and with `conflict` where it is void. */
  async inForce(tx: Tx, id: string, centreId: string): Promise<WholeNoticeCertificate> {
    const found = await this.store.lock(tx, id);
    if (found?.certificate.centreId !== centreId) throw new ApiError('not-found');
    if (found.void !== null) throw new ApiError('conflict', 'This certificate is void already.');
    return found;
  }
}
