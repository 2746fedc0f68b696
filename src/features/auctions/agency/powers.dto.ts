import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsObject,
  IsOptional,
  Length,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Power, PowerState, PowerWish } from '../../../contract/powers.js';
import { MoneyBody } from '../../../platform/http/money.dto.js';
import { PageBody } from '../../../platform/http/paging.js';
import { WishedAmountBody } from '../authority.dto.js';
import { DeedBody } from '../../papers/answers.js';
import { NO_ORGANISATION, ORGANISATION, OrganisationNameBody } from '../enrolment/enrolment.dto.js';
import type { PowerStep } from './powers.service.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const STATES: readonly PowerState[] = ['given', 'accepted', 'refused', 'revoked'];

export class PowerWishBody implements PowerWish {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC', description: 'Who shall act for you.' })
  @Matches(ORGANISATION, { message: NO_ORGANISATION.replace('organisationId', 'agentId') })
  readonly agentId: string;

  @ApiProperty({ description: 'Whether it may enrol you.' })
  @IsBoolean()
  readonly mayEnrol: boolean;

  @ApiProperty({ description: 'Whether it may sign the confirmation of the sale.' })
  @IsBoolean()
  readonly maySign: boolean;

  @ApiPropertyOptional({ type: WishedAmountBody, description: 'Up to how much it may bid.' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => WishedAmountBody)
  readonly limit?: WishedAmountBody;

  @ApiProperty(INSTANT)
  @IsInt()
  @Min(0)
  readonly validFrom: number;

  @ApiProperty(INSTANT)
  @IsInt()
  @Min(0)
  readonly validUntil: number;

  @ApiProperty({ example: 'ded_01JD8Z6V2N9T4QK3W5X7Y8A9BC', description: 'The signed document.' })
  @Matches(/^ded_[0-9A-Z]{26}$/, { message: 'deed must be the id of a deed' })
  readonly deed: string;
}

export class PowerEndBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '委托关系终止' })
  @Length(1, 1000)
  readonly reason: string;
}

export class PowerStepBody implements PowerStep {
  @ApiProperty({ example: 'pow_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ enum: STATES })
  readonly state: PowerState;
}

class PowerLotBody {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly title: string;
}

export class PowerBody implements Power {
  @ApiProperty({ example: 'pow_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ type: PowerLotBody })
  readonly lot: PowerLotBody;

  @ApiProperty({ type: OrganisationNameBody })
  readonly principal: OrganisationNameBody;

  @ApiProperty({ type: OrganisationNameBody })
  readonly agent: OrganisationNameBody;

  @ApiProperty()
  readonly mayEnrol: boolean;

  @ApiProperty()
  readonly maySign: boolean;

  @ApiProperty({ type: MoneyBody, nullable: true, description: 'Null: it may not bid.' })
  readonly limit: MoneyBody | null;

  @ApiProperty(INSTANT)
  readonly validFrom: number;

  @ApiProperty(INSTANT)
  readonly validUntil: number;

  @ApiProperty({ type: DeedBody, nullable: true })
  readonly deed: DeedBody | null;

  @ApiProperty({ enum: STATES })
  readonly state: PowerState;

  @ApiProperty(INSTANT)
  readonly givenAt: number;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was refused or revoked.' })
  readonly reason: string | null;
}

export class PowersBody {
  @ApiProperty({ type: [PowerBody] })
  readonly items: readonly PowerBody[];
}

export class PowersPage extends PageBody(PowerBody) {}
