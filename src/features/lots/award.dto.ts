import { ApiProperty } from '@nestjs/swagger';
import type { LotAward } from '../../contract/feed.js';
import { MoneyBody } from '../../platform/http/money.dto.js';

/** What became of a part of a package. */
export class LotAwardBody implements LotAward {
  @ApiProperty({ example: '发明专利' })
  readonly part: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null: the part was left unsold.' })
  readonly paddle: string | null;

  @ApiProperty({ type: MoneyBody, nullable: true })
  readonly price: MoneyBody | null;
}
