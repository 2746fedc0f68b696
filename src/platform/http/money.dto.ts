import { ApiProperty } from '@nestjs/swagger';
import type { WireMoney } from '../../contract/money.js';

export class MoneyBody implements WireMoney {
  @ApiProperty({ example: '100000.00', description: "In the currency's own scale." })
  readonly amount: string;

  @ApiProperty({ example: 'CNY', description: 'ISO 4217' })
  readonly currency: string;
}
