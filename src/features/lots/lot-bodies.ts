import { ApiProperty } from '@nestjs/swagger';
import type { LotDetail, LotStatus, LotSummary } from '../../contract/api.js';
import { MoneyBody } from '../../platform/http/money.dto.js';
import { PageBody } from '../../platform/http/paging.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const NULLABLE_INSTANT = { ...INSTANT, type: Number, nullable: true };
const NULLABLE_MONEY = { type: MoneyBody, nullable: true };
const NULLABLE_TEXT = { type: String, nullable: true };
const NULLABLE_MS = { type: Number, nullable: true };

export class LotIdBody {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;
}

export class ListerBody {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '苏州银行' })
  readonly name: string;
}

class LotSummaryBody extends LotIdBody implements LotSummary {
  @ApiProperty({ example: '发明专利：一种锂电池隔膜' })
  readonly title: string;

  @ApiProperty({ type: String, example: 'open' })
  readonly status: LotStatus;

  @ApiProperty({ example: 'CNY' })
  readonly currency: string;

  @ApiProperty({ type: MoneyBody })
  readonly startPrice: MoneyBody;

  @ApiProperty({ ...NULLABLE_MONEY, description: 'Null until there has been a bid.' })
  readonly price: MoneyBody | null;

  @ApiProperty(INSTANT)
  readonly opensAt: number;

  @ApiProperty(INSTANT)
  readonly endsAt: number;

  @ApiProperty({ example: 17 })
  readonly bidCount: number;

  @ApiProperty({ type: ListerBody })
  readonly lister: ListerBody;
}

export class LotBody extends LotSummaryBody implements LotDetail {
  @ApiProperty(NULLABLE_TEXT)
  readonly description: string | null;

  @ApiProperty({ ...NULLABLE_TEXT, description: 'The trading centre that runs it.' })
  readonly centre: string | null;

  @ApiProperty({ ...NULLABLE_TEXT, example: 'judicial-online-r1' })
  readonly pack: string | null;

  @ApiProperty({ example: 'english' })
  readonly format: string;

  @ApiProperty(NULLABLE_MONEY)
  readonly valuation: MoneyBody | null;

  @ApiProperty(NULLABLE_MONEY)
  readonly deposit: MoneyBody | null;

  @ApiProperty({ ...NULLABLE_MS, example: 86_400_000 })
  readonly durationMs: number | null;

  @ApiProperty({ ...NULLABLE_MS, example: 250 })
  readonly drainMs: number | null;

  @ApiProperty({ type: 'object', additionalProperties: true, example: { increment: '5000.00' } })
  readonly rules: Readonly<Record<string, unknown>>;

  @ApiProperty(INSTANT)
  readonly createdAt: number;

  @ApiProperty(NULLABLE_INSTANT)
  readonly publishedAt: number | null;

  @ApiProperty({ ...NULLABLE_TEXT, description: 'The paddle that has won.' })
  readonly winner: string | null;
}

export class LotsPage extends PageBody(LotSummaryBody) {}
