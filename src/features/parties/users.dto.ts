import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { Role, UserChange, UserView } from '../../contract/api.js';
import type { WireMoney } from '../../contract/money.js';
import { MoneyBody } from '../../platform/http/money.dto.js';
import { PageBody, PageQuery } from '../../platform/http/paging.js';

const ROLES: readonly Role[] = ['admin', 'officer', 'trader', 'viewer'];
const ORGANISATION_ID = /^org_[0-9A-Z]{26}$/;

export class BidLimitBody implements WireMoney {
  @ApiProperty({ example: '5000000.00', description: "In the currency's own scale." })
  @IsString()
  @MaxLength(24)
  readonly amount: string;

  @ApiProperty({ example: 'CNY', description: 'ISO 4217' })
  @IsString()
  @Length(3, 3)
  readonly currency: string;
}

const LIMIT = {
  type: BidLimitBody,
  nullable: true,
  description: 'The most they may bid alone; null is no limit.',
};

export class NewUserBody {
  @ApiProperty({ example: 'li.na@bank.example' })
  @IsEmail({ require_tld: false })
  readonly email: string;

  @ApiProperty({ minLength: 1, maxLength: 200, example: '李娜' })
  @Length(1, 200)
  readonly name: string;

  @ApiProperty({ minLength: 8, maxLength: 128, example: 'correct horse battery' })
  @Length(8, 128)
  readonly password: string;

  @ApiProperty({ enum: ROLES, example: 'officer' })
  @IsIn(ROLES)
  readonly role: Role;

  @ApiPropertyOptional({ description: 'Your own, unless you administer the platform.' })
  @IsOptional()
  @Matches(ORGANISATION_ID, { message: 'organisationId is not the id of an organisation' })
  readonly organisationId?: string;

  @ApiPropertyOptional(LIMIT)
  @IsOptional()
  @ValidateNested()
  @Type(() => BidLimitBody)
  readonly bidLimit?: BidLimitBody | null;
}

export class UserChangeWish {
  @ApiPropertyOptional({ minLength: 1, maxLength: 200, example: '李娜' })
  @IsOptional()
  @Length(1, 200)
  readonly name?: string;

  @ApiPropertyOptional({ enum: ROLES, example: 'trader' })
  @IsOptional()
  @IsIn(ROLES)
  readonly role?: Role;

  @ApiPropertyOptional(LIMIT)
  @IsOptional()
  @ValidateNested()
  @Type(() => BidLimitBody)
  readonly bidLimit?: BidLimitBody | null;

  @ApiPropertyOptional({
    ...{ minLength: 1, maxLength: 1000, example: '调任投资部' },
    description: 'Why, for the second administrator; needed for a role or a limit.',
  })
  @IsOptional()
  @Length(1, 1000)
  readonly reason?: string;
}

export class UsersQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Those of this organisation only.' })
  @IsOptional()
  @Matches(ORGANISATION_ID, { message: 'organisationId is not the id of an organisation' })
  organisationId?: string;

  @ApiPropertyOptional({ description: 'A part of the name or of the e-mail address.' })
  @IsOptional()
  @Length(0, 100)
  q?: string;
}

export class UserBody implements UserView {
  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly organisationId: string;

  @ApiProperty({ example: 'li.na@bank.example' })
  readonly email: string;

  @ApiProperty({ example: '李娜' })
  readonly name: string;

  @ApiProperty({ enum: ROLES, example: 'officer' })
  readonly role: Role;

  @ApiProperty({ ...LIMIT, type: MoneyBody })
  readonly bidLimit: WireMoney | null;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly createdAt: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Epoch milliseconds; null: may sign in.',
  })
  readonly disabledAt: number | null;
}

export class UserChangeBody implements UserChange {
  @ApiProperty({ type: UserBody })
  readonly user: UserBody;

  @ApiProperty({
    ...{ type: String, nullable: true, example: 'apr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
    description: 'What waits for a second administrator; null: nothing does, and the change holds.',
  })
  readonly approval: string | null;

  @ApiProperty({
    description: 'A change that needs two was made by one: there is no second administrator.',
    example: false,
  })
  readonly isAlone: boolean;
}

export class UsersPage extends PageBody(UserBody) {}
