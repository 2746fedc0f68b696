import { ApiProperty } from '@nestjs/swagger';
import { Length } from 'class-validator';
import type { LotStatus } from '../../contract/api.js';
import type { LotHistory, LotHistoryEntry } from '../../contract/listing.js';
import type { LotAct } from '../../core/listing/lifecycle.js';

export class ReturnBody {
  @ApiProperty({ minLength: 1, maxLength: 1000, example: '评估报告已过有效期，请补充' })
  @Length(1, 1000)
  readonly reason: string;
}

class NamedBody {
  @ApiProperty({ example: 'usr_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '王敏' })
  readonly name: string;
}

export class LotHistoryEntryBody implements LotHistoryEntry {
  @ApiProperty({ example: 'lhi_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ type: String, example: 'submit' })
  readonly act: LotAct;

  @ApiProperty({ type: String, example: 'draft' })
  readonly from: LotStatus;

  @ApiProperty({ type: String, example: 'submitted' })
  readonly to: LotStatus;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly at: number;

  @ApiProperty({ type: NamedBody })
  readonly by: NamedBody;

  @ApiProperty({ type: NamedBody })
  readonly organisation: NamedBody;

  @ApiProperty({ type: String, nullable: true, description: 'Why, where it was returned.' })
  readonly reason: string | null;
}

export class LotHistoryBody implements LotHistory {
  @ApiProperty({ type: [LotHistoryEntryBody], description: 'Newest first.' })
  readonly items: readonly LotHistoryEntryBody[];
}
