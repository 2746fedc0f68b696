import type {
  CertificateText,
  CertifiedPayment,
  CertifiedSeal,
} from '../core/listing/certificate.js';
import type { WireMoney } from './money.js';

/** Which sale is certified, and what the centre has seen of its money. */
export interface CertificateWish {
  /** The paddle of the buyer; needed only where several have bought parts of a package. */
  readonly paddle?: string;
  readonly payment?: CertifiedPayment | null;
}

/** When a certificate was declared void, and why. */
export interface CertificateVoid {
  readonly at: number;
  readonly reason: string;
}

/** A transaction certificate 交易凭证 in a list. */
export interface CertificateSummary {
  readonly id: string;
  readonly number: string;
  readonly lot: string;
  readonly paddle: string;
  readonly buyer: string;
  readonly price: WireMoney;
  readonly issuedAt: number;
  readonly void: CertificateVoid | null;
}

/** The whole of it, for its parties, its centre and auditors. */
export interface CertificateSheet extends CertificateSummary {
  /** By which somebody who holds it has it checked, together with its number. */
  readonly code: string;
  /** The SHA-256 of what it says in both languages. */
  readonly digest: string;
  readonly zh: CertificateText;
  readonly en: CertificateText;
  readonly seal: PrintedSeal | null;
}

/** The picture of a seal that a document prints at the place of the seal: whose it is, in which version of the profile. */
export interface PrintedSeal extends CertifiedSeal {
  readonly centre: string;
}

/** A certificate of publication 公告刊登证明 in a list. */
export interface NoticeCertificateSummary {
  readonly id: string;
  readonly number: string;
  readonly lot: string;
  readonly issuedAt: number;
  readonly void: CertificateVoid | null;
}

/** The whole of it, for the lister, the centre and auditors. */
export interface NoticeCertificateSheet extends NoticeCertificateSummary {
  readonly code: string;
  readonly digest: string;
  readonly zh: CertificateText;
  readonly en: CertificateText;
  readonly seal: PrintedSeal | null;
}

/** The certificates of publication of a lot, and whether its centre can have another one issued now. */
export interface LotNoticeCertificates {
  readonly certificates: readonly NoticeCertificateSummary[];
  readonly isIssuable: boolean;
}

/** Whom a certificate could be issued to now. */
export interface CertificateBuyer {
  readonly paddle: string;
  readonly price: WireMoney;
}

/** The certificates of a lot as far as somebody may see them. */
export interface LotCertificates {
  readonly certificates: readonly CertificateSummary[];
  /** For its centre: the buyers without a certificate in force, once the result is final. */
  readonly issuable: readonly CertificateBuyer[];
}

/** What anyone is told who has the number and the code of a certificate; nobody's name. */
export interface CertificateCheck {
  readonly isGenuine: boolean;
  /** Null where there is no such certificate. */
  readonly certificate: {
    /** Whether it certifies a sale, or the publication of a notice. */
    readonly kind: 'transaction' | 'publication';
    readonly number: string;
    readonly digest: string;
    readonly lot: string;
    readonly lotTitle: string;
    /** Null where no sale is certified. */
    readonly price: WireMoney | null;
    readonly centre: string;
    readonly issuedAt: number;
    readonly void: CertificateVoid | null;
  } | null;
}
