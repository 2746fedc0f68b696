import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsInt,
  IsObject,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CounterEnrolmentWish } from '../../../contract/enrolment.js';
import { DeclarationsBody, NO_ORGANISATION, ORGANISATION } from '../enrolment/enrolment.dto.js';

export class CounterEnrolmentBody implements CounterEnrolmentWish {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC', description: 'Whom to enrol.' })
  @Matches(ORGANISATION, { message: NO_ORGANISATION })
  readonly organisationId: string;

  @ApiProperty({ description: 'The hash of the agreement that it has signed.' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'agreement is not the hash of an agreement' })
  readonly agreement: string;

  @ApiProperty({ type: DeclarationsBody })
  @IsObject()
  @ValidateNested()
  @Type(() => DeclarationsBody)
  readonly declarations: DeclarationsBody;

  @ApiPropertyOptional({
    ...{ minimum: 1, maximum: 1000 },
    description: 'The rank of a priority right 优先购买权 that was checked, 1 the highest.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  readonly priorityRank?: number;

  @ApiProperty({
    ...{ minLength: 1, maxLength: 1000, example: '柜台登记簿 2026-017；法定代表人李敏持证到场' },
    description: 'Where the signed paper can be looked up, and who stood at the counter.',
  })
  @Length(1, 1000)
  readonly reference: string;

  @ApiPropertyOptional({
    example: 'ded_01JD8Z6V2N9T4QK3W5X7Y8A9BC',
    description: 'A copy of the signed paper, handed in before.',
  })
  @IsOptional()
  @Matches(/^ded_[0-9A-Z]{26}$/, { message: 'deed must be the id of a deed' })
  readonly deed?: string;
}
