import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsString,
  IsUrl,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type {
  Closing,
  CustodyAccount,
  PublicVenueProfile,
  SealPicture,
  Venue,
  VenueContact,
  VenueHours,
  VenueMedium,
  VenueRule,
  VenueSeal,
  WireFeeBand,
  WireVenueFees,
  WireVenueProfile,
} from '../../contract/venues.js';
import { MEDIA } from '../../core/listing/placement.js';

const MOST = 20;
const MOST_CLOSINGS = 100;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NULLABLE_TEXT = { type: String, nullable: true };

/** Media that somebody places a notice in; on the platform it stands by itself. */
const PLACED_MEDIA = MEDIA.filter((one): one is VenueMedium['medium'] => one !== 'platform');

/** Checks what is there; nothing said and null are the same. */
function OrNothing(): PropertyDecorator {
  return ValidateIf((_, value) => value !== null && value !== undefined);
}

/** Checks what is there; null says that there is nothing. */
function OrNull(): PropertyDecorator {
  return ValidateIf((_, value) => value !== null);
}

export class VenueRuleBody implements VenueRule {
  @ApiProperty({ minLength: 1, maxLength: 200, example: '知识产权交易规则' })
  @Length(1, 200)
  readonly title: string;

  @ApiProperty({ minLength: 1, maxLength: 60, example: '2026 年修订' })
  @Length(1, 60)
  readonly version: string;

  @ApiProperty({ ...NULLABLE_TEXT, example: 'https://example.org/rules-2026.pdf' })
  @OrNull()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @MaxLength(500)
  readonly url: string | null;

  @ApiProperty({ ...NULLABLE_TEXT, description: 'The text itself, where it is to stand here.' })
  @OrNull()
  @Length(1, 4000)
  readonly text: string | null;
}

class FeeBandBody implements WireFeeBand {
  @ApiProperty({ example: '0.00', description: 'Where the band begins; the first one at zero.' })
  @IsString()
  readonly above: string;

  @ApiProperty({ example: 300, minimum: 0, maximum: 10_000 })
  @IsInt()
  @Min(0)
  @Max(10_000)
  readonly bps: number;
}

export class VenueFeesBody implements WireVenueFees {
  @ApiProperty({ example: 'CNY', description: 'ISO 4217' })
  @IsString()
  readonly currency: string;

  @ApiProperty({ type: [FeeBandBody], description: 'What the buyer pays; empty: nothing.' })
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => FeeBandBody)
  readonly buyer: readonly FeeBandBody[];

  @ApiProperty({ type: [FeeBandBody], description: 'What the seller pays; empty: nothing.' })
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => FeeBandBody)
  readonly seller: readonly FeeBandBody[];

  @ApiProperty({
    ...{ ...NULLABLE_TEXT, example: '委托合同及竞买协议约定的佣金条款' },
    description: 'What was agreed that allows more than the law does without an agreement.',
  })
  @OrNull()
  @Length(1, 300)
  readonly agreement: string | null;
}

export class SealPictureBody implements SealPicture {
  @ApiProperty({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'sha256 is not a hash' })
  readonly sha256: string;

  @ApiProperty({ example: 'image/png' })
  @IsString()
  readonly mediaType: string;

  @ApiProperty({ example: 600, description: 'Pixels.' })
  @IsInt()
  readonly width: number;

  @ApiProperty({ example: 600, description: 'Pixels.' })
  @IsInt()
  readonly height: number;
}

export class VenueMediumBody implements VenueMedium {
  @ApiProperty({ enum: PLACED_MEDIA })
  @IsIn(PLACED_MEDIA)
  readonly medium: VenueMedium['medium'];

  @ApiProperty({ minLength: 1, maxLength: 200, example: '江南日报' })
  @Length(1, 200)
  readonly name: string;

  @ApiProperty({ ...NULLABLE_TEXT, example: 'https://example.org/notices' })
  @OrNull()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @MaxLength(500)
  readonly url: string | null;
}

export class VenueSealBody implements VenueSeal {
  @ApiProperty({ minLength: 1, maxLength: 200, example: '江南知识产权交易中心有限公司' })
  @Length(1, 200)
  readonly name: string;

  @ApiProperty({ minLength: 1, maxLength: 60, example: '91320500MA1MA0000X' })
  @Length(1, 60)
  readonly number: string;

  @ApiPropertyOptional({
    ...{ type: SealPictureBody, nullable: true },
    description: 'A picture that was handed in before; only its hash is looked at.',
  })
  @OrNothing()
  @ValidateNested()
  @Type(() => SealPictureBody)
  readonly picture: SealPictureBody | null = null;
}

export class ClosingBody implements Closing {
  @ApiProperty({ example: '2026-08-03' })
  @Matches(DAY)
  readonly from: string;

  @ApiProperty({ example: '2026-08-04', description: 'The last day, included.' })
  @Matches(DAY)
  readonly to: string;

  @ApiProperty({ minLength: 1, maxLength: 200, example: '系统升级' })
  @Length(1, 200)
  readonly reason: string;
}

export class VenueHoursBody implements VenueHours {
  @ApiProperty({ example: '09:00' })
  @IsString()
  readonly from: string;

  @ApiProperty({ example: '17:00' })
  @IsString()
  readonly to: string;
}

export class CustodyBody implements CustodyAccount {
  @ApiProperty({ minLength: 1, maxLength: 200, example: '江南商业银行' })
  @Length(1, 200)
  readonly custodian: string;

  @ApiProperty({ minLength: 1, maxLength: 200, example: '江南知识产权交易中心（保证金专户）' })
  @Length(1, 200)
  readonly accountName: string;

  @ApiProperty({ example: '3220 1988 0000 1234 567' })
  @Matches(/^[0-9A-Z][0-9A-Z -]{3,40}$/)
  readonly number: string;

  @ApiProperty({ minLength: 1, maxLength: 200, example: '江南商业银行工业园区支行' })
  @Length(1, 200)
  readonly bank: string;
}

export class VenueContactBody implements VenueContact {
  @ApiProperty({ minLength: 1, maxLength: 100, example: '王女士' })
  @Length(1, 100)
  readonly person: string;

  @ApiProperty({ minLength: 3, maxLength: 60, example: '0512-66660000' })
  @Length(3, 60)
  readonly phone: string;

  @ApiProperty({ minLength: 1, maxLength: 300, example: '苏州工业园区某路 1 号' })
  @Length(1, 300)
  readonly address: string;
}

export class PublicVenueProfileBody implements PublicVenueProfile {
  @ApiProperty({ type: [VenueRuleBody] })
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => VenueRuleBody)
  readonly rules: readonly VenueRuleBody[];

  @ApiProperty({ type: VenueFeesBody })
  @IsDefined()
  @ValidateNested()
  @Type(() => VenueFeesBody)
  readonly fees: VenueFeesBody;

  @ApiProperty({ type: VenueSealBody })
  @IsDefined()
  @ValidateNested()
  @Type(() => VenueSealBody)
  readonly seal: VenueSealBody;

  @ApiProperty({ type: [ClosingBody], description: 'Closed besides the days of the government.' })
  @IsArray()
  @ArrayMaxSize(MOST_CLOSINGS)
  @ValidateNested({ each: true })
  @Type(() => ClosingBody)
  readonly closings: readonly ClosingBody[];

  @ApiProperty({ type: VenueHoursBody, nullable: true })
  @OrNull()
  @ValidateNested()
  @Type(() => VenueHoursBody)
  readonly hours: VenueHoursBody | null = null;

  @ApiProperty({ type: VenueContactBody, nullable: true })
  @OrNull()
  @ValidateNested()
  @Type(() => VenueContactBody)
  readonly contact: VenueContactBody | null = null;

  @ApiPropertyOptional({
    type: [VenueMediumBody],
    description: 'Where notices are usually placed.',
  })
  @IsArray()
  @ArrayMaxSize(MOST)
  @ValidateNested({ each: true })
  @Type(() => VenueMediumBody)
  readonly media: readonly VenueMediumBody[] = [];
}

export class VenueProfileBody extends PublicVenueProfileBody implements WireVenueProfile {
  @ApiProperty({
    ...{ type: CustodyBody, nullable: true },
    description: 'Without it no lot of the centre is published.',
  })
  @OrNull()
  @ValidateNested()
  @Type(() => CustodyBody)
  readonly custody: CustodyBody | null = null;
}

export class NamedVenueBody {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '江南知识产权交易中心' })
  readonly name: string;
}

/** A trading centre by one version of its profile, as everybody reads it. */
export class VenueBody extends NamedVenueBody implements Venue {
  @ApiProperty({ example: 3, description: 'The number of the version.' })
  readonly no: number;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly effectiveFrom: number;

  @ApiProperty({ type: PublicVenueProfileBody })
  readonly profile: PublicVenueProfileBody;

  @ApiProperty({
    ...{ type: String, nullable: true, example: '江南商业银行' },
    description: 'Who keeps the account that deposits are paid into.',
  })
  readonly custodian: string | null;
}
