import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type {
  Agreement,
  EnrolmentDeclarations,
  EnrolmentRequest,
  LotAdmission,
  LotPart,
} from '../../../contract/enrolment.js';
import type { Named } from '../../../contract/money-accounts.js';
import {
  type Part,
  PARTS,
  QUALIFICATIONS,
  type Qualification,
} from '../../../core/eligibility/facts.js';

export const ORGANISATION = /^org_[0-9A-Z]{26}$/;
export const NO_ORGANISATION = 'organisationId is not the id of an organisation';

export class OrganisationNameBody implements Named {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '江苏某某收储有限公司' })
  readonly name: string;
}

export class AgreementBody implements Agreement {
  @ApiProperty({ description: 'SHA-256, in hex.' })
  readonly hash: string;

  @ApiProperty({ example: '竞买协议：……' })
  readonly zh: string;

  @ApiProperty({ example: 'Bidding agreement: …' })
  readonly en: string;
}

export class DeclarationsBody implements EnrolmentDeclarations {
  @ApiProperty({ enum: ['domestic', 'foreign'], description: 'Who controls the bidder in fact.' })
  @IsIn(['domestic', 'foreign'])
  readonly control: 'domestic' | 'foreign';

  @ApiPropertyOptional({ maxLength: 200, description: 'The actual controller, by name.' })
  @IsOptional()
  @Length(1, 200)
  readonly controller?: string;

  @ApiProperty({ enum: QUALIFICATIONS, isArray: true, example: [] })
  @IsArray()
  @ArrayUnique()
  @IsIn(QUALIFICATIONS, { each: true })
  readonly qualifications: readonly Qualification[];
}

export class EnrolmentRequestBody implements EnrolmentRequest {
  @ApiProperty({ description: 'The hash of the agreement that was read and accepted.' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'agreement is not the hash of an agreement' })
  readonly agreement: string;

  @ApiProperty({ type: DeclarationsBody })
  @IsObject()
  @ValidateNested()
  @Type(() => DeclarationsBody)
  readonly declarations: DeclarationsBody;

  @ApiPropertyOptional({
    description: 'The venue whose page led here; one that does not show the lot counts as none.',
  })
  @IsOptional()
  @Matches(ORGANISATION, { message: NO_ORGANISATION })
  readonly via?: string;

  @ApiPropertyOptional({
    description: 'Whom to enrol by a power of attorney, where that is not oneself.',
  })
  @IsOptional()
  @Matches(ORGANISATION, { message: NO_ORGANISATION })
  readonly organisationId?: string;
}

export class ConditionsQuery {
  @ApiPropertyOptional({ description: 'For whom; only the trading centre asks for others.' })
  @IsOptional()
  @Matches(ORGANISATION, { message: NO_ORGANISATION })
  readonly organisationId?: string;
}

export class LotPartBody implements LotPart {
  @ApiProperty({ enum: PARTS, example: 'pledgor' })
  @IsIn(PARTS)
  readonly part: Part;

  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  @Matches(ORGANISATION, { message: NO_ORGANISATION })
  readonly organisationId: string;
}

export class AdmissionBody implements LotAdmission {
  @ApiProperty({ description: 'Whether foreign control bars a bidder.', example: true })
  @IsBoolean()
  readonly isDomesticOnly: boolean;

  @ApiProperty({ enum: QUALIFICATIONS, isArray: true, description: 'What its taker must be.' })
  @IsArray()
  @ArrayUnique()
  @IsIn(QUALIFICATIONS, { each: true })
  readonly qualifications: readonly Qualification[];

  @ApiProperty({ type: [LotPartBody], description: 'Who is who in the sale.' })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique(({ part, organisationId }: LotPartBody) => `${part} ${organisationId}`)
  @ValidateNested({ each: true })
  @Type(() => LotPartBody)
  readonly parts: readonly LotPartBody[];
}
