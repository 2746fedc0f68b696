import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  Length,
  Matches,
} from 'class-validator';
import type { ObjectionRulingWish, ObjectionWish } from '../../contract/results.js';
import { GROUNDS, type ObjectionGround } from '../../core/listing/objection-grounds.js';
import type { Consequence, Finding } from '../../core/listing/publicity.js';
import { PageQuery } from '../../platform/http/paging.js';
import type { ObjectionStatus } from './objections.store.js';

export const GROUND_NAMES: readonly ObjectionGround[] = GROUNDS.map(({ ground }) => ground);
export const FINDINGS: readonly Finding[] = ['dismissed', 'upheld'];
export const CONSEQUENCES: readonly Consequence[] = ['stands', 're-auction', 'revoked'];
const STATUSES: readonly ObjectionStatus[] = ['open', 'ruled'];

export class ObjectionBody implements ObjectionWish {
  @ApiProperty({ enum: GROUND_NAMES, example: 'unequal-terms' })
  @IsIn(GROUND_NAMES)
  readonly ground: ObjectionGround;

  @ApiProperty({
    ...{ minLength: 1, maxLength: 4000, example: '保证金到账时间对各竞买人要求不一致。' },
    description: 'Published without the name of whoever objects.',
  })
  @Length(1, 4000)
  readonly reasons: string;
}

export class ObjectionRulingBody implements ObjectionRulingWish {
  @ApiProperty({ enum: FINDINGS, example: 'dismissed' })
  @IsIn(FINDINGS)
  readonly finding: Finding;

  @ApiProperty({ enum: CONSEQUENCES, example: 'stands' })
  @IsIn(CONSEQUENCES)
  readonly consequence: Consequence;

  @ApiPropertyOptional({
    ...{ enum: GROUND_NAMES, nullable: true, example: null },
    description: 'On what ground the sale is undone; only where it is.',
  })
  @IsOptional()
  @IsIn(GROUND_NAMES)
  readonly ground: ObjectionGround | null = null;

  @ApiPropertyOptional({
    ...{ type: [String], maxItems: 100, example: [] },
    description: 'The paddles of the buyers by whose fault the sale is undone.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Length(1, 16, { each: true })
  readonly atFault: readonly string[] = [];

  @ApiProperty({ minLength: 1, maxLength: 1000, example: '经核查，到账期限对全体竞买人一致。' })
  @Length(1, 1000)
  readonly reason: string;
}

export class ObjectionDocumentQuery {
  @ApiProperty({ minLength: 1, maxLength: 200, example: '银行回单.pdf' })
  @Length(1, 200)
  @Matches(/^[^\p{Cc}\p{Cs}/\\]+$/u, { message: 'name must be a file name without a path' })
  readonly name: string;
}

export class ObjectionDocumentParams {
  @ApiProperty({ example: 'obj_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @Matches(/^obj_[0-9A-Z]{26}$/, { message: 'id is not that of an objection' })
  readonly id: string;

  @ApiProperty({ example: 'doc_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @Matches(/^doc_[0-9A-Z]{26}$/, { message: 'document is not the id of a document' })
  readonly document: string;
}

export class ObjectionsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STATUSES, description: 'Those that wait, or those with a ruling.' })
  @IsOptional()
  @IsIn(STATUSES)
  status?: ObjectionStatus;
}
