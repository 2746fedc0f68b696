import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, IsOptional, Length, Matches } from 'class-validator';
import type { Role } from '../../contract/api.js';
import { PageBody, PageQuery } from '../../platform/http/paging.js';

const ROLES: readonly Role[] = ['admin', 'officer', 'trader', 'viewer'];
const ORGANISATION_ID = /^org_[0-9A-Z]{26}$/;

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
}

export class UsersQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Those of this organisation only.' })
  @IsOptional()
  @Matches(ORGANISATION_ID, { message: 'organisationId is not the id of an organisation' })
  organisationId?: string;
}

export class UserBody {
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

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly createdAt: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Epoch milliseconds; null: may sign in.',
  })
  readonly disabledAt: number | null;
}

export class UsersPage extends PageBody(UserBody) {}
