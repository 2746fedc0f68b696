import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import {
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
} from 'class-validator';
import type { WrittenDraft } from './read-terms.js';

const FORMATS = ['english'];
const LONGEST_MS = 366 * 86_400_000;
const LONGEST_DRAIN_MS = 60_000;
const PACK_NAME = /^[a-z0-9-]{1,64}$/;

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
}

/** What shall be said otherwise; null takes back what need not be said. */
export class LotChangesBody extends PartialType(NewLotBody, { skipNullProperties: false }) {}
