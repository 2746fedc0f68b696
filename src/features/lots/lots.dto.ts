import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LONGEST_TARGET } from '../../core/auction/targets.js';
import { FORMATS } from '../../core/auction/terms.js';
import type { PartAssets } from '../../core/auction/part-assets.js';
import type { OperatorDraft, OperatorKind } from '../../contract/listing.js';
import { CourtReferenceBody } from './court-reference.dto.js';
import type { WrittenDraft } from './read-terms.js';

const LONGEST_MS = 366 * 86_400_000;
const LONGEST_DRAIN_MS = 60_000;
const PACK_NAME = /^[a-z0-9-]{1,64}$/;

const OPERATORS: readonly OperatorKind[] = ['court', 'auction-firm', 'exchange', 'pledgee'];
const DAY = /^\d{4}-\d\d-\d\d$/;
const A_DAY = { type: String, nullable: true, example: '2026-03-26' } as const;
const ASSET_ID = /^ast_[0-9A-Z]{26}$/;
const MOST_ASSETS = 50;
const MOST_PARTS = 100;

export class OperatorBody implements OperatorDraft {
  @ApiProperty({ enum: OPERATORS, example: 'court' })
  @IsIn(OPERATORS)
  readonly kind: OperatorKind;

  @ApiProperty({ minLength: 1, maxLength: 200, example: '苏州市中级人民法院' })
  @Length(1, 200)
  readonly name: string;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, maxLength: 100, example: '3200001000123' },
    description: "An auction firm's licence 拍卖经营批准证书, or an exchange's approval.",
  })
  @IsOptional()
  @Length(1, 100)
  readonly licence?: string | null;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, maxLength: 100, example: '1100012' },
    description: 'The certificate of the auctioneer 拍卖师 who conducts the sale.',
  })
  @IsOptional()
  @Length(1, 100)
  readonly auctioneer?: string | null;
}

export class PartAssetsBody implements PartAssets {
  @ApiProperty({ example: '发明专利', description: 'The `id` of a part in `rules.parts`.' })
  @Length(1, LONGEST_TARGET)
  readonly part: string;

  @ApiProperty({ type: [String], example: ['ast_01JD8Z6V2N9T4QK3W5X7Y8A9BC'] })
  @IsArray()
  @ArrayMaxSize(MOST_ASSETS)
  @Matches(ASSET_ID, { each: true, message: 'assets must be ids of assets' })
  readonly assets: readonly string[];
}

export class NewLotBody implements WrittenDraft {
  @ApiProperty({ minLength: 1, maxLength: 200, example: '发明专利：一种锂电池隔膜' })
  @Length(1, 200)
  readonly title: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 20_000 })
  @IsOptional()
  @MaxLength(20_000)
  readonly description?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'judicial-online-r1' })
  @IsOptional()
  @Matches(PACK_NAME, { message: 'pack is not the name of a rule pack' })
  readonly pack?: string | null;

  @ApiPropertyOptional({ enum: FORMATS, type: String, nullable: true, default: 'english' })
  @IsOptional()
  @IsIn(FORMATS)
  readonly format?: string | null;

  @ApiProperty({ example: 'CNY', description: 'ISO 4217' })
  @IsString()
  readonly currency: string;

  @ApiProperty({ example: '100000.00', description: "In the currency's own scale." })
  @IsString()
  readonly startPrice: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: '140000.00' })
  @IsOptional()
  @IsString()
  readonly valuation?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '10000.00' })
  @IsOptional()
  @IsString()
  readonly deposit?: string | null;

  @ApiProperty({ example: '2026-03-02T10:00:00+08:00', description: 'ISO 8601 with its offset.' })
  @IsString()
  readonly opensAt: string;

  @ApiPropertyOptional({ type: Number, nullable: true, example: 86_400_000 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LONGEST_MS)
  readonly durationMs?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true, example: 250 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LONGEST_DRAIN_MS)
  readonly drainMs?: number | null;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    example: {
      increment: '5000.00',
      proxy: true,
      softClose: { windowMs: 300_000, extendMs: 300_000 },
    },
  })
  @IsOptional()
  @IsObject()
  readonly rules?: Readonly<Record<string, unknown>> | null;

  @ApiPropertyOptional({
    ...{ type: [String], nullable: true, example: ['ast_01JD8Z6V2N9T4QK3W5X7Y8A9BC'] },
    description: 'The assets of your organisation that are sold as one.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ASSETS)
  @ArrayUnique()
  @Matches(ASSET_ID, { each: true, message: 'assets must be ids of assets' })
  readonly assets?: readonly string[] | null;

  @ApiPropertyOptional({
    ...{ type: [PartAssetsBody], nullable: true },
    description: 'A package: which of the assets belong to which part of `rules.parts`.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_PARTS)
  @ValidateNested({ each: true })
  @Type(() => PartAssetsBody)
  readonly partAssets?: readonly PartAssetsBody[] | null;

  @ApiPropertyOptional({
    ...{ type: OperatorBody, nullable: true },
    description: 'Who runs the sale in law 主办方; not said, it is your own.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => OperatorBody)
  readonly operator?: OperatorBody | null;

  @ApiPropertyOptional({
    ...{ type: CourtReferenceBody, nullable: true },
    description: 'By which act a court has it sold, where the rule pack asks for one.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => CourtReferenceBody)
  readonly courtReference?: CourtReferenceBody | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 500,
    example: '王女士 0512-66660000',
  })
  @IsOptional()
  @Length(1, 500)
  readonly contact?: string | null;

  @ApiPropertyOptional({
    ...A_DAY,
    description: 'The day in China on which its notice is meant to be published.',
  })
  @IsOptional()
  @Matches(DAY, { message: 'publishOn must be a day such as 2026-03-02' })
  readonly publishOn?: string | null;

  @ApiPropertyOptional({
    ...A_DAY,
    description: 'The first day of viewing 展示; not said, viewing is as the pack has it.',
  })
  @IsOptional()
  @Matches(DAY, { message: 'viewingFrom must be a day such as 2026-03-02' })
  readonly viewingFrom?: string | null;

  @ApiPropertyOptional({ ...A_DAY, description: 'The last day of viewing.' })
  @IsOptional()
  @Matches(DAY, { message: 'viewingTo must be a day such as 2026-03-02' })
  readonly viewingTo?: string | null;

  @ApiPropertyOptional({
    ...{ type: Boolean, nullable: true, example: false },
    description: 'Whether several may bid together 联合竞买, with shares; not said, they may not.',
  })
  @IsOptional()
  @IsBoolean()
  readonly jointBidding?: boolean | null;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, example: 'cas_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
    description:
      'The case that it is the next attempt of; not said, its first notice opens one where its pack begins a route.',
  })
  @IsOptional()
  @Matches(/^cas_[0-9A-Z]{26}$/, { message: 'case must be the id of a case' })
  readonly case?: string | null;
}

/** What shall be said otherwise; null takes back what need not be said. */
export class LotChangesBody extends PartialType(NewLotBody, { skipNullProperties: false }) {}
