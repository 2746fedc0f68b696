import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type {
  ConsentRequest,
  Consortium,
  ConsortiumState,
  ConsortiumWish,
  MemberWish,
} from '../../../contract/consortia.js';
import type { ConsortiumMember } from '../../../contract/consortium-member.js';
import { MOST_MEMBERS, WHOLE_BPS } from '../../../core/eligibility/consortium.js';
import { PageBody } from '../../../platform/http/paging.js';
import type { LotStatus } from '../../../contract/api.js';
import { DeedBody } from '../../papers/answers.js';
import {
  AgreementBody,
  DeclarationsBody,
  NO_ORGANISATION,
  ORGANISATION,
  OrganisationNameBody,
} from '../enrolment/enrolment.dto.js';
import type { ConsortiumStep } from './consortia.service.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const NULLABLE_INSTANT = { ...INSTANT, type: Number, nullable: true };
const NULLABLE_TEXT = { type: String, nullable: true };
const HASH = /^[0-9a-f]{64}$/;
const SHARE = {
  ...{ minimum: 1, maximum: WHOLE_BPS, example: 4000 },
  description: 'Of what is bought, in hundredths of a per cent; all shares sum to 10,000.',
};

export class MemberWishBody implements MemberWish {
  @ApiPropertyOptional({ description: 'The id of an organisation with an account here.' })
  @IsOptional()
  @Matches(ORGANISATION, { message: NO_ORGANISATION })
  readonly organisationId?: string;

  @ApiPropertyOptional({ maxLength: 200, description: 'Of whoever has no account here.' })
  @IsOptional()
  @Length(1, 200)
  readonly name?: string;

  @ApiPropertyOptional({ example: '91320500MA1XXXXX0K', description: 'In a public register.' })
  @IsOptional()
  @Matches(/^[0-9A-Za-z][0-9A-Za-z -]{4,38}[0-9A-Za-z]$/, {
    message: 'registration must be a number of 6 to 40 letters and digits',
  })
  readonly registration?: string;

  @ApiPropertyOptional({ type: DeclarationsBody, description: 'Of whoever has no account here.' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DeclarationsBody)
  readonly declarations?: DeclarationsBody;

  @ApiProperty(SHARE)
  @IsInt()
  @Min(1)
  @Max(WHOLE_BPS)
  readonly shareBps: number;
}

export class ConsortiumWishBody implements ConsortiumWish {
  @ApiProperty({ description: 'The hash of the bidding agreement that was read and accepted.' })
  @Matches(HASH, { message: 'agreement is not the hash of an agreement' })
  readonly agreement: string;

  @ApiProperty({ type: DeclarationsBody, description: 'Those of the lead.' })
  @IsObject()
  @ValidateNested()
  @Type(() => DeclarationsBody)
  readonly declarations: DeclarationsBody;

  @ApiProperty({ ...SHARE, description: 'The share of the lead.' })
  @IsInt()
  @Min(1)
  @Max(WHOLE_BPS)
  readonly shareBps: number;

  @ApiProperty({ type: [MemberWishBody], description: 'The members beside the lead.' })
  @IsArray()
  @ArrayMaxSize(MOST_MEMBERS)
  @ValidateNested({ each: true })
  @Type(() => MemberWishBody)
  readonly members: readonly MemberWishBody[];

  @ApiPropertyOptional({ description: 'What members without an account have signed.' })
  @IsOptional()
  @Matches(/^ded_[0-9A-Z]{26}$/, { message: 'deed must be the id of a deed' })
  readonly deed?: string;
}

export class ConsentBody implements ConsentRequest {
  @ApiProperty({ description: 'The hash of the mandate that was read and agreed to.' })
  @Matches(HASH, { message: 'mandate is not the hash of a mandate' })
  readonly mandate: string;

  @ApiProperty({ type: DeclarationsBody })
  @IsObject()
  @ValidateNested()
  @Type(() => DeclarationsBody)
  readonly declarations: DeclarationsBody;
}

export class RefusalBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '份额与约定不符' })
  @Length(1, 1000)
  readonly reason: string;
}

export class ConsortiumStepBody implements ConsortiumStep {
  @ApiProperty({ example: 'csm_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ ...NULLABLE_TEXT, description: 'Once everybody has consented.' })
  readonly paddle: string | null;
}

export class ConsortiumMemberBody implements ConsortiumMember {
  @ApiProperty({ ...NULLABLE_TEXT, description: 'Null for whoever has no account here.' })
  readonly organisationId: string | null;

  @ApiProperty({ example: '苏州某某科技有限公司' })
  readonly name: string;

  @ApiProperty(NULLABLE_TEXT)
  readonly registration: string | null;

  @ApiProperty({ example: 4000 })
  readonly shareBps: number;

  @ApiProperty()
  readonly isLead: boolean;

  @ApiProperty({ ...NULLABLE_INSTANT, description: 'Null while it has not consented.' })
  readonly consentedAt: number | null;
}

class ConsortiumLotBody {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly title: string;

  @ApiProperty({ type: String, example: 'published' })
  readonly status: LotStatus;
}

class ConsortiumEndBody {
  @ApiProperty({ type: OrganisationNameBody })
  readonly by: OrganisationNameBody;

  @ApiProperty(INSTANT)
  readonly at: number;

  @ApiProperty({ example: '份额与约定不符' })
  readonly reason: string;
}

export class ConsortiumBody implements Consortium {
  @ApiProperty({ example: 'csm_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ type: ConsortiumLotBody })
  readonly lot: ConsortiumLotBody;

  @ApiProperty({ enum: ['open', 'enrolled', 'ended'] })
  readonly state: ConsortiumState;

  @ApiProperty({ type: [ConsortiumMemberBody], description: 'The first is the lead.' })
  readonly members: readonly ConsortiumMemberBody[];

  @ApiProperty({ type: AgreementBody, description: 'What the members agree on.' })
  readonly mandate: AgreementBody;

  @ApiProperty({ type: DeedBody, nullable: true })
  readonly deed: DeedBody | null;

  @ApiProperty(INSTANT)
  readonly proposedAt: number;

  @ApiProperty({ ...NULLABLE_TEXT, description: 'Null before the last one has consented.' })
  readonly paddle: string | null;

  @ApiProperty({ type: ConsortiumEndBody, nullable: true, description: 'Who ended it, and why.' })
  readonly end: ConsortiumEndBody | null;
}

export class ConsortiaBody {
  @ApiProperty({ type: [ConsortiumBody] })
  readonly items: readonly ConsortiumBody[];
}

export class ConsortiaPage extends PageBody(ConsortiumBody) {}
