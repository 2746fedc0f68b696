import type { Instant } from '../kernel/instant.js';
import type { Currency } from '../money/currency.js';
import type { Minor } from '../money/money.js';
import type { NoticeAsset } from './notice.js';
import type { Operator } from './operator.js';

/** What the centre has seen of the money: the voucher of the price, and the day on which it was received. */
export interface CertifiedPayment {
  readonly reference: string;
  /** As `2026-03-02`. */
  readonly receivedOn: string;
}

/** Which version of a centre's profile a document is under, and the SHA-256 of the picture of the seal in it. */
export interface CertifiedSeal {
  readonly version: number;
  readonly sha256: string;
}

/** Everything that a transaction certificate 交易凭证 certifies. */
export interface CertificateFacts {
  readonly number: string;
  readonly code: string;
  readonly lot: string;
  readonly title: string;
  readonly assets: readonly NoticeAsset[];
  /** The parts of a package that this buyer has; empty where the lot was sold as one. */
  readonly parts: readonly string[];
  readonly lister: string;
  readonly buyer: string;
  readonly paddle: string;
  readonly price: Minor;
  readonly currency: Currency;
  readonly operator: Operator;
  readonly centre: string;
  readonly endedAt: Instant;
  /** Since when the result is final. */
  readonly finalSince: Instant;
  /** The last entry of the record of the lot. */
  readonly head: { readonly seq: number; readonly hash: string };
  /** Null where the centre certifies the sale alone. */
  readonly payment: CertifiedPayment | null;
  /** Under which profile of the centre the lot was published, and the picture of the seal in it; null without one. */
  readonly seal: CertifiedSeal | null;
  readonly issuedAt: Instant;
}

/** A certificate in one language: what it is called, its lines, and what it says of itself. */
export interface CertificateText {
  readonly title: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly statements: readonly string[];
}

/** In both languages. The Chinese text is the one that counts, and says so. */
export interface Certificate {
  readonly zh: CertificateText;
  readonly en: CertificateText;
}

/** Number `no` of a series of a centre in a year: `Y8A9BC-2026-000017`. */
export function certificateNumber(centreId: string, year: string, no: number): string {
  return `${centreId.slice(-6)}-${year}-${String(no).padStart(6, '0')}`;
}

/** Letters and digits that nobody takes for one another. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const CODE_LENGTH = 12;

/** The code by which somebody who holds a certificate has it checked, made of random bytes: 60 bits of them. */
export function certificateCode(random: ArrayLike<number>): string {
  return Array.from({ length: CODE_LENGTH }, (_, index) => LETTERS[(random[index] ?? 0) % 32]).join(
    '',
  );
}

/** The line about the picture of a seal, which proves nothing by itself; in Chinese. */
export function sealLineInChinese({ version, sha256 }: CertifiedSeal): readonly [string, string] {
  return ['用印', `第 ${version} 版交易场所档案，图样 SHA-256 ${sha256}`];
}

/** The same in English. */
export function sealLineInEnglish({ version, sha256 }: CertifiedSeal): readonly [string, string] {
  return ['Seal', `profile version ${version}, picture SHA-256 ${sha256}`];
}
