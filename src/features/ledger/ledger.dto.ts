import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type {
  LedgerAccount,
  LedgerCheckFault,
  LedgerEntry,
  LedgerFaultCode,
  LedgerFinding,
  LedgerSubject,
  Named,
} from '../../contract/money-accounts.js';
import type { Purpose, Side } from '../../core/ledger/account.js';
import { MoneyBody } from '../../platform/http/money.dto.js';
import { PageBody, PageQuery } from '../../platform/http/paging.js';
import type { AccountsWanted, EntriesWanted } from './ledger.store.js';

export const PURPOSES: readonly Purpose[] = [
  ...(['custody', 'deposit', 'refund-in-transit', 'forfeit-pending', 'payable'] as const),
];

export class NamedBody implements Named {
  @ApiProperty({ example: 'org_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: '苏州知识产权交易中心' })
  readonly name: string;
}

export class AccountBody implements LedgerAccount {
  @ApiProperty({ example: 'acc_8F3A1C0D9B7E6F5A4B3C2D1E0F' })
  readonly id: string;

  @ApiProperty({ type: NamedBody, description: 'Whose money it is.' })
  readonly owner: NamedBody;

  @ApiProperty({ type: NamedBody, description: 'Who really holds it; never the platform.' })
  readonly custodian: NamedBody;

  @ApiProperty({ enum: PURPOSES, example: 'deposit' })
  readonly purpose: Purpose;

  @ApiProperty({ description: 'What it is about.', example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly subject: string;

  @ApiProperty({ type: MoneyBody })
  readonly balance: MoneyBody;

  @ApiProperty({ type: MoneyBody, description: 'The part that is kept for something.' })
  readonly held: MoneyBody;
}

export class AccountsPage extends PageBody(AccountBody) {}

/** A page of accounts, of all or of those that are looked for. */
export class AccountsQuery extends PageQuery implements AccountsWanted {
  @ApiPropertyOptional({ enum: PURPOSES })
  @IsOptional()
  @IsIn(PURPOSES)
  readonly purpose?: Purpose;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Only those with money on them.' })
  @IsOptional()
  @IsIn(['true', 'false'])
  readonly isFunded?: 'true' | 'false';
}

/** A page of the movements of an account in a period. */
export class EntriesQuery extends PageQuery implements EntriesWanted {
  @ApiPropertyOptional({ type: Number, description: 'Booked from then on; epoch milliseconds.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly from?: number;

  @ApiPropertyOptional({ type: Number, description: 'Booked before then; epoch milliseconds.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly before?: number;
}

export class SubjectBody implements LedgerSubject {
  @ApiProperty({ example: 'lot_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly lot: string;

  @ApiProperty({ example: 'K7QD2' })
  readonly paddle: string;

  @ApiProperty({ type: NamedBody, description: 'Whose money it is.' })
  readonly payer: NamedBody;
}

/** What an entry, a hold or a journal is about. */
export const SUBJECT = {
  type: SubjectBody,
  nullable: true,
  description: 'What it was for; null where nobody says.',
};

class EntryBody implements LedgerEntry {
  @ApiProperty({ example: 'ent_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ example: 'jrn_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly journal: string;

  @ApiProperty({ example: 'payment-received' })
  readonly kind: string;

  @ApiProperty({ example: 'pay_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly about: string;

  @ApiProperty(SUBJECT)
  readonly subject: SubjectBody | null;

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

const FAULT_CODES: readonly LedgerFaultCode[] = [
  ...(['unbalanced', 'empty-journal', 'wrong-balance', 'missing-entry'] as const),
  ...(['broken-sequence', 'overdrawn', 'wrong-holds', 'custody-differs'] as const),
];

class LedgerFaultBody implements LedgerCheckFault {
  @ApiProperty({ enum: FAULT_CODES, example: 'unbalanced' })
  readonly code: LedgerFaultCode;

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
