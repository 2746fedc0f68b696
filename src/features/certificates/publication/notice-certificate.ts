import type { CertificateText, CertifiedSeal } from '../../../core/listing/certificate.js';
import type { Instant } from '../../../core/kernel/instant.js';
import type { StoredVoid } from '../certificate.js';

/** A certificate of publication as it was issued. Nothing of it changes but whether it is in force. */
export interface StoredNoticeCertificate {
  readonly id: string;
  readonly lotId: string;
  readonly centreId: string;
  readonly listerId: string;
  readonly series: string;
  readonly no: number;
  readonly number: string;
  readonly code: string;
  readonly content: {
    readonly lotTitle: string;
    readonly centre: string;
    readonly seal: CertifiedSeal | null;
  };
  readonly zh: CertificateText;
  readonly en: CertificateText;
  readonly digest: string;
  readonly askedBy: string;
  readonly issuedBy: string;
  readonly issuedAt: Instant;
}

/** A certificate of publication, and whether it is void. */
export interface WholeNoticeCertificate {
  readonly certificate: StoredNoticeCertificate;
  readonly void: StoredVoid | null;
}
