import { Injectable } from '@nestjs/common';
import type {
  CertificateCheck,
  CertificateSheet,
  CertificateSummary,
  LotCertificates,
} from '../../contract/certificates.js';
import { mayDo } from '../../contract/permissions.js';
import { formatAmount } from '../../core/money/money.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { LotsService } from '../lots/lots.service.js';
import { CertifiableSales } from './certifiable-sale.js';
import type { WholeCertificate } from './certificate.js';
import { CertificatesStore } from './certificates.store.js';
import { voidShown } from './void-shown.js';
import { NoticeCertificateViewsService } from './publication/notice-certificate-views.service.js';

/** Shows certificates to their parties, and tells anyone who has number and code whether one is genuine. */
@Injectable()
export class CertificateViewsService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly sales: CertifiableSales,
    private readonly store: CertificatesStore,
    private readonly publications: NoticeCertificateViewsService,
  ) {}

  /** The certificates of a lot that this reader may see, and for its centre to whom one can be issued. */
  async ofLot(actor: Actor, lotId: string): Promise<LotCertificates> {
    const { read } = this.database;
    const lot = await this.lots.findPublished(lotId);
    if (lot === null) throw new ApiError('not-found');
    const all = await this.store.ofLot(read, lotId);
    const certificates = all.filter((one) => maySee(one, actor)).map(summaryOf);
    if (lot.centreId !== actor.organisationId || !mayDo('certificate.issue', actor))
      return { certificates, issuable: [] };
    const inForce = new Set(
      all.flatMap((one) => (one.void === null ? [one.certificate.paddle] : [])),
    );
    const at = { query: read.query.bind(read), now: this.clock.now() };
    const purchases = await this.sales.purchases(at, lot);
    const issuable = purchases
      .filter(({ paddle }) => !inForce.has(paddle))
      .map(({ paddle, price }) => ({
        paddle,
        price: { amount: formatAmount(price, lot.currency), currency: lot.currency },
      }));
    return { certificates, issuable };
  }

  /** One certificate for its parties, its centre and auditors; refuses with `not-found`. */
  async get(actor: Actor, id: string): Promise<CertificateSheet> {
    const found = await this.store.find(this.database.read, id);
    if (found === null || !maySee(found, actor)) throw new ApiError('not-found');
    const { code, digest, zh, en, content, centreId } = found.certificate;
    const seal = content.seal ? { ...content.seal, centre: centreId } : null;
    return { ...summaryOf(found), code, digest, zh, en, seal };
  }

  /** Whether there is a certificate with this number and this code, and what it certifies without anybody's name. */
  async check(written: {
    readonly number: string;
    readonly code: string;
  }): Promise<CertificateCheck> {
    const found = await this.store.findBy(this.database.read, written);
    if (found === null) return this.publications.check(written);
    const { number, digest, lotId: lot, issuedAt, content } = found.certificate;
    const { lotTitle, price, centre } = content;
    const kind = 'transaction';
    const own = { kind, number, digest, lot, lotTitle, price, centre, issuedAt } as const;
    return { isGenuine: true, certificate: { ...own, void: voidShown(found.void) } };
  }
}

function maySee({ certificate }: WholeCertificate, actor: Actor): boolean {
  const { centreId, listerId, buyerId } = certificate;
  return actor.kind === 'auditor' || [centreId, listerId, buyerId].includes(actor.organisationId);
}

function summaryOf({ certificate, void: ended }: WholeCertificate): CertificateSummary {
  const { id, number, lotId: lot, paddle, content, issuedAt } = certificate;
  const { buyer, price } = content;
  return { id, number, lot, paddle, buyer, price, issuedAt, void: voidShown(ended) };
}
