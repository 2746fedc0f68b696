import { ApiExtraModels, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import type { Enrolment, LotTermsAnswer } from '../../contract/api.js';
import type { LotCourse, LotResult, LotStateMessage } from '../../contract/feed.js';
import type { PanelScores } from '../../contract/scores.js';
import { MoneyBody } from '../../platform/http/money.dto.js';
import { LotAwardBody } from '../lots/award.dto.js';
import { COURSE_BODIES, NULLABLE_COURSE } from './course.dto.js';
import { LotDrawBody } from './draw.dto.js';

const PHASES: readonly LotStateMessage['phase'][] = [
  'waiting',
  'ascending',
  'descending',
  'sealed',
  'turns',
  'best',
  'paused',
  'ended',
];

export class LotResultBody implements LotResult {
  @ApiProperty({ enum: ['sold', 'failed', 'withdrawn'] })
  readonly outcome: LotResult['outcome'];

  @ApiProperty({ type: MoneyBody, nullable: true })
  readonly price: MoneyBody | null;

  @ApiProperty({
    ...{ type: String, nullable: true },
    description: "The winner's paddle; null also where several share a package.",
  })
  readonly winner: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'no-bids' })
  readonly failure: string | null;

  @ApiProperty({ description: 'The scheduled end; epoch milliseconds.' })
  readonly endedAt: number;

  @ApiPropertyOptional({
    type: [LotAwardBody],
    description: 'A package that was sold: what became of each part, in their order.',
  })
  readonly awards?: readonly LotAwardBody[];
}

/** Where a lot stands, as everyone may see it. */
@ApiExtraModels(...COURSE_BODIES)
export class LotStateBody implements LotStateMessage {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ description: 'The last entry of the record.', example: 17 })
  readonly seq: number;

  @ApiProperty({ description: 'The hash of that entry.' })
  readonly hash: string;

  @ApiProperty({ description: 'Epoch milliseconds; count down against this clock.' })
  readonly serverTime: number;

  @ApiProperty({ enum: PHASES })
  readonly phase: LotStateMessage['phase'];

  @ApiProperty({ description: 'Paused by a ruling or an outage, not by the format itself.' })
  readonly isSuspended: boolean;

  @ApiProperty({ type: MoneyBody, nullable: true })
  readonly price: MoneyBody | null;

  @ApiProperty({ type: String, nullable: true, description: "The leader's paddle." })
  readonly leader: string | null;

  @ApiProperty({ type: MoneyBody, nullable: true, description: 'The least next bid.' })
  readonly minimum: MoneyBody | null;

  @ApiProperty()
  readonly isReserveMet: boolean;

  @ApiProperty({ description: 'Epoch milliseconds.' })
  readonly opensAt: number;

  @ApiProperty({ description: 'Epoch milliseconds; moves with late bids.' })
  readonly endsAt: number;

  @ApiProperty({ example: 0 })
  readonly extensions: number;

  @ApiProperty({ example: 12 })
  readonly bidCount: number;

  @ApiProperty(NULLABLE_COURSE)
  readonly course: LotCourse | null;

  @ApiProperty({ type: LotDrawBody, required: false })
  readonly draw?: LotDrawBody;

  @ApiProperty({ type: LotResultBody, nullable: true })
  readonly result: LotResultBody | null;
}

export class FirstEntryBody {
  @ApiProperty({ description: 'Canonical text; its SHA-256 is `hash`.', example: '{"at":…}' })
  readonly body: string;

  @ApiProperty({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  readonly hash: string;
}

export class LotTermsBody implements LotTermsAnswer {
  @ApiProperty({ type: FirstEntryBody, description: 'The entry `published` of the record.' })
  readonly entry: FirstEntryBody;

  @ApiProperty({ type: [String], example: ['K7QD2'] })
  readonly priorityPaddles: readonly string[];
}

export const PADDLE = /^[A-Z2-9]{1,16}$/;

/** The marks of a panel for each criterion, in hundredths of a point. */
export const SCORES = {
  type: 'object',
  additionalProperties: {
    type: 'array',
    items: { type: 'integer', minimum: 0, maximum: 10_000 },
  },
  example: { plan: [8_500, 9_000, 8_000] },
} as const;

export class EnrolmentBody implements Enrolment {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ description: 'What the bidder is called in public.', example: 'K7QD2' })
  readonly paddle: string;

  @ApiProperty({ type: Number, nullable: true })
  readonly rank: number | null;

  @ApiProperty()
  readonly depositConfirmed: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Why it may not bid.' })
  readonly barred: string | null;

  @ApiPropertyOptional({
    ...SCORES,
    description:
      'To the trading centre of a weighted lot: the marks of its panel for each criterion, in hundredths of a point, once they stand in the record.',
  })
  readonly scores?: PanelScores;
}

export class EnrolmentsBody {
  @ApiProperty({ type: [EnrolmentBody] })
  readonly items: readonly EnrolmentBody[];
}

export class PaddleParams {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @IsString()
  @Length(1, 64)
  readonly id: string;

  @ApiProperty({ example: 'K7QD2' })
  @Matches(PADDLE)
  readonly paddle: string;
}

export class PaddleBody {
  @ApiProperty({ example: 'K7QD2' })
  readonly paddle: string;
}

export class ReasonBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: 'Title is disputed before the court.' })
  @Length(1, 1000)
  readonly reason: string;
}

export class RulingBody extends ReasonBody {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ enum: ['suspend'] })
  readonly ruling: 'suspend';
}

export class PublishedBody {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ description: 'Epoch milliseconds.' })
  readonly opensAt: number;

  @ApiProperty({ description: 'Epoch milliseconds.' })
  readonly endsAt: number;
}
