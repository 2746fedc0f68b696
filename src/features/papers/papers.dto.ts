import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Length, Matches } from 'class-validator';
import type {
  DocumentKind,
  DocumentView,
  DocumentVisibility,
  Dossier,
  DossierSeal,
  EarlierLot,
  LotDocument,
  ViewedBy,
} from '../../contract/papers.js';
import { IsTogetherWith } from '../../platform/http/is-together-with.js';
import { PageBody } from '../../platform/http/paging.js';
import type { DocumentWish } from './document.js';

const KINDS: readonly DocumentKind[] = [
  ...(['valuation-report', 'register-extract', 'pledge-contract'] as const),
  ...(['licence-contract', 'annuity-receipt', 'photo', 'other'] as const),
];
const VISIBILITIES: readonly DocumentVisibility[] = ['public', 'enrolled'];
const VIEWED_BY: readonly ViewedBy[] = ['visitor', 'unnamed', 'named'];
const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const NULLABLE_ID = { type: String, nullable: true };
const DOCUMENT_ID = /^doc_[0-9A-Z]{26}$/;
const SHA256 = { example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' };

export class DocumentParams {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @Matches(/^lot_[0-9A-Z]{26}$/, { message: 'id is not that of a lot' })
  readonly id: string;

  @ApiProperty({ example: 'doc_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @Matches(DOCUMENT_ID, { message: 'document is not the id of a document' })
  readonly document: string;
}

export class NewDocumentQuery implements DocumentWish {
  @ApiProperty({ minLength: 1, maxLength: 200, example: '评估报告.pdf' })
  @Length(1, 200)
  @Matches(/^[^\p{Cc}\p{Cs}/\\]+$/u, { message: 'name must be a file name without a path' })
  readonly name: string;

  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  readonly kind: DocumentKind;

  @ApiProperty({ enum: VISIBILITIES })
  @IsIn(VISIBILITIES)
  readonly visibility: DocumentVisibility;

  @ApiPropertyOptional({ description: 'The document whose place this one takes.' })
  @IsOptional()
  @Matches(DOCUMENT_ID, { message: 'supersedes must be the id of a document' })
  readonly supersedes?: string;

  @ApiPropertyOptional({ maxLength: 1000, description: 'Why; needed to supersede a document.' })
  @IsTogetherWith('supersedes')
  @Length(1, 1000)
  readonly reason?: string;
}

export class EarlierLotBody implements EarlierLot {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ description: 'Which attempt of the case it was.', example: 1 })
  readonly no: number;
}

export class LotDocumentBody implements LotDocument {
  @ApiProperty({ example: 'doc_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '评估报告.pdf' })
  readonly name: string;

  @ApiProperty({ enum: KINDS })
  readonly kind: DocumentKind;

  @ApiProperty({ enum: VISIBILITIES })
  readonly visibility: DocumentVisibility;

  @ApiProperty({ example: 'application/pdf', description: 'Recognised from the content.' })
  readonly mediaType: string;

  @ApiProperty({ example: 482_133, description: 'Bytes.' })
  readonly size: number;

  @ApiProperty({ ...SHA256, description: 'SHA-256, in hex, of what was handed in.' })
  readonly sha256: string;

  @ApiProperty(INSTANT)
  readonly addedAt: number;

  @ApiProperty({ description: 'Whether it came after the publication.' })
  readonly addedLater: boolean;

  @ApiProperty({ ...NULLABLE_ID, description: 'The document whose place it takes.' })
  readonly supersedes: string | null;

  @ApiProperty({ ...NULLABLE_ID, example: '补充页码' })
  readonly supersedeReason: string | null;

  @ApiProperty({ ...NULLABLE_ID, description: 'The document that takes its place.' })
  readonly supersededBy: string | null;

  @ApiProperty({
    ...{ type: EarlierLotBody, nullable: true },
    description: 'The attempt that it was handed in for, where it was taken over from there.',
  })
  readonly carriedFrom: EarlierLotBody | null;
}

class DossierSealBody implements DossierSeal {
  @ApiProperty(INSTANT)
  readonly at: number;

  @ApiProperty({ example: 7 })
  readonly documents: number;

  @ApiProperty({ ...SHA256, description: 'SHA-256 of the sorted hashes, each with a line feed.' })
  readonly digest: string;
}

export class DossierBody implements Dossier {
  @ApiProperty({ type: [LotDocumentBody] })
  readonly items: readonly LotDocumentBody[];

  @ApiProperty({ description: 'Whether the asker would see more after enrolling.' })
  readonly hasMoreForEnrolled: boolean;

  @ApiProperty({ type: DossierSealBody, nullable: true, description: 'Null before publication.' })
  readonly seal: DossierSealBody | null;
}

export class NamedBody {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '苏州银行' })
  readonly name: string;
}

class DocumentViewBody implements DocumentView {
  @ApiProperty({ example: 'viw_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty(INSTANT)
  readonly at: number;

  @ApiProperty({ enum: VIEWED_BY, description: 'The lister learns names when the lot has ended.' })
  readonly by: ViewedBy;

  @ApiProperty({ type: NamedBody, nullable: true })
  readonly user: NamedBody | null;

  @ApiProperty({ type: NamedBody, nullable: true })
  readonly organisation: NamedBody | null;
}

export class DocumentViewsPage extends PageBody(DocumentViewBody) {}
