import { ApiProperty } from '@nestjs/swagger';
import {
  type AnswerView,
  type HolderPart,
  type HolderView,
  type Intention,
  INTENTIONS,
  type LotHolders,
  type OutcomeView,
  type Said,
  type Telling,
  TELLING_CHANNELS,
  type TellingChannel,
  type TellingView,
  type ToldAs,
} from '../../../contract/holders.js';
import { RIGHT_KINDS } from '../../../core/listing/telling.js';

const AT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const WORDS = { type: String, nullable: true };
const WHEN_OR_NULL = { ...AT, type: Number, nullable: true };

export class HolderIdBody {
  @ApiProperty({ example: 'hld_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;
}

class WriterBody {
  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty()
  readonly name: string;
}

class SaidBody implements Said {
  @ApiProperty({ type: WriterBody })
  readonly by: WriterBody;

  @ApiProperty(AT)
  readonly at: number;
}

class OutcomeViewBody implements OutcomeView {
  @ApiProperty({ enum: ['confirmed', 'unreachable'] })
  readonly outcome: OutcomeView['outcome'];

  @ApiProperty(AT)
  readonly at: number;

  @ApiProperty(WORDS)
  readonly reason: string | null;
}

class TellingViewBody implements TellingView {
  @ApiProperty({ example: 'hnt_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ enum: TELLING_CHANNELS })
  readonly channel: TellingChannel;

  @ApiProperty(AT)
  readonly sentAt: number;

  @ApiProperty()
  readonly sentBy: string;

  @ApiProperty()
  readonly proof: string;

  @ApiProperty(WORDS)
  readonly document: string | null;

  @ApiProperty({ type: OutcomeViewBody, nullable: true })
  readonly outcome: OutcomeViewBody | null;

  @ApiProperty({ type: SaidBody })
  readonly said: SaidBody;
}

class AnswerViewBody implements AnswerView {
  @ApiProperty({ example: 'han_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ enum: INTENTIONS })
  readonly intention: Intention;

  @ApiProperty({ type: Boolean, nullable: true })
  readonly agrees: boolean | null;

  @ApiProperty(AT)
  readonly answeredAt: number;

  @ApiProperty()
  readonly proof: string;

  @ApiProperty(WORDS)
  readonly document: string | null;

  @ApiProperty({ type: SaidBody })
  readonly said: SaidBody;
}

class HolderStandingBody {
  @ApiProperty({ enum: ['untold', 'told', 'unreachable', 'waived'] })
  readonly kind: Telling['kind'];

  @ApiProperty({ ...AT, required: false })
  readonly at?: number;

  @ApiProperty({ required: false, description: 'Why it could not be reached.' })
  readonly reason?: string;
}

class HolderViewBody {
  @ApiProperty({ example: 'hld_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ description: 'Which edition of the entry this is, from 1 on.', example: 1 })
  readonly no: number;

  @ApiProperty({ enum: [...RIGHT_KINDS, 'party'] })
  readonly as: ToldAs;

  @ApiProperty(WORDS)
  readonly basis: string | null;

  @ApiProperty({ type: Number, nullable: true, example: 1 })
  readonly rank: number | null;

  @ApiProperty(WORDS)
  readonly organisationId: string | null;

  @ApiProperty()
  readonly name: string;

  @ApiProperty(WORDS)
  readonly address: string | null;

  @ApiProperty({ ...WORDS, description: 'Why it was taken off the list; null while it is on it.' })
  readonly withdrawn: string | null;

  @ApiProperty({ type: HolderStandingBody })
  readonly telling: Telling;

  @ApiProperty({ enum: ['open', 'enrolled', 'absent'] })
  readonly part: HolderPart;

  @ApiProperty({ type: [TellingViewBody] })
  readonly notices: readonly TellingViewBody[];

  @ApiProperty({ type: [AnswerViewBody] })
  readonly answers: readonly AnswerViewBody[];

  @ApiProperty({ type: SaidBody })
  readonly said: SaidBody;
}

export class LotHoldersBody implements LotHolders {
  @ApiProperty({ type: [HolderViewBody] })
  readonly items: readonly HolderView[];

  @ApiProperty()
  readonly mayChange: boolean;

  @ApiProperty()
  readonly mayTell: boolean;

  @ApiProperty(WHEN_OR_NULL)
  readonly tellBefore: number | null;

  @ApiProperty(WHEN_OR_NULL)
  readonly deemedAt: number | null;
}
