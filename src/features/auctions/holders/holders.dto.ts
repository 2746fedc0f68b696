import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import {
  type AnswerDraft,
  type HolderDraft,
  type Intention,
  INTENTIONS,
  type OutcomeDraft,
  TELLING_CHANNELS,
  type TellingChannel,
  type TellingDraft,
  type ToldAs,
} from '../../../contract/holders.js';
import { RIGHT_KINDS } from '../../../core/listing/telling.js';

const ORGANISATION = /^org_[0-9A-Z]{26}$/;
const DOCUMENT = /^doc_[0-9A-Z]{26}$/;
const TOLD_AS: readonly ToldAs[] = [...RIGHT_KINDS, 'party'];
const WHEN = { type: String, example: '2026-02-20T09:30:00+08:00' };

export class HolderParams {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @IsString()
  @Length(1, 64)
  readonly id: string;

  @ApiProperty({ example: 'hld_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @IsString()
  @Length(1, 64)
  readonly holder: string;
}

export class HolderNoticeParams extends HolderParams {
  @ApiProperty({ example: 'hnt_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @IsString()
  @Length(1, 64)
  readonly notice: string;
}

export class HolderEntryBody {
  @ApiProperty({ enum: TOLD_AS, description: 'What gives the right; `party` has none.' })
  @IsIn(TOLD_AS)
  readonly as: ToldAs;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, maxLength: 200, example: '按份共有，份额 30%' },
    description: 'What it rests on, or which party it is; the notice repeats it.',
  })
  @IsOptional()
  @Length(1, 200)
  readonly basis?: string | null;

  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 1, maximum: 1000 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  readonly rank?: number | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Where it is one of ours.' })
  @IsOptional()
  @Matches(ORGANISATION, { message: 'organisationId is not the id of an organisation' })
  readonly organisationId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @IsOptional()
  @Length(1, 200)
  readonly name?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 500 })
  @IsOptional()
  @Length(1, 500)
  readonly address?: string | null;
}

export class HolderWithdrawalBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '份额已转让给质权人' })
  @Length(1, 1000)
  readonly reason: string;
}

class ProofBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: 'EMS 1100012345678' })
  @Length(1, 1000)
  readonly proof: string;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, example: 'doc_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
    description: 'A document among the papers of the lot that shows it.',
  })
  @IsOptional()
  @Matches(DOCUMENT, { message: 'document is not the id of a document' })
  readonly document?: string | null;
}

export class HolderNoticeBody extends ProofBody {
  @ApiProperty({ enum: TELLING_CHANNELS })
  @IsIn(TELLING_CHANNELS)
  readonly channel: TellingChannel;

  @ApiProperty(WHEN)
  @IsString()
  readonly sentAt: string;

  @ApiProperty({ minLength: 1, maxLength: 200, description: 'Who sent it, by name.' })
  @Length(1, 200)
  readonly sentBy: string;
}

export class HolderOutcomeBody extends ProofBody {
  @ApiProperty({ enum: ['confirmed', 'unreachable'] })
  @IsIn(['confirmed', 'unreachable'])
  readonly outcome: OutcomeDraft['outcome'];

  @ApiProperty(WHEN)
  @IsString()
  readonly at: string;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, maxLength: 500, example: '登记住址无人，邮件退回' },
    description: 'Why it could not be reached; the notice repeats it.',
  })
  @IsOptional()
  @Length(1, 500)
  readonly reason?: string | null;
}

export class HolderAnswerBody extends ProofBody {
  @ApiProperty({ enum: INTENTIONS })
  @IsIn(INTENTIONS)
  readonly intention: Intention;

  @ApiPropertyOptional({
    type: Boolean,
    nullable: true,
    description: 'Whether it agrees to the sale.',
  })
  @IsOptional()
  @IsBoolean()
  readonly agrees?: boolean | null;

  @ApiProperty(WHEN)
  @IsString()
  readonly answeredAt: string;
}

/** An entry as it was sent, with what was left out said to be nothing. */
export function readEntry(body: HolderEntryBody): HolderDraft {
  const {
    as,
    basis = null,
    rank = null,
    organisationId = null,
    name = null,
    address = null,
  } = body;
  return { as, basis, rank, organisationId, name, address };
}

/** A notice as it was sent; without a document it shows none. */
export function readNotice({ document = null, ...body }: HolderNoticeBody): TellingDraft {
  return { ...body, document };
}

/** An outcome as it was sent, with what was left out said to be nothing. */
export function readOutcome(body: HolderOutcomeBody): OutcomeDraft {
  const { document = null, reason = null, ...rest } = body;
  return { ...rest, document, reason };
}

/** An answer as it was sent, with what was left out said to be nothing. */
export function readAnswer({
  document = null,
  agrees = null,
  ...body
}: HolderAnswerBody): AnswerDraft {
  return { ...body, document, agrees };
}
