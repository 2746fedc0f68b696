import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { BidsMessage, EnteredMark, PublicBid } from '../../contract/feed.js';
import { MoneyBody } from '../../platform/http/money.dto.js';

/** Which stretch of a lot's record is asked for. */
export class BidsQuery {
  @ApiPropertyOptional({
    type: Number,
    minimum: 1,
    description: 'Entries before this one: `fromSeq` of the page before. Absent: the latest.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly before?: number;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 1000, default: 500 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  readonly limit: number = 500;
}

export class EnteredMarkBody implements EnteredMark {
  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly by: string;

  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BD' })
  readonly secondBy: string;

  @ApiProperty({ example: '竞买人网络中断，电话申请代为录入' })
  readonly reason: string;
}

export class PublicBidBody implements PublicBid {
  @ApiProperty({ example: 17 })
  readonly seq: number;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly at: number;

  @ApiProperty({ enum: ['bid', 'max', 'match', 'accept'] })
  readonly kind: PublicBid['kind'];

  @ApiProperty({ example: 'K7QD2' })
  readonly paddle: string;

  @ApiProperty({ type: MoneyBody, nullable: true, description: 'Null for a ceiling.' })
  readonly amount: MoneyBody | null;

  @ApiProperty({ type: MoneyBody, description: 'The price after it.' })
  readonly price: MoneyBody;

  @ApiProperty({
    ...{ type: String, nullable: true, example: 'K7QD2' },
    description: 'Who led after it; null where several would share a package.',
  })
  readonly leader: string | null;

  @ApiPropertyOptional({
    example: '*',
    description: 'On a package: the part that it was on, or `*` for the whole.',
  })
  readonly on?: string;

  @ApiPropertyOptional({
    enum: ['whole', 'parts'],
    description: 'On a package: which side led after it.',
  })
  readonly side?: NonNullable<PublicBid['side']>;

  @ApiPropertyOptional({
    ...{ type: EnteredMarkBody },
    description: 'Which two officers of the centre entered it for its bidder, and why.',
  })
  readonly entered?: EnteredMarkBody;
}

/** The bids among the entries from `fromSeq` to `toSeq`, the oldest first; `fromSeq` 1 is the beginning. */
export class BidsBody implements BidsMessage {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ example: 1 })
  readonly fromSeq: number;

  @ApiProperty({ example: 17 })
  readonly toSeq: number;

  @ApiProperty({ type: [PublicBidBody] })
  readonly bids: readonly PublicBidBody[];
}
