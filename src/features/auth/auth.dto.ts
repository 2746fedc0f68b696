import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import type { OrganisationKind, Role, TokenAnswer } from '../../contract/api.js';

export class LoginBody {
  @ApiProperty({ example: 'admin@ipgavel.test' })
  @IsString()
  @MaxLength(254)
  readonly email: string;

  @ApiProperty({ example: 'ipgavel-development' })
  @IsString()
  @MaxLength(128)
  readonly password: string;
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
}

export class TokenBody implements TokenAnswer {
  @ApiProperty({
    description: 'Sent as `Authorization: Bearer …`, and in the socket message `auth`.',
  })
  readonly accessToken: string;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly expiresAt: number;

  @ApiProperty({ type: ProfileBody })
  readonly user: ProfileBody;
}
