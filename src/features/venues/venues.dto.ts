import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, Length, Matches, ValidateIf, ValidateNested } from 'class-validator';
import type { VenueHistory, VenueSummary, VenueVersion, VenueWish } from '../../contract/venues.js';
import { PageBody } from '../../platform/http/paging.js';
import { NamedVenueBody, VenueContactBody, VenueProfileBody, VenueSealBody } from './answers.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };

export class VenueWishBody implements VenueWish {
  @ApiProperty({ type: VenueProfileBody })
  @IsDefined()
  @ValidateNested()
  @Type(() => VenueProfileBody)
  readonly profile: VenueProfileBody;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, example: '2026-04-01' },
    description: 'The day from which it holds; null: as soon as it is confirmed.',
  })
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  readonly effectiveOn: string | null = null;

  @ApiProperty({ minLength: 1, maxLength: 1000, example: '更新收费标准' })
  @Length(1, 1000)
  readonly reason: string;
}

class VenueSummaryBody extends NamedVenueBody implements VenueSummary {
  @ApiProperty({ example: 3 })
  readonly no: number;

  @ApiProperty({ type: VenueSealBody })
  readonly seal: VenueSealBody;

  @ApiProperty({ type: VenueContactBody, nullable: true })
  readonly contact: VenueContactBody | null;
}

export class VenuesPage extends PageBody(VenueSummaryBody) {}

class PersonBody {
  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '周敏' })
  readonly name: string;
}

class VenueVersionBody implements VenueVersion {
  @ApiProperty({ example: 3 })
  readonly no: number;

  @ApiProperty(INSTANT)
  readonly effectiveFrom: number;

  @ApiProperty({ type: VenueProfileBody })
  readonly profile: VenueProfileBody;

  @ApiProperty({ example: '更新收费标准' })
  readonly reason: string;

  @ApiProperty({ type: PersonBody })
  readonly askedBy: PersonBody;

  @ApiProperty({ type: PersonBody })
  readonly approvedBy: PersonBody;

  @ApiProperty(INSTANT)
  readonly approvedAt: number;

  @ApiProperty({ description: 'Whether it is the version that counts now.' })
  readonly isInForce: boolean;
}

export class VenueHistoryBody extends NamedVenueBody implements VenueHistory {
  @ApiProperty({ type: [VenueVersionBody], description: 'Newest first.' })
  readonly items: readonly VenueVersionBody[];
}
