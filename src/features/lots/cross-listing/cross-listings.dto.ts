import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Length, Matches } from 'class-validator';
import type { LotStatus } from '../../../contract/api.js';
import type {
  CrossListing,
  CrossListingAct,
  CrossListingStep,
  CrossListingWish,
} from '../../../contract/cross-listings.js';
import {
  CROSS_LISTING_STATES,
  type CrossListingState,
} from '../../../core/listing/cross-listing.js';
import { PageBody } from '../../../platform/http/paging.js';
import { NamedVenueBody } from '../../venues/answers.js';

export class CrossListingWishBody implements CrossListingWish {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC', description: 'The other venue.' })
  @Matches(/^org_[0-9A-Z]{26}$/, { message: 'venueId is not the id of an organisation' })
  readonly venueId: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 1000, example: '扩大征集意向受让方的范围' })
  @IsOptional()
  @Length(1, 1000)
  readonly reason?: string;
}

export class CrossListingReasonBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '本中心不受理此类标的' })
  @Length(1, 1000)
  readonly reason: string;
}

export class AcceptanceWishBody {
  @ApiPropertyOptional({ minLength: 1, maxLength: 1000, example: '同意联合挂牌' })
  @IsOptional()
  @Length(1, 1000)
  readonly reason?: string;
}

export class CrossListingIdBody {
  @ApiProperty({ example: 'xls_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;
}

class CrossListedLotBody {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly title: string;

  @ApiProperty({ type: String, example: 'open' })
  readonly status: LotStatus;
}

class CrossListingStepBody implements CrossListingStep {
  @ApiProperty({ type: String, example: 'accept' })
  readonly act: CrossListingAct;

  @ApiProperty({ type: NamedVenueBody })
  readonly centre: NamedVenueBody;

  @ApiProperty({ type: String, nullable: true })
  readonly reason: string | null;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly at: number;
}

export class CrossListingBody extends CrossListingIdBody implements CrossListing {
  @ApiProperty({ type: CrossListedLotBody })
  readonly lot: CrossListedLotBody;

  @ApiProperty({ type: NamedVenueBody, description: 'Whose record is the authoritative one.' })
  readonly home: NamedVenueBody;

  @ApiProperty({ type: NamedVenueBody, description: 'The other venue.' })
  readonly venue: NamedVenueBody;

  @ApiProperty({ enum: CROSS_LISTING_STATES })
  readonly state: CrossListingState;

  @ApiProperty({ type: [CrossListingStepBody], description: 'The oldest first.' })
  readonly steps: readonly CrossListingStepBody[];
}

export class LotCrossListingsBody {
  @ApiProperty({ type: [CrossListingBody] })
  readonly items: readonly CrossListingBody[];
}

export class CrossListingsPage extends PageBody(CrossListingBody) {}
