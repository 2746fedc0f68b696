import { ApiProperty } from '@nestjs/swagger';
import { Length } from 'class-validator';
import type {
  Named,
  Payee,
  Payment,
  Payout,
  PayoutState,
  ProviderName,
} from '../../contract/money-accounts.js';
import type { PaymentState } from '../../core/payment/states.js';
import { MoneyBody } from '../../platform/http/money.dto.js';

const STATES: readonly PaymentState[] = [
  ...(['awaiting', 'processing', 'succeeded', 'failed'] as const),
  ...(['refund-requested', 'refunded', 'forfeited'] as const),
];
const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const NULLABLE_TEXT = { type: String, nullable: true };

export class EvidenceBody {
  @ApiProperty({
    minLength: 1,
    maxLength: 1000,
    description: 'What shows it: the bank, the day, the number of the statement.',
    example: '2026-03-01 建设银行回单 20260301-0042',
  })
  @Length(1, 1000)
  readonly evidence: string;
}

class PartyBody implements Named {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '苏州知识产权交易中心' })
  readonly name: string;
}

export class PaymentBody implements Payment {
  @ApiProperty({ example: 'pay_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ enum: ['sandbox', 'bank-transfer'], example: 'sandbox' })
  readonly provider: ProviderName;

  @ApiProperty({ description: 'True: an exercise, in which no real money moves.', example: true })
  readonly isSandbox: boolean;

  @ApiProperty({ enum: ['deposit'] })
  readonly purpose: 'deposit';

  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ example: 'K7QD2' })
  readonly paddle: string;

  @ApiProperty({ type: PartyBody })
  readonly payer: PartyBody;

  @ApiProperty({ type: PartyBody, description: 'Who holds the money; never the platform.' })
  readonly custodian: PartyBody;

  @ApiProperty({ type: MoneyBody })
  readonly amount: MoneyBody;

  @ApiProperty({ description: 'What the payer quotes.', example: 'SANDBOX-3W5X7Y8A9B' })
  readonly reference: string;

  @ApiProperty({ enum: STATES, example: 'awaiting' })
  readonly state: PaymentState;

  @ApiProperty({ ...NULLABLE_TEXT, description: 'What showed that it arrived.' })
  readonly evidence: string | null;

  @ApiProperty({ ...NULLABLE_TEXT, description: 'What showed that it went back.' })
  readonly refundEvidence: string | null;

  @ApiProperty(INSTANT)
  readonly begunAt: number;

  @ApiProperty(INSTANT)
  readonly changedAt: number;

  @ApiProperty({
    ...INSTANT,
    type: Number,
    nullable: true,
    description: 'By when it has to be back with its payer, once it is to go back.',
  })
  readonly refundDueAt: number | null;
}

const PAYOUT_STATES: readonly PayoutState[] = ['instructed', 'paid'];

export class PayeeBody implements Payee {
  @ApiProperty({
    ...{ type: String, nullable: true, example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' },
    description: 'Null for somebody without an account here.',
  })
  readonly id: string | null;

  @ApiProperty({
    ...{ type: String, nullable: true, example: '苏州某某银行' },
    description: 'Null where nobody has said whose right it was that was sold.',
  })
  readonly name: string | null;
}

export class PayoutBody implements Payout {
  @ApiProperty({ example: 'pyo_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ description: 'The number of the line that it pays out.', example: '0' })
  readonly part: string;

  @ApiProperty({ enum: ['sandbox', 'bank-transfer'], example: 'bank-transfer' })
  readonly provider: ProviderName;

  @ApiProperty({ description: 'True: an exercise, in which no real money moves.', example: true })
  readonly isSandbox: boolean;

  @ApiProperty({ type: PayeeBody })
  readonly payee: PayeeBody;

  @ApiProperty({ type: MoneyBody })
  readonly amount: MoneyBody;

  @ApiProperty({ description: 'What the custodian quotes.', example: 'BT-3W5X7Y8A9B' })
  readonly reference: string;

  @ApiProperty({ enum: PAYOUT_STATES, example: 'instructed' })
  readonly state: PayoutState;

  @ApiProperty({ type: String, nullable: true, description: 'What shows that it was paid out.' })
  readonly evidence: string | null;

  @ApiProperty(INSTANT)
  readonly instructedAt: number;

  @ApiProperty(INSTANT)
  readonly changedAt: number;
}
