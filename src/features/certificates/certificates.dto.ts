import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import type {
  CertificateBuyer,
  CertificateCheck,
  CertificateSheet,
  CertificateSummary,
  CertificateVoid,
  CertificateWish,
  LotCertificates,
  PrintedSeal,
} from '../../contract/certificates.js';
import type { CertificateText, CertifiedPayment } from '../../core/listing/certificate.js';
import { MoneyBody } from '../../platform/http/money.dto.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const NUMBER = { example: 'Y8A9BC-2026-000017' };
const CODE = { example: '7KQ2M9XV4HTB' };
const DIGEST = { example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' };
const LOT = { example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' };

export class CertifiedPaymentBody implements CertifiedPayment {
  @ApiProperty({ minLength: 1, maxLength: 100, example: '2026-0302-0017' })
  @Length(1, 100)
  readonly reference: string;

  @ApiProperty({ example: '2026-03-02' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'receivedOn is not a day' })
  readonly receivedOn: string;
}

export class CertificateWishBody implements CertificateWish {
  @ApiPropertyOptional({ example: 'K7QD2', description: 'Of the buyer, where there are several.' })
  @IsOptional()
  @Matches(/^[0-9A-Z]{1,16}$/, { message: 'paddle is not a paddle' })
  readonly paddle?: string;

  @ApiPropertyOptional({
    ...{ type: CertifiedPaymentBody, nullable: true },
    description: 'What you have seen of the price; null certifies the sale alone.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => CertifiedPaymentBody)
  readonly payment?: CertifiedPaymentBody | null;
}

export class CertificateCheckQuery {
  @ApiProperty(NUMBER)
  @IsString()
  @Transform(({ value }: { value: unknown }) => typed(value))
  @Length(1, 40)
  readonly number: string;

  @ApiProperty(CODE)
  @IsString()
  @Transform(({ value }: { value: unknown }) => typed(value))
  @Length(1, 40)
  readonly code: string;
}

/** People type in small letters, and with blanks around. */
function typed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().toUpperCase() : value;
}

export class PrintedSealBody implements PrintedSeal {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly centre: string;

  @ApiProperty({ example: 3, description: 'The version of the profile of the centre.' })
  readonly version: number;

  @ApiProperty({ ...DIGEST, description: 'The hash of the picture, by which it is read.' })
  readonly sha256: string;
}

export class CertificateVoidBody implements CertificateVoid {
  @ApiProperty(INSTANT)
  readonly at: number;

  @ApiProperty({ example: '受让方名称有误，另行出具' })
  readonly reason: string;
}

class CertificateSummaryBody implements CertificateSummary {
  @ApiProperty({ example: 'crt_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty(NUMBER)
  readonly number: string;

  @ApiProperty(LOT)
  readonly lot: string;

  @ApiProperty({ example: 'K7QD2' })
  readonly paddle: string;

  @ApiProperty({ example: '江南知识产权收储有限公司' })
  readonly buyer: string;

  @ApiProperty({ type: MoneyBody })
  readonly price: MoneyBody;

  @ApiProperty(INSTANT)
  readonly issuedAt: number;

  @ApiProperty({ type: CertificateVoidBody, nullable: true })
  readonly void: CertificateVoid | null;
}

export class CertificateTextBody implements CertificateText {
  @ApiProperty({ example: '知识产权交易凭证' })
  readonly title: string;

  @ApiProperty({
    ...{ type: 'array', items: { type: 'array', items: { type: 'string' } } },
    example: [['凭证编号', 'Y8A9BC-2026-000017']],
  })
  readonly rows: CertificateText['rows'];

  @ApiProperty({ type: [String] })
  readonly statements: readonly string[];
}

export class CertificateSheetBody extends CertificateSummaryBody implements CertificateSheet {
  @ApiProperty(CODE)
  readonly code: string;

  @ApiProperty(DIGEST)
  readonly digest: string;

  @ApiProperty({ type: CertificateTextBody })
  readonly zh: CertificateText;

  @ApiProperty({ type: CertificateTextBody })
  readonly en: CertificateText;

  @ApiProperty({ type: PrintedSealBody, nullable: true })
  readonly seal: PrintedSeal | null;
}

class CertificateBuyerBody implements CertificateBuyer {
  @ApiProperty({ example: 'K7QD2' })
  readonly paddle: string;

  @ApiProperty({ type: MoneyBody })
  readonly price: MoneyBody;
}

export class LotCertificatesBody implements LotCertificates {
  @ApiProperty({ type: [CertificateSummaryBody], description: 'The newest first.' })
  readonly certificates: readonly CertificateSummary[];

  @ApiProperty({ type: [CertificateBuyerBody], description: 'For the centre, once it is final.' })
  readonly issuable: readonly CertificateBuyer[];
}

class CheckedCertificateBody {
  @ApiProperty({ enum: ['transaction', 'publication'] })
  readonly kind: 'transaction' | 'publication';

  @ApiProperty(NUMBER)
  readonly number: string;

  @ApiProperty({ ...DIGEST, description: 'To be compared with the one that is printed.' })
  readonly digest: string;

  @ApiProperty(LOT)
  readonly lot: string;

  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly lotTitle: string;

  @ApiProperty({ type: MoneyBody, nullable: true, description: 'Of a sale; else null.' })
  readonly price: MoneyBody | null;

  @ApiProperty({ example: '江南知识产权交易中心' })
  readonly centre: string;

  @ApiProperty(INSTANT)
  readonly issuedAt: number;

  @ApiProperty({ type: CertificateVoidBody, nullable: true })
  readonly void: CertificateVoid | null;
}

export class CertificateCheckBody implements CertificateCheck {
  @ApiProperty({ example: true })
  readonly isGenuine: boolean;

  @ApiProperty({ type: CheckedCertificateBody, nullable: true })
  readonly certificate: CertificateCheck['certificate'];
}

export class VoidReasonBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '受让方名称有误，另行出具' })
  @Length(1, 1000)
  readonly reason: string;
}
