import { ApiProperty } from '@nestjs/swagger';
import type { LedgerHold, LedgerJournal, LedgerLine } from '../../contract/money-accounts.js';
import type { Purpose, Side } from '../../core/ledger/account.js';
import { MoneyBody } from '../../platform/http/money.dto.js';
import { NamedBody, PURPOSES, SUBJECT, SubjectBody } from './ledger.dto.js';

const INSTANT = { description: 'Epoch milliseconds.', example: 1_772_416_800_000 };
const NULLABLE_INSTANT = { ...INSTANT, type: Number, nullable: true };
const HOLD_STATES: readonly LedgerHold['state'][] = ['open', 'posted', 'voided', 'expired'];

class HoldBody implements LedgerHold {
  @ApiProperty({ example: 'pay_01JD8Z6V2N9T4QK3W5X7Y8A9BC:deposit' })
  readonly id: string;

  @ApiProperty(SUBJECT)
  readonly subject: SubjectBody | null;

  @ApiProperty({ type: MoneyBody })
  readonly amount: MoneyBody;

  @ApiProperty({ enum: HOLD_STATES, description: 'Used is `posted`, given back `voided`.' })
  readonly state: LedgerHold['state'];

  @ApiProperty(INSTANT)
  readonly placedAt: number;

  @ApiProperty({ ...NULLABLE_INSTANT, description: 'From when on it can only lapse.' })
  readonly expiresAt: number | null;

  @ApiProperty(NULLABLE_INSTANT)
  readonly endedAt: number | null;
}

export class HoldsBody {
  @ApiProperty({ type: [HoldBody] })
  readonly items: readonly HoldBody[];
}

class LineBody implements LedgerLine {
  @ApiProperty({ example: 'acc_8F3A1C0D9B7E6F5A4B3C2D1E0F' })
  readonly account: string;

  @ApiProperty({
    type: NamedBody,
    nullable: true,
    description: "Whose account it is; null where it is a third party's.",
  })
  readonly owner: NamedBody | null;

  @ApiProperty({ enum: PURPOSES, example: 'deposit' })
  readonly purpose: Purpose;

  @ApiProperty({ enum: ['debit', 'credit'] })
  readonly side: Side;

  @ApiProperty({ type: MoneyBody })
  readonly amount: MoneyBody;
}

export class JournalBody implements LedgerJournal {
  @ApiProperty({ example: 'jrn_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: 'payment-received' })
  readonly kind: string;

  @ApiProperty({ example: 'pay_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly about: string;

  @ApiProperty(SUBJECT)
  readonly subject: SubjectBody | null;

  @ApiProperty(INSTANT)
  readonly at: number;

  @ApiProperty({ description: 'The user who moved the money, or `system`.', example: 'system' })
  readonly by: string;

  @ApiProperty({ type: String, nullable: true, description: 'The journal that this one undoes.' })
  readonly reverses: string | null;

  @ApiProperty({ type: NamedBody, description: 'Who really holds the money.' })
  readonly custodian: NamedBody;

  @ApiProperty({ type: [LineBody], description: 'Debits first; they equal the credits.' })
  readonly lines: readonly LineBody[];
}
