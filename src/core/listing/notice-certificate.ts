import type { Instant } from '../kernel/instant.js';
import type { CertifiedSeal } from './certificate.js';
import type { DutyState, KeptPeriod, MediaDuty, Placement } from './placement.js';

/** One placement as a certificate lists it, with its days and the file that shows it. */
export interface CertifiedPlacement extends Placement {
  readonly reference: string;
  /** Days of notice, and whether they are enough; null for a correction. */
  readonly days: number | null;
  readonly isKept: boolean | null;
  /** The SHA-256 of the scan or the screenshot; null for what the platform has recorded by itself. */
  readonly file: string | null;
}

/** A correction of a notice, by the hash of its Chinese text. */
export interface CertifiedCorrection {
  readonly no: number;
  readonly publishedAt: Instant;
  readonly zhHash: string;
}

/** Everything that a certificate of publication 公告刊登证明 certifies. */
export interface NoticeCertificateFacts {
  readonly number: string;
  readonly code: string;
  readonly lot: string;
  readonly title: string;
  readonly lister: string;
  readonly centre: string;
  readonly publishedAt: Instant;
  readonly opensAt: Instant;
  readonly zhHash: string;
  readonly enHash: string;
  readonly period: KeptPeriod | null;
  readonly duties: readonly (MediaDuty & { readonly state: DutyState })[];
  readonly placements: readonly CertifiedPlacement[];
  readonly corrections: readonly CertifiedCorrection[];
  /** Whether every correction stands in every medium that carries the notice. */
  readonly areCorrectionsPlaced: boolean;
  /** Why two officers answered for what was missing when the lot opened. */
  readonly acceptances: readonly string[];
  /** The version of the centre's profile that the lot has frozen, and the picture of its seal, where it has one. */
  readonly seal: CertifiedSeal | null;
  readonly issuedAt: Instant;
}

/** Number `no` of the certificates of publication of a centre in a year: `Y8A9BC-2026-N000017`. */
export function noticeCertificateNumber(centreId: string, year: string, no: number): string {
  return `${centreId.slice(-6)}-${year}-N${String(no).padStart(6, '0')}`;
}

/** What a certificate finds of what the law asks: all of it met, or not. */
export function isLawMet({ duties, areCorrectionsPlaced }: NoticeCertificateFacts): boolean {
  const isMet = duties.every(({ kind, state }) => kind === 'default' || state === 'met');
  return isMet && areCorrectionsPlaced;
}
