import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { EntrustmentDraft } from '../../../contract/entrustments.js';

const WAYS = ['proceeds', 'bill'] as const;

/** What a centre says when it draws up a contract. */
export class EntrustmentDraftBody implements EntrustmentDraft {
  @ApiPropertyOptional({
    ...{ enum: WAYS, example: 'proceeds' },
    description: 'Whether the commission is kept back from the price (the usual way) or billed.',
  })
  @IsOptional()
  @IsIn(WAYS)
  readonly commissionFrom?: (typeof WAYS)[number];

  @ApiPropertyOptional({
    ...{ minimum: 1, maximum: 180, example: 10 },
    description: 'Within how many days of the whole price the centre pays out; ten, unless said.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(180)
  readonly payoutDays?: number;

  @ApiPropertyOptional({
    description: 'Whether it is for the later attempts of the case too; it is, unless said.',
  })
  @IsOptional()
  @IsBoolean()
  readonly coversFollowUps?: boolean;

  @ApiPropertyOptional({
    ...{ type: [String], maxItems: 20, example: ['甲方应于公告前提供最近一次年费缴纳凭证。'] },
    description: 'What the two agree on besides.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Length(1, 1000, { each: true })
  readonly clauses?: readonly string[];
}

export class EntrustmentAcceptanceBody {
  @ApiProperty({ example: 'a'.repeat(64), description: 'The digest of the text that was read.' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'digest is not a SHA-256' })
  readonly digest: string;
}

export class EntrustmentReasonBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '质押贷款已经清偿' })
  @Length(1, 1000)
  readonly reason: string;
}

export class EntrustmentIdBody {
  @ApiProperty({ example: 'etm_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;
}

export class DrawnEntrustmentBody extends EntrustmentIdBody {
  @ApiProperty({ example: 1, description: 'Which version it is.' })
  readonly no: number;

  @ApiProperty({ example: 'a'.repeat(64), description: 'What its lister accepts.' })
  readonly digest: string;
}
