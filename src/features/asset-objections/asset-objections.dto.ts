import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, Length, Matches, ValidateNested } from 'class-validator';
import type {
  AssetObjectionWish,
  AssetRulingWish,
  MeasureWish,
} from '../../contract/asset-objections.js';
import {
  ASSET_OBJECTION_KINDS,
  type AssetObjectionFinding,
  type AssetObjectionKind,
  CONSEQUENCES_OF,
  type SaleConsequence,
} from '../../core/listing/asset-objection.js';
import { PageQuery } from '../../platform/http/paging.js';
import { CorrectionBody } from '../auctions/corrections/corrections.dto.js';
import type { ObjectionStatus } from './asset-objections.store.js';

export const KINDS: readonly AssetObjectionKind[] = ASSET_OBJECTION_KINDS.map(({ kind }) => kind);
export const FINDINGS = Object.keys(CONSEQUENCES_OF) as readonly AssetObjectionFinding[];
export const CONSEQUENCES: readonly SaleConsequence[] = ['goes-on', 'corrected', 'withdrawn'];
const STATUSES: readonly ObjectionStatus[] = ['open', 'ended'];

export class AssetObjectionBody implements AssetObjectionWish {
  @ApiProperty({ enum: KINDS, example: 'ownership' })
  @IsIn(KINDS)
  readonly kind: AssetObjectionKind;

  @ApiProperty({ minLength: 1, maxLength: 4000, example: '该专利已于质押登记前转让给我司。' })
  @Length(1, 4000)
  readonly statement: string;

  @ApiProperty({
    ...{ minLength: 1, maxLength: 1000, example: '专利受让人' },
    description: 'What whoever objects has to do with the asset.',
  })
  @Length(1, 1000)
  readonly relation: string;
}

export class RetractionBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '已与出质人达成和解' })
  @Length(1, 1000)
  readonly reason: string;
}

export class AskBody {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @Matches(/^org_[0-9A-Z]{26}$/, { message: 'party is not the id of an organisation' })
  readonly party: string;
}

export class CommentBody {
  @ApiProperty({ minLength: 1, maxLength: 4000, example: '转让合同未经登记，质权已先行设立。' })
  @Length(1, 4000)
  readonly text: string;
}

export class MeasureBody implements MeasureWish {
  @ApiProperty({
    ...{ minLength: 1, maxLength: 1000, example: '权属证明待核实' },
    description: 'Published in the record of the lot where its clock is stopped or started.',
  })
  @Length(1, 1000)
  readonly reason: string;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, maxLength: 200, example: '（2026）苏05执异12号' },
    description: 'The decision of the court; needed where a court sells.',
  })
  @IsOptional()
  @Length(1, 200)
  readonly courtReference: string | null = null;
}

export class AssetRulingBody extends MeasureBody implements AssetRulingWish {
  @ApiProperty({ enum: FINDINGS, example: 'dismissed' })
  @IsIn(FINDINGS)
  readonly finding: AssetObjectionFinding;

  @ApiProperty({ enum: CONSEQUENCES, example: 'goes-on' })
  @IsIn(CONSEQUENCES)
  readonly consequence: SaleConsequence;

  @ApiProperty({ minLength: 1, maxLength: 200, example: '民事诉讼法第二百三十八条' })
  @Length(1, 200)
  readonly article: string;

  @ApiPropertyOptional({ type: CorrectionBody, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => CorrectionBody)
  readonly correction: CorrectionBody | null = null;
}

export class AssetDocumentQuery {
  @ApiProperty({ minLength: 1, maxLength: 200, example: '转让合同.pdf' })
  @Length(1, 200)
  @Matches(/^[^\p{Cc}\p{Cs}/\\]+$/u, { message: 'name must be a file name without a path' })
  readonly name: string;
}

export class AssetDocumentParams {
  @ApiProperty({ example: 'aob_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @Matches(/^aob_[0-9A-Z]{26}$/, { message: 'id is not that of an objection' })
  readonly id: string;

  @ApiProperty({ example: 'doc_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @Matches(/^doc_[0-9A-Z]{26}$/, { message: 'document is not the id of a document' })
  readonly document: string;
}

export class AssetObjectionsQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: STATUSES,
    description: 'Those that wait, or those that have ended.',
  })
  @IsOptional()
  @IsIn(STATUSES)
  status?: ObjectionStatus;

  @ApiPropertyOptional({ description: 'Those to this lot only.' })
  @IsOptional()
  @Matches(/^lot_[0-9A-Z]{26}$/, { message: 'lot is not the id of a lot' })
  lot?: string;
}
