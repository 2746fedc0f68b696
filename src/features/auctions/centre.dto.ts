import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, Matches } from 'class-validator';
import type { LotStatus } from '../../contract/api.js';
import type { CentreLot, LotsRuling } from '../../contract/control.js';
import { MoneyBody } from '../../platform/http/money.dto.js';
import { ReasonBody } from './auctions.dto.js';

const LOT_ID = /^lot_[0-9A-Z]{26}$/;
const LOT = 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC';

export class CentreLotBody implements CentreLot {
  @ApiProperty({ example: LOT })
  readonly id: string;

  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly title: string;

  @ApiProperty({ enum: ['published', 'open', 'suspended'] })
  readonly status: LotStatus;

  @ApiProperty({ type: MoneyBody })
  readonly startPrice: MoneyBody;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly opensAt: number;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_503_200_000 })
  readonly endsAt: number;
}

export class CentreLotsBody {
  @ApiProperty({ type: [CentreLotBody] })
  readonly items: readonly CentreLotBody[];
}

export class SuspendedTogetherBody extends ReasonBody implements LotsRuling {
  @ApiProperty({ type: [String], description: 'What was suspended now.', example: [LOT] })
  readonly lots: readonly string[];
}

export class ResumeTogetherBody extends ReasonBody implements LotsRuling {
  @ApiProperty({ type: [String], minItems: 1, maxItems: 200, example: [LOT] })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(LOT_ID, { each: true, message: 'lots must be ids of lots' })
  readonly lots: readonly string[];
}
