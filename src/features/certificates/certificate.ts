import type { CertificateText, CertifiedSeal } from '../../core/listing/certificate.js';
import type { Instant } from '../../core/kernel/instant.js';
import type { WireMoney } from '../../contract/money.js';

/** What lists and checks show of a certificate without reading its text. */
export interface CertificateContent {
  readonly lotTitle: string;
  readonly buyer: string;
  readonly centre: string;
  readonly price: WireMoney;
  /** Not written before seals had pictures. */
  readonly seal?: CertifiedSeal | null;
}

/** A certificate as it was issued. Nothing of it changes but whether it is in force. */
export interface StoredCertificate {
  readonly id: string;
  readonly lotId: string;
  readonly paddle: string;
  readonly centreId: string;
  readonly listerId: string;
  readonly buyerId: string;
  readonly series: string;
  readonly no: number;
  readonly number: string;
  readonly code: string;
  readonly content: CertificateContent;
  readonly zh: CertificateText;
  readonly en: CertificateText;
  readonly digest: string;
  readonly askedBy: string;
  readonly issuedBy: string;
  readonly issuedAt: Instant;
}

export interface StoredVoid {
  readonly certificateId: string;
  readonly reason: string;
  readonly askedBy: string;
  readonly voidedBy: string;
  readonly voidedAt: Instant;
}

/** A certificate, and whether it is void. */
export interface WholeCertificate {
  readonly certificate: StoredCertificate;
  readonly void: StoredVoid | null;
}
