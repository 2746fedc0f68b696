import { ApiProperty } from '@nestjs/swagger';
import type { LedgerAccount, LedgerEntry, Named } from '../../contract/money-accounts.js';
import type { Purpose, Side } from '../../core/ledger/account.js';
import { MoneyBody } from '../../platform/http/money.dto.js';
import { PageBody } from '../../platform/http/paging.js';
import type { LedgerCheckFault, LedgerFinding } from './check-ledger.js';

export class NamedBody implements Named {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '苏州知识产权交易中心' })
  readonly name: string;
}

class AccountBody implements LedgerAccount {
  @ApiProperty({ example: 'acc_8F3A1C0D9B7E6F5A4B3C2D1E0F' })
  readonly id: string;

  @ApiProperty({ type: NamedBody, description: 'Whose money it is.' })
  readonly owner: NamedBody;

  @ApiProperty({ type: NamedBody, description: 'Who really holds it; never the platform.' })
  readonly custodian: NamedBody;

  @ApiProperty({ enum: ['custody', 'deposit', 'refund-in-transit'], example: 'deposit' })
  readonly purpose: Purpose;

  @ApiProperty({ description: 'What it is about.', example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly subject: string;

  @ApiProperty({ type: MoneyBody })
  readonly balance: MoneyBody;

  @ApiProperty({ type: MoneyBody, description: 'The part that is kept for something.' })
  readonly held: MoneyBody;
}

export class AccountsPage extends PageBody(AccountBody) {}

class EntryBody implements LedgerEntry {
  @ApiProperty({ example: 'ent_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: 'jrn_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly journal: string;

  @ApiProperty({ example: 'payment-received' })
  readonly kind: string;

  @ApiProperty({ example: 'pay_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly about: string;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly at: number;

  @ApiProperty({ enum: ['debit', 'credit'] })
  readonly side: Side;

  @ApiProperty({ type: MoneyBody })
  readonly amount: MoneyBody;

  @ApiProperty({ type: MoneyBody, description: 'The balance before.' })
  readonly before: MoneyBody;

  @ApiProperty({ type: MoneyBody, description: 'The balance after.' })
  readonly after: MoneyBody;
}

export class EntriesPage extends PageBody(EntryBody) {}

class LedgerFaultBody implements LedgerCheckFault {
  @ApiProperty({ example: 'the journal does not balance' })
  readonly what: string;

  @ApiProperty({ example: 'jrn_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly where: string;
}

export class LedgerFindingBody implements LedgerFinding {
  @ApiProperty({ example: true })
  readonly isSound: boolean;

  @ApiProperty({ example: 12 })
  readonly journals: number;

  @ApiProperty({ example: 24 })
  readonly entries: number;

  @ApiProperty({ example: 5 })
  readonly accounts: number;

  @ApiProperty({ type: [LedgerFaultBody] })
  readonly faults: readonly LedgerFaultBody[];
}
