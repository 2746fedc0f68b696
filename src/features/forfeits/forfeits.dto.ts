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
import type { ForfeitClaimWish, ForfeitStatementWish } from '../../contract/forfeits.js';
import { PageQuery } from '../../platform/http/paging.js';
import type { ForfeitsWanted } from '../auctions/forfeits/forfeits.service.js';

export const STATED_USES: readonly ForfeitClaimWish['use'][] = [
  ...(['costs', 'debts-of-the-case', 'related-debts'] as const),
];
export const STATES = ['pending', 'distributed', 'revoked'] as const;

export class ForfeitsQuery extends PageQuery implements ForfeitsWanted {
  @ApiPropertyOptional({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @IsOptional()
  @Matches(/^lot_[0-9A-Z]{26}$/, { message: 'lot is not the id of a lot' })
  readonly lot?: string;

  @ApiPropertyOptional({ enum: STATES })
  @IsOptional()
  @IsIn(STATES)
  readonly state?: (typeof STATES)[number];
}

export class PayeeWishBody {
  @ApiPropertyOptional({
    ...{ type: String, nullable: true, example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
    description: 'Somebody with an account here.',
  })
  @IsOptional()
  @Matches(/^org_[0-9A-Z]{26}$/, { message: 'organisation is not the id of one' })
  readonly organisation?: string | null;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, minLength: 1, maxLength: 200, example: '某某报社' },
    description: 'Anybody else, by name.',
  })
  @IsOptional()
  @Length(1, 200)
  readonly name?: string | null;
}

export class ForfeitClaimWishBody implements ForfeitClaimWish {
  @ApiProperty({ enum: STATED_USES, example: 'costs' })
  @IsIn(STATED_USES)
  readonly use: ForfeitClaimWish['use'];

  @ApiProperty({ type: PayeeWishBody })
  @ValidateNested()
  @Type(() => PayeeWishBody)
  readonly payee: PayeeWishBody;

  @ApiProperty({ example: '1200.00', description: "In the lot's currency." })
  @IsString()
  readonly amount: string;

  @ApiProperty({ minLength: 1, maxLength: 1000, example: '公告费发票 0012345' })
  @Length(1, 1000)
  readonly evidence: string;
}

export class ForfeitStatementBody implements ForfeitStatementWish {
  @ApiProperty({
    ...{ type: [ForfeitClaimWishBody], maxItems: 50 },
    description: 'None where nothing is claimed.',
  })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ForfeitClaimWishBody)
  readonly claims: readonly ForfeitClaimWishBody[];
}

export class ForfeitObjectionBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '尾款已于约定期限内汇出' })
  @Length(1, 1000)
  readonly reasons: string;
}

export class ForfeitAnswerBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '经核查，尾款未在约定期限内到账' })
  @Length(1, 1000)
  readonly reason: string;
}
