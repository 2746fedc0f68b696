import { ApiProperty } from '@nestjs/swagger';
import type {
  CertificateVoid,
  LotNoticeCertificates,
  NoticeCertificateSheet,
  NoticeCertificateSummary,
  PrintedSeal,
} from '../../../contract/certificates.js';
import type { CertificateText } from '../../../core/listing/certificate.js';
import { CertificateTextBody, CertificateVoidBody, PrintedSealBody } from '../certificates.dto.js';

class NoticeCertificateBody implements NoticeCertificateSummary {
  @ApiProperty({ example: 'ncr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: 'Y8A9BC-2026-N000017' })
  readonly number: string;

  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly issuedAt: number;

  @ApiProperty({ type: CertificateVoidBody, nullable: true })
  readonly void: CertificateVoid | null;
}

export class NoticeCertificateSheetBody
  extends NoticeCertificateBody
  implements NoticeCertificateSheet
{
  @ApiProperty({ example: '7KQ2M9XV4HTB' })
  readonly code: string;

  @ApiProperty({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  readonly digest: string;

  @ApiProperty({ type: CertificateTextBody })
  readonly zh: CertificateText;

  @ApiProperty({ type: CertificateTextBody })
  readonly en: CertificateText;

  @ApiProperty({ type: PrintedSealBody, nullable: true })
  readonly seal: PrintedSeal | null;
}

export class LotNoticeCertificatesBody implements LotNoticeCertificates {
  @ApiProperty({ type: [NoticeCertificateBody], description: 'The newest first.' })
  readonly certificates: readonly NoticeCertificateSummary[];

  @ApiProperty({ description: 'For the centre: whether one can be issued now.' })
  readonly isIssuable: boolean;
}
