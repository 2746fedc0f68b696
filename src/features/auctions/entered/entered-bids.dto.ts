import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsObject, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import type {
  EnteredBid,
  EnteredBids,
  EnteredBidWish,
  EnteredEnding,
  EnteredOutcome,
  EnteredState,
  EnteredType,
  IdentifiedBy,
} from '../../../contract/entered-bids.js';
import { ERRORS, type ErrorCode } from '../../../contract/errors.js';
import { LONGEST_TARGET } from '../../../core/auction/targets.js';
import { MoneyBody } from '../../../platform/http/money.dto.js';
import { PADDLE } from '../auctions.dto.js';
import { DecidedBody } from '../bids.dto.js';

const TYPES: readonly EnteredType[] = ['bid', 'max', 'match', 'accept', 'seal', 'cancel'];
const WAYS: readonly IdentifiedBy[] = ['code-word', 'callback', 'recording'];
const STATES: readonly EnteredState[] = [
  ...(['waiting', 'expired', 'rejected', 'taken-back', 'undecided', 'decided'] as const),
];

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const USER = { example: { id: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC', name: '李敏' } };

export class EntryParams {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @Length(1, 64)
  readonly id: string;

  @ApiProperty({ example: 'ebd_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @Length(1, 64)
  readonly entry: string;
}

export class EnteredBidWishBody implements EnteredBidWish {
  @ApiProperty({
    ...{ enum: TYPES, example: 'bid' },
    description: 'Commitments and what opens them cannot be entered: only the bidder holds them.',
  })
  @IsIn(TYPES)
  readonly type: EnteredType;

  @ApiPropertyOptional({ type: MoneyBody, description: 'As in a bid of this type.' })
  @IsOptional()
  @IsObject()
  readonly amount?: MoneyBody;

  @ApiPropertyOptional({
    ...{ minLength: 1, maxLength: LONGEST_TARGET, example: '*' },
    description: 'On a package: the part that it is on, or `*` for the whole.',
  })
  @IsOptional()
  @Length(1, LONGEST_TARGET)
  readonly on?: string;

  @ApiProperty({ example: 'K7QD2' })
  @Matches(PADDLE)
  readonly paddle: string;

  @ApiProperty({
    ...{ maxLength: 254, example: 'trader@buyer.example' },
    description: 'The address with which the caller signs in: the limit of that person holds.',
  })
  @IsString()
  @Length(1, 254)
  readonly caller: string;

  @ApiProperty({ enum: WAYS, description: 'How the officer made sure who called.' })
  @IsIn(WAYS)
  readonly identifiedBy: IdentifiedBy;

  @ApiProperty({
    ...{ minLength: 1, maxLength: 200, example: '录音 2026-03-02/0017' },
    description: 'Where that can be looked up; never the code word itself. Not public.',
  })
  @Length(1, 200)
  readonly reference: string;

  @ApiProperty({
    ...{ minLength: 1, maxLength: 1000, example: '竞买人网络中断，电话申请代为录入' },
    description: 'Becomes part of the public record.',
  })
  @IsString()
  @MaxLength(1000)
  @Length(1, 1000)
  readonly reason: string;
}

export class PersonBody {
  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '李敏' })
  readonly name: string;
}

export class EnteredEndingBody implements EnteredEnding {
  @ApiProperty({ type: PersonBody, ...USER })
  readonly by: PersonBody;

  @ApiProperty(INSTANT)
  readonly at: number;

  @ApiProperty({ type: String, nullable: true, description: 'Null where it was confirmed.' })
  readonly reason: string | null;
}

export class EnteredOutcomeBody implements EnteredOutcome {
  @ApiProperty({ enum: ['accepted', 'refused'] })
  readonly verdict: 'accepted' | 'refused';

  @ApiPropertyOptional({ enum: Object.keys(ERRORS) })
  readonly code?: ErrorCode;

  @ApiProperty({ description: 'When the confirmation arrived; epoch milliseconds.' })
  readonly receivedAt: number;

  @ApiProperty({ description: 'When it was decided; epoch milliseconds.' })
  readonly decidedAt: number;

  @ApiProperty({ description: 'The last entry of the record after it.' })
  readonly seq: number;
}

export class EnteredBidBody implements EnteredBid {
  @ApiProperty({ example: 'ebd_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ example: 'K7QD2' })
  readonly paddle: string;

  @ApiProperty({ enum: TYPES })
  readonly type: EnteredType;

  @ApiProperty({ type: MoneyBody, nullable: true })
  readonly amount: MoneyBody | null;

  @ApiProperty({
    description:
      'A ceiling or sealed amount that is over with: only who entered it and its bidder see it.',
  })
  readonly isAmountHidden: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'What it is on, in a package.' })
  readonly on: string | null;

  @ApiProperty({ type: PersonBody, ...USER })
  readonly caller: PersonBody;

  @ApiProperty({ enum: WAYS })
  readonly identifiedBy: IdentifiedBy;

  @ApiProperty({ example: '录音 2026-03-02/0017' })
  readonly reference: string;

  @ApiProperty({ example: '竞买人网络中断，电话申请代为录入' })
  readonly reason: string;

  @ApiProperty({ type: PersonBody, ...USER })
  readonly enteredBy: PersonBody;

  @ApiProperty(INSTANT)
  readonly enteredAt: number;

  @ApiProperty({ description: 'Until when a second officer may confirm it.' })
  readonly expiresAt: number;

  @ApiProperty({ enum: STATES })
  readonly state: EnteredState;

  @ApiProperty({ type: EnteredEndingBody, nullable: true })
  readonly ending: EnteredEndingBody | null;

  @ApiProperty({ type: EnteredOutcomeBody, nullable: true, description: 'What the lot said.' })
  readonly outcome: EnteredOutcomeBody | null;

  @ApiProperty({
    type: DecidedBody,
    nullable: true,
    description: 'With its receipt, for its bidder.',
  })
  readonly answer: DecidedBody | null;
}

export class EnteredBidsBody implements EnteredBids {
  @ApiProperty({ type: [EnteredBidBody] })
  readonly items: readonly EnteredBidBody[];
}
