import { ApiProperty } from '@nestjs/swagger';
import { Length } from 'class-validator';
import type { EarlierObjections, EarlierUpheld } from '../../../contract/asset-objections.js';
import {
  ASSET_OBJECTION_KINDS,
  type AssetObjectionKind,
} from '../../../core/listing/asset-objection.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };

export class SettlementBody {
  @ApiProperty({
    ...{ minLength: 1, maxLength: 4000, example: '案外人已与出质人达成书面协议，撤回其权利主张。' },
  })
  @Length(1, 4000)
  readonly statement: string;
}

class EarlierUpheldBody implements EarlierUpheld {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly lotTitle: string;

  @ApiProperty({ enum: ASSET_OBJECTION_KINDS.map(({ kind }) => kind) })
  readonly kind: AssetObjectionKind;

  @ApiProperty({ example: 'ZL201910000000.4' })
  readonly assetNumber: string;

  @ApiProperty(INSTANT)
  readonly upheldAt: number;
}

class StatedSettlementBody {
  @ApiProperty({ example: '案外人已与出质人达成书面协议，撤回其权利主张。' })
  readonly statement: string;

  @ApiProperty(INSTANT)
  readonly at: number;
}

export class EarlierObjectionsBody implements EarlierObjections {
  @ApiProperty({ type: [EarlierUpheldBody], description: 'In other lots, oldest first.' })
  readonly items: readonly EarlierUpheldBody[];

  @ApiProperty({ type: StatedSettlementBody, nullable: true })
  readonly settlement: StatedSettlementBody | null;
}
