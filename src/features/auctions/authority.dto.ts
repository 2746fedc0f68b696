import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import type { BidAuthority, BidGrant } from '../../contract/bidding.js';
import type { WireMoney } from '../../contract/money.js';
import { LONGEST_TARGET } from '../../core/auction/targets.js';
import { MoneyBody } from '../../platform/http/money.dto.js';

const TYPES: readonly BidGrant['type'][] = ['bid', 'max', 'seal'];

export class WishedAmountBody implements WireMoney {
  @ApiProperty({ example: '8000000.00', description: "In the currency's own scale." })
  @IsString()
  @MaxLength(24)
  readonly amount: string;

  @ApiProperty({ example: 'CNY', description: 'ISO 4217' })
  @IsString()
  @Length(3, 3)
  readonly currency: string;
}

export class BidWishBody {
  @ApiProperty({ enum: TYPES, example: 'max' })
  @IsIn(TYPES)
  readonly type: BidGrant['type'];

  @ApiProperty({ type: WishedAmountBody })
  @ValidateNested()
  @Type(() => WishedAmountBody)
  readonly amount: WishedAmountBody;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, example: '*', maxLength: LONGEST_TARGET },
    description: 'On a package: the part that the bid is to be on, or `*` for the whole.',
  })
  @IsOptional()
  @Length(1, LONGEST_TARGET)
  readonly on?: string | null;

  @ApiProperty({ minLength: 1, maxLength: 1000, example: '投委会已批准至八百万元' })
  @Length(1, 1000)
  readonly reason: string;
}

export class AskedBody {
  @ApiProperty({
    description: 'The request, which a colleague confirms at `POST /approvals/{id}/confirmation`.',
    example: 'apr_01JD8Z6V2N9T4QK3W5X7Y8A9BC',
  })
  readonly approval: string;
}

export class BidGrantBody implements BidGrant {
  @ApiProperty({ example: 'grt_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ enum: TYPES, example: 'max' })
  readonly type: BidGrant['type'];

  @ApiProperty({ type: MoneyBody })
  readonly amount: MoneyBody;

  @ApiProperty({ type: String, nullable: true, description: 'What it is on, in a package.' })
  readonly on: string | null;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly expiresAt: number;
}

export class BidAuthorityBody implements BidAuthority {
  @ApiProperty({ type: MoneyBody, nullable: true, description: 'Null: no limit of your own.' })
  readonly limit: WireMoney | null;

  @ApiProperty({ type: [BidGrantBody], description: 'Each is good for exactly that bid, once.' })
  readonly grants: readonly BidGrantBody[];
}
