import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CoverWish, SessionWish } from '../../contract/sessions.js';
import { SESSION_MODES, type SessionMode } from '../../core/session/timetable.js';

const LONGEST_MS = 366 * 86_400_000;
const LOT_ID = /^lot_[0-9A-Z]{26}$/;
const MOST_LOTS = 100;

class CoverBody implements CoverWish {
  @ApiProperty({ example: 'CNY', description: 'ISO 4217' })
  @IsString()
  readonly currency: string;

  @ApiProperty({ example: '3180000.00', description: "What is owed, in the currency's own scale." })
  @IsString()
  readonly debt: string;

  @ApiProperty({ example: '42000.00', description: 'The costs that the debtor bears.' })
  @IsString()
  readonly costs: string;

  @ApiProperty({ description: 'Whether everybody sees how far it is covered.' })
  @IsBoolean()
  readonly isPublic: boolean;
}

export class NewSessionBody implements SessionWish {
  @ApiProperty({ minLength: 1, maxLength: 200, example: '2026 年第一场知识产权质押物集中拍卖' })
  @Length(1, 200)
  readonly title: string;

  @ApiProperty({ enum: SESSION_MODES, example: 'sequence' })
  @IsIn(SESSION_MODES)
  readonly mode: SessionMode;

  @ApiProperty({ example: '2026-03-02T10:00:00+08:00', description: 'ISO 8601 with its offset.' })
  @IsString()
  readonly opensAt: string;

  @ApiProperty({ example: 86_400_000, description: 'How long the first lot takes.' })
  @IsInt()
  @Min(1)
  @Max(LONGEST_MS)
  readonly durationMs: number;

  @ApiProperty({
    example: 600_000,
    description:
      'From end to end of lots in parallel; from the end of one to the next opening in a sequence.',
  })
  @IsInt()
  @Min(0)
  @Max(LONGEST_MS)
  readonly gapMs: number;

  @ApiPropertyOptional({
    ...{ type: CoverBody, nullable: true },
    description: 'Once it is covered, the lots that have not opened are withdrawn.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => CoverBody)
  readonly cover?: CoverBody | null;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, minLength: 1, maxLength: 500 },
    example: '被执行人 2026-02-11 的书面同意',
    description: 'The paper by which the debtor agrees that everything is sold.',
  })
  @IsOptional()
  @Length(1, 500)
  readonly sellsAll?: string | null;

  @ApiPropertyOptional({ type: [String], description: 'The ids of its lots, in their order.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_LOTS)
  @ArrayUnique()
  @Matches(LOT_ID, { each: true, message: 'lots must be ids of lots' })
  readonly lots?: readonly string[];
}

export class SessionChangesBody extends PartialType(NewSessionBody) {}

export class PublicationWishBody {
  @ApiPropertyOptional({
    ...{ minLength: 1, maxLength: 1000, example: '标的均已审核通过' },
    description: 'What the second person should know.',
  })
  @IsOptional()
  @Length(1, 1000)
  readonly reason?: string;
}

export class SessionIdBody {
  @ApiProperty({ example: 'ssn_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;
}
