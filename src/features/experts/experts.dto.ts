import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsEmail,
  IsIn,
  IsOptional,
  Length,
  Matches,
} from 'class-validator';
import type { Expert, ExpertWish } from '../../contract/experts.js';
import { ASSET_KINDS, type AssetKind } from '../../core/collateral/asset.js';
import { type Discipline, DISCIPLINES } from '../../core/draw/expertise.js';
import { PageBody, PageQuery } from '../../platform/http/paging.js';
import type { ExpertsSought } from './pool-list.service.js';

const ORGANISATION = 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC';
const STATES = ['in-force', 'left-out'] as const;

export class ExpertWishBody implements ExpertWish {
  @ApiProperty({
    ...{ example: 'shen.yue@experts.example' },
    description: 'The address with which the expert signs in; a user of an expert body.',
  })
  @IsEmail()
  readonly email: string;

  @ApiProperty({ enum: ASSET_KINDS, isArray: true, example: ['invention', 'utility-model'] })
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(ASSET_KINDS, { each: true })
  readonly kinds: readonly AssetKind[];

  @ApiProperty({ enum: DISCIPLINES, isArray: true, example: ['technical'] })
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(DISCIPLINES, { each: true })
  readonly disciplines: readonly Discipline[];

  @ApiProperty({ minLength: 1, maxLength: 200, example: '东南大学材料科学与工程学院' })
  @Length(1, 200)
  readonly employer: string;

  @ApiPropertyOptional({
    ...{ example: ORGANISATION },
    description: 'The employer where it is here with an organisation of its own.',
  })
  @IsOptional()
  @Matches(/^org_[0-9A-Z]{26}$/, { message: 'employerId must be the id of an organisation' })
  readonly employerId?: string;

  @ApiProperty({ minLength: 1, maxLength: 1000, example: '2026 年第一批专家征集，资格已核验' })
  @Length(1, 1000)
  readonly reason: string;
}

export class LeavingOutBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '聘期届满' })
  @Length(1, 1000)
  readonly reason: string;
}

export class ExpertsQuery extends PageQuery implements ExpertsSought {
  @ApiPropertyOptional({ enum: STATES, example: 'in-force' })
  @IsOptional()
  @IsIn(STATES)
  readonly state?: 'in-force' | 'left-out';
}

class ExpertBodyBody {
  @ApiProperty({ example: ORGANISATION })
  readonly id: string;

  @ApiProperty({ example: '江苏评审专家服务中心' })
  readonly name: string;
}

class LeftOutBody {
  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly at: number;

  @ApiProperty({ example: '周敏', description: 'The second person.' })
  readonly by: string;

  @ApiProperty({ example: '聘期届满' })
  readonly reason: string;
}

class PoolExpertBody implements Expert {
  @ApiProperty({ example: 'exp_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '沈越' })
  readonly name: string;

  @ApiProperty({ type: ExpertBodyBody, description: 'For whom the expert signs in.' })
  readonly organisation: ExpertBodyBody;

  @ApiProperty({ enum: ASSET_KINDS, isArray: true })
  readonly kinds: readonly AssetKind[];

  @ApiProperty({ enum: DISCIPLINES, isArray: true })
  readonly disciplines: readonly Discipline[];

  @ApiProperty({ example: '东南大学材料科学与工程学院' })
  readonly employer: string;

  @ApiProperty({ type: String, nullable: true, example: ORGANISATION })
  readonly employerId: string | null;

  @ApiProperty({ example: '2026 年第一批专家征集，资格已核验' })
  readonly reason: string;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly takenInAt: number;

  @ApiProperty({ example: '周敏', description: 'The second person.' })
  readonly takenInBy: string;

  @ApiProperty({ type: LeftOutBody, nullable: true, description: 'Null while in the pool.' })
  readonly leftOut: LeftOutBody | null;
}

export class PoolPage extends PageBody(PoolExpertBody) {}
