import { Injectable } from '@nestjs/common';
import type {
  CertificateCheck,
  LotNoticeCertificates,
  NoticeCertificateSheet,
  NoticeCertificateSummary,
} from '../../../contract/certificates.js';
import { mayDo } from '../../../contract/permissions.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { NoticeProofService } from '../../auctions/noticing/notice-proof.service.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { voidShown } from '../void-shown.js';
import type { WholeNoticeCertificate } from './notice-certificate.js';
import { NoticeCertificatesStore } from './notice-certificates.store.js';

/** Shows certificates of publication to the lister, the centre and auditors, and tells anyone whether one is genuine. */
@Injectable()
export class NoticeCertificateViewsService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly proofs: NoticeProofService,
    private readonly store: NoticeCertificatesStore,
  ) {}

  /** The certificates of a lot; refuses with `not-found` whoever has no part in it. */
  async ofLot(actor: Actor, lotId: string): Promise<LotNoticeCertificates> {
    const lot = await this.lots.findPublished(lotId);
    if (lot === null || !maySee(lot, actor)) throw new ApiError('not-found');
    const all = await this.store.ofLot(this.database.read, lotId);
    return {
      certificates: all.map(summaryOf),
      isIssuable: await this.isIssuable(actor, lot, all),
    };
  }

  /** One of them; refuses with `not-found`. */
  async get(actor: Actor, id: string): Promise<NoticeCertificateSheet> {
    const found = await this.store.find(this.database.read, id);
    if (found === null || !maySee(found.certificate, actor)) throw new ApiError('not-found');
    const { code, digest, zh, en, content, centreId: centre } = found.certificate;
    const seal = content.seal && { ...content.seal, centre };
    return { ...summaryOf(found), code, digest, zh, en, seal };
  }

  /** Whether there is one with this number and this code. */
  async check(written: {
    readonly number: string;
    readonly code: string;
  }): Promise<CertificateCheck> {
    const found = await this.store.findBy(this.database.read, written);
    if (found === null) return { isGenuine: false, certificate: null };
    const { number, digest, lotId: lot, issuedAt, content } = found.certificate;
    const { lotTitle, centre } = content;
    const own = { kind: 'publication', number, digest, lot, lotTitle, centre, issuedAt } as const;
    return {
      isGenuine: true,
      certificate: { ...own, price: null, void: voidShown(found.void) },
    };
  }

  private async isIssuable(
    actor: Actor,
    lot: Lot,
    all: readonly WholeNoticeCertificate[],
  ): Promise<boolean> {
    if (lot.centreId !== actor.organisationId || !mayDo('certificate.issue', actor)) return false;
    if (this.clock.now() < lot.opensAt || all.some((one) => one.void === null)) return false;
    return (await this.proofs.of(this.database.read, lot)) !== null;
  }
}

function maySee(
  { centreId, listerId }: { readonly centreId: string | null; readonly listerId: string },
  actor: Actor,
): boolean {
  return actor.kind === 'auditor' || [centreId, listerId].includes(actor.organisationId);
}

function summaryOf({ certificate, void: ended }: WholeNoticeCertificate): NoticeCertificateSummary {
  const { id, number, lotId: lot, issuedAt } = certificate;
  return { id, number, lot, issuedAt, void: voidShown(ended) };
}
