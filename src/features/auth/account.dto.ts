import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import type { SessionView, TotpView } from '../../contract/api.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };

export class PasswordBody {
  @ApiProperty({ example: 'ipgavel-development' })
  @IsString()
  @MaxLength(128)
  readonly oldPassword: string;

  @ApiProperty({ minLength: 8, maxLength: 128, example: 'correct horse battery' })
  @IsString()
  @Length(8, 128)
  readonly newPassword: string;
}

export class DoneBody {
  @ApiProperty({ example: true })
  readonly done: boolean;
}

export class SessionBody implements SessionView {
  @ApiProperty({ example: 'ses_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ description: 'What the device said of itself.', example: 'Mozilla/5.0 (iPhone…' })
  readonly device: string;

  @ApiProperty({ example: '192.0.2.7' })
  readonly address: string;

  @ApiProperty(INSTANT)
  readonly createdAt: number;

  @ApiProperty({ ...INSTANT, description: 'When it was last refreshed.' })
  readonly usedAt: number;

  @ApiProperty({ ...INSTANT, description: 'When it is over unless it is refreshed before.' })
  readonly expiresAt: number;

  @ApiProperty({ description: 'The one that asks.', example: true })
  readonly isCurrent: boolean;
}

export class SessionsBody {
  @ApiProperty({ type: [SessionBody] })
  readonly items: readonly SessionBody[];
}

export class TotpBody implements TotpView {
  @ApiProperty({ ...INSTANT, type: Number, nullable: true, description: 'Null: none is set up.' })
  readonly confirmedAt: number | null;

  @ApiProperty({ example: 10 })
  readonly recoveryCodesLeft: number;

  @ApiProperty({ description: 'Who you are may not do without.', example: false })
  readonly isRequired: boolean;
}

export class BeginTotpBody {
  @ApiPropertyOptional({
    description:
      'A code of the authenticator that you have, or a recovery code; who has none needs none.',
    example: '287082',
  })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  readonly code?: string;
}

export class CodeBody {
  @ApiProperty({ description: 'A code of the authenticator app.', example: '287082' })
  @IsString()
  @Length(1, 40)
  readonly code: string;
}

export class NewTotpBody {
  @ApiProperty({ description: 'In base32.', example: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' })
  readonly secret: string;

  @ApiProperty({ description: 'What the QR code for an authenticator app holds.' })
  readonly uri: string;
}

export class RecoveryCodesBody {
  @ApiProperty({ type: [String], description: 'Each is good once. They are not shown again.' })
  readonly recoveryCodes: readonly string[];
}

export class ResetReasonBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '手机遗失，已当面核验身份' })
  @Length(1, 1000)
  readonly reason: string;
}

export class TotpResetBody {
  @ApiProperty({
    ...{ type: String, nullable: true, example: 'apr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
    description: 'What waits for a second administrator; null: it is done.',
  })
  readonly approval: string | null;

  @ApiProperty({ description: 'Done by one: there is no second administrator.', example: false })
  readonly isAlone: boolean;
}

export class TemporaryPasswordBody {
  @ApiProperty({ description: 'Shown this once; its owner must replace it.' })
  readonly password: string;
}
