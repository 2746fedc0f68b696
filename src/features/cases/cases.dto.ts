import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { CaseDraft, EarlierAttempt } from '../../contract/cases.js';
import { CASE_ENDS, type CaseEnd } from '../../core/disposal/route.js';
import type { EndWish, ReductionWish } from './case-acts.service.js';

const NAME = /^[a-z0-9-]{1,64}$/;
/** More attempts than this were never made in one case. */
const MOST_EARLIER = 10;

export class EarlierAttemptBody implements EarlierAttempt {
  @ApiProperty({ example: 'r1', description: 'The stage of the route.' })
  @Matches(NAME, { message: 'stage is not the name of a stage' })
  readonly stage: string;

  @ApiProperty({ example: 'CNY', description: 'ISO 4217' })
  @IsString()
  readonly currency: string;

  @ApiProperty({
    example: '700000.00',
    description:
      "In the currency's own scale. Where its route measures by the reserve before, the reserve of this attempt.",
  })
  @IsString()
  readonly startPrice: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: '1000000.00' })
  @IsOptional()
  @IsString()
  readonly valuation?: string | null;

  @ApiProperty({ example: '2026-03-02T10:00:00+08:00', description: 'ISO 8601 with its offset.' })
  @IsString()
  readonly endedAt: string;

  @ApiProperty({ minLength: 1, maxLength: 1000, example: '（2026）苏05执12号 第一次拍卖流拍公告' })
  @Length(1, 1000)
  readonly evidence: string;
}

export class NewCaseBody implements CaseDraft {
  @ApiProperty({ minLength: 1, maxLength: 200, example: '发明专利：一种锂电池隔膜' })
  @Length(1, 200)
  readonly title: string;

  @ApiProperty({ example: 'judicial-online' })
  @Matches(NAME, { message: 'route is not the name of a route' })
  readonly route: string;

  @ApiPropertyOptional({
    type: [EarlierAttemptBody],
    description: 'Attempts that failed elsewhere, the first first.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_EARLIER)
  @ValidateNested({ each: true })
  @Type(() => EarlierAttemptBody)
  readonly earlier?: readonly EarlierAttemptBody[];
}

export class ReductionBody implements ReductionWish {
  @ApiProperty({ example: '850000.00', description: "In the currency of the case's last attempt." })
  @IsString()
  readonly downTo: string;

  @ApiProperty({ minLength: 1, maxLength: 1000, example: '行内资产处置委员会 2026年第8次会议纪要' })
  @Length(1, 1000)
  readonly evidence: string;
}

export class EndBody implements EndWish {
  @ApiProperty({ enum: CASE_ENDS, example: 'debt-for-asset' })
  @IsIn(CASE_ENDS)
  readonly end: CaseEnd;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, maxLength: 200, example: '苏州银行' },
    description: 'Who takes the thing for its claim.',
  })
  @IsOptional()
  @Length(1, 200)
  readonly taker?: string | null;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, example: '800000.00' },
    description: 'What the taker is owed in the case.',
  })
  @IsOptional()
  @IsString()
  readonly claim?: string | null;

  @ApiProperty({ minLength: 1, maxLength: 1000, example: '（2026）苏05执12号之三 以物抵债裁定' })
  @Length(1, 1000)
  readonly reason: string;
}

export class CaseIdBody {
  @ApiProperty({ example: 'cas_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;
}
