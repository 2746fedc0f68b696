import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import type { OrganisationKind, Role, SetUp, TokenAnswer } from '../../contract/api.js';
import type { WireMoney } from '../../contract/money.js';
import { MoneyBody } from '../../platform/http/money.dto.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };

export class LoginBody {
  @ApiProperty({ example: 'admin@ipgavel.test' })
  @IsString()
  @MaxLength(254)
  readonly email: string;

  @ApiProperty({ example: 'ipgavel-development' })
  @IsString()
  @MaxLength(128)
  readonly password: string;

  @ApiPropertyOptional({
    description: 'The code of the authenticator app, or a recovery code; only for who has one.',
    example: '287082',
  })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  readonly totp?: string;
}

export class RefreshBody {
  @ApiProperty({ example: '5f'.repeat(32) })
  @IsString()
  @Matches(/^[0-9a-f]{64}$/, { message: 'refreshToken is not a refresh token' })
  readonly refreshToken: string;
}

export class SignedOutBody {
  @ApiProperty({ example: true })
  readonly signedOut: boolean;
}

export class OwnOrganisationBody {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '苏州银行' })
  readonly name: string;

  @ApiProperty({ type: String, example: 'pledgee' })
  readonly kind: OrganisationKind;
}

export class ProfileBody {
  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '李娜' })
  readonly name: string;

  @ApiProperty({ type: String, example: 'officer' })
  readonly role: Role;

  @ApiProperty({ type: OwnOrganisationBody })
  readonly organisation: OwnOrganisationBody;

  @ApiProperty({ type: MoneyBody, nullable: true, description: 'The most you may bid alone.' })
  readonly bidLimit: WireMoney | null;

  @ApiProperty({
    ...{ enum: ['password', 'totp'], isArray: true, example: [] },
    description: 'While this names anything, your token opens nothing but what sets it up.',
  })
  readonly mustSetUp: readonly SetUp[];
}

export class TokenBody implements TokenAnswer {
  @ApiProperty({
    description: 'Sent as `Authorization: Bearer …`, and in the socket message `auth`.',
  })
  readonly accessToken: string;

  @ApiProperty(INSTANT)
  readonly expiresAt: number;

  @ApiProperty({
    description: 'Good once, at `POST /auth/refresh`. Keep it where no other site can read it.',
  })
  readonly refreshToken: string;

  @ApiProperty({ ...INSTANT, description: 'When the session is over unless it is refreshed.' })
  readonly refreshExpiresAt: number;

  @ApiProperty({ type: ProfileBody })
  readonly user: ProfileBody;
}
