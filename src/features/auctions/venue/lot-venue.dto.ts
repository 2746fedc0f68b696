import { ApiProperty } from '@nestjs/swagger';
import type { CrossListingEnrolments, ListedAt } from '../../../contract/cross-listings.js';
import type {
  LotCommission,
  LotVenue,
  WireCommission,
  WireCommissionPart,
} from '../../../contract/venues.js';
import { MoneyBody } from '../../../platform/http/money.dto.js';
import { NamedVenueBody, VenueBody } from '../../venues/answers.js';

class CommissionPartBody implements WireCommissionPart {
  @ApiProperty({ type: MoneyBody, description: 'Where the band begins.' })
  readonly above: MoneyBody;

  @ApiProperty({ example: 200 })
  readonly bps: number;

  @ApiProperty({ type: MoneyBody, description: 'How much of the price lies in the band.' })
  readonly share: MoneyBody;

  @ApiProperty({ type: MoneyBody })
  readonly fee: MoneyBody;
}

class CommissionBody implements WireCommission {
  @ApiProperty({ type: MoneyBody, description: 'The sum of the fees of all bands.' })
  readonly total: MoneyBody;

  @ApiProperty({ type: [CommissionPartBody], description: 'Empty where the side pays nothing.' })
  readonly parts: readonly CommissionPartBody[];
}

class LotCommissionBody implements LotCommission {
  @ApiProperty({ type: String, nullable: true, description: 'The part of a package; else null.' })
  readonly part: string | null;

  @ApiProperty({ type: MoneyBody })
  readonly price: MoneyBody;

  @ApiProperty({ type: CommissionBody })
  readonly buyer: CommissionBody;

  @ApiProperty({ type: CommissionBody })
  readonly seller: CommissionBody;
}

class ListedAtBody extends NamedVenueBody implements ListedAt {
  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly since: number;
}

class ThroughBody {
  @ApiProperty({ type: NamedVenueBody, description: 'The bidder.' })
  readonly organisation: NamedVenueBody;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly enrolledAt: number;
}

export class CrossListingEnrolmentsBody implements CrossListingEnrolments {
  @ApiProperty({ example: 12, description: 'All who are enrolled.' })
  readonly total: number;

  @ApiProperty({ type: [ThroughBody], description: 'Who came through the other venue.' })
  readonly through: readonly ThroughBody[];
}

export class LotVenueBody implements LotVenue {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ type: VenueBody, description: 'As it was when the lot was published.' })
  readonly venue: VenueBody;

  @ApiProperty({ type: [ListedAtBody], description: 'The other venues that show it now.' })
  readonly alsoAt: readonly ListedAtBody[];

  @ApiProperty({ type: [LotCommissionBody], description: 'By the published ladder; empty before.' })
  readonly commissions: readonly LotCommissionBody[];

  @ApiProperty({
    ...{ type: String, nullable: true, example: null },
    description: 'The currency of the bands where it is not that of the lot: nothing follows then.',
  })
  readonly foreignBands: string | null;
}
