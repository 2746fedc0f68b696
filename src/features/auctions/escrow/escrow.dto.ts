import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import type {
  EnvelopeStage,
  EscrowNaming,
  LotEscrow,
  OfficerKey,
  OpeningLot,
  OpeningLots,
  OpeningOfficers,
  OwnOfficerKey,
  ShareGiven,
  ShareTaken,
  WaitingEnvelope,
} from '../../../contract/escrow.js';
import { MOST_OFFICERS } from '../../../core/auction/escrow.js';

const USER = 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC';
const LOT = 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC';
const POINT = '^04[0-9a-f]{128}$';
const HASH = '^[0-9a-f]{64}$';
const SHARE = '^[0-9a-f]{66}$';
const STAGES: readonly EnvelopeStage[] = ['waiting', 'opened', 'faulty'];

export class NewOfficerKeyBody {
  @ApiProperty({ pattern: POINT, description: 'The public half: an uncompressed point of P-256.' })
  @Matches(new RegExp(POINT), { message: 'an uncompressed point of P-256 in lower-case hex' })
  readonly publicKey: string;
}

export class OfficerKeyBody implements OfficerKey {
  @ApiProperty({ example: 'ofk_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: USER })
  readonly officer: string;

  @ApiProperty({ pattern: POINT })
  readonly publicKey: string;

  @ApiProperty({ pattern: HASH, description: 'What is read out and compared.' })
  readonly fingerprint: string;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly registeredAt: number;
}

export class OwnOfficerKeyBody implements OwnOfficerKey {
  @ApiProperty({ type: OfficerKeyBody, nullable: true })
  readonly key: OfficerKeyBody | null;
}

export class OpeningOfficersBody implements OpeningOfficers {
  @ApiProperty({ type: [OfficerKeyBody] })
  readonly items: readonly OfficerKeyBody[];
}

export class EscrowNamingBody implements EscrowNaming {
  @ApiProperty({ minimum: 0, maximum: MOST_OFFICERS, description: '0 with no officers.' })
  @IsInt()
  @Min(0)
  @Max(MOST_OFFICERS)
  readonly threshold: number;

  @ApiProperty({ type: [String], maxItems: MOST_OFFICERS, example: [USER] })
  @ArrayMaxSize(MOST_OFFICERS)
  @ArrayUnique()
  @Matches(/^usr_[0-9A-Z]{26}$/, { each: true, message: 'officers must be ids of users' })
  readonly officers: readonly string[];
}

export class LotEscrowBody implements LotEscrow {
  @ApiProperty({ example: LOT })
  readonly lot: string;

  @ApiProperty({ type: EscrowNamingBody, nullable: true })
  readonly escrow: EscrowNamingBody | null;
}

export class EnvelopeParams {
  @ApiProperty({ example: LOT })
  @IsString()
  @Length(1, 64)
  readonly id: string;

  @ApiProperty({ pattern: HASH, description: 'The SHA-256 of its text.' })
  @Matches(new RegExp(HASH))
  readonly envelope: string;
}

export class ShareBody implements ShareGiven {
  @ApiProperty({
    ...{ type: String, nullable: true, pattern: SHARE },
    description: 'Null: it could not be taken out of the envelope.',
  })
  @ValidateIf((_, value) => value !== null)
  @Matches(new RegExp(SHARE), { message: '33 bytes in lower-case hex, or null' })
  readonly share: string | null;
}

export class ShareTakenBody implements ShareTaken {
  @ApiProperty({ pattern: HASH })
  readonly envelope: string;

  @ApiProperty({ enum: STAGES })
  readonly stage: EnvelopeStage;

  @ApiProperty({ type: [String], description: 'The officers who have given their shares.' })
  readonly given: readonly string[];
}

class OpeningOfficerBody {
  @ApiProperty({ example: USER })
  readonly officer: string;

  @ApiProperty({ pattern: POINT })
  readonly key: string;
}

export class WaitingEnvelopeBody implements WaitingEnvelope {
  @ApiProperty({ pattern: HASH })
  readonly envelope: string;

  @ApiProperty({ example: 'K7QD2' })
  readonly paddle: string;

  @ApiProperty({ pattern: HASH })
  readonly commitment: string;

  @ApiProperty({ description: 'The envelope itself, as PROOF.md says.' })
  readonly text: string;

  @ApiProperty({ enum: STAGES })
  readonly stage: EnvelopeStage;

  @ApiProperty({ type: [String] })
  readonly given: readonly string[];

  @ApiProperty({ type: [String], description: 'Who could not take a share out of it.' })
  readonly unreadable: readonly string[];
}

export class OpeningLotBody implements OpeningLot {
  @ApiProperty({ example: LOT })
  readonly lot: string;

  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly title: string;

  @ApiProperty({ description: 'The window for quotes is over.' })
  readonly isOpening: boolean;

  @ApiProperty()
  readonly isSuspended: boolean;

  @ApiProperty({ description: 'Of the running part; epoch milliseconds.' })
  readonly endsAt: number;

  @ApiProperty({ description: 'How many shares open an envelope.', example: 2 })
  readonly threshold: number;

  @ApiProperty({ type: [OpeningOfficerBody] })
  readonly officers: readonly OpeningOfficerBody[];

  @ApiProperty({ description: 'How many quotes are left in escrow.' })
  readonly count: number;

  @ApiProperty({ type: [WaitingEnvelopeBody], description: 'None before the opening.' })
  readonly envelopes: readonly WaitingEnvelopeBody[];
}

export class OpeningLotsBody implements OpeningLots {
  @ApiProperty({ type: [OpeningLotBody] })
  readonly items: readonly OpeningLotBody[];
}
