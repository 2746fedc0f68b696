import { instant } from '../../core/kernel/instant.js';
import type { Account, Purpose, Side } from '../../core/ledger/account.js';
import type { Hold } from '../../core/ledger/hold.js';
import type { Currency } from '../../core/money/currency.js';
import { integer, integerOrNull, minor, type Row, text } from '../../platform/database/row.js';

/** The account that a row tells about. */
export function accountOf(row: Row): Account {
  return {
    id: text(row, 'id'),
    ownerId: text(row, 'owner_id'),
    purpose: text(row, 'purpose') as Purpose,
    subject: text(row, 'subject'),
    currency: text(row, 'currency') as Currency,
    custodianId: text(row, 'custodian_id'),
    balance: minor(row, 'balance'),
    held: minor(row, 'held'),
    version: integer(row, 'version'),
  };
}

/** The hold that a row tells about; its command's id is its own. */
export function holdOf(row: Row): Hold {
  const expiresAt = integerOrNull(row, 'expires_at');
  return {
    id: text(row, 'command_id'),
    account: text(row, 'account_id'),
    amount: minor(row, 'amount'),
    state: text(row, 'state') as Hold['state'],
    expiresAt: expiresAt === null ? null : instant(expiresAt),
  };
}

/** An entry with what its journal says. */
export interface EntryRow {
  readonly id: string;
  readonly journal: string;
  readonly kind: string;
  readonly about: string;
  readonly at: number;
  readonly side: Side;
  readonly amount: bigint;
  readonly before: bigint;
  readonly after: bigint;
}

/** The entry that a row tells about, with what its journal says. */
export function entryOf(row: Row): EntryRow {
  return {
    id: text(row, 'id'),
    journal: text(row, 'journal_id'),
    kind: text(row, 'kind'),
    about: text(row, 'about'),
    at: integer(row, 'posted_at'),
    side: text(row, 'side') as Side,
    amount: minor(row, 'amount'),
    before: minor(row, 'balance_before'),
    after: minor(row, 'balance_after'),
  };
}

/** One side of a journal with the account that it moved. */
export interface LineRow extends Pick<Account, 'ownerId' | 'custodianId' | 'purpose' | 'currency'> {
  readonly account: string;
  readonly side: Side;
  readonly amount: bigint;
}

/** The side of a journal that a row tells about. */
export function lineOf(row: Row): LineRow {
  return {
    account: text(row, 'account_id'),
    ownerId: text(row, 'owner_id'),
    custodianId: text(row, 'custodian_id'),
    purpose: text(row, 'purpose') as Purpose,
    currency: text(row, 'currency') as Currency,
    side: text(row, 'side') as Side,
    amount: minor(row, 'amount'),
  };
}

/** A hold with its times; `about` is what it was placed for. */
export interface HoldRow extends Omit<Hold, 'account'> {
  readonly about: string;
  readonly placedAt: number;
  readonly endedAt: number | null;
}

/** What a hold was placed for: the id of its command begins with it. */
export function aboutOf({ id }: Pick<Hold, 'id'>): string {
  return id.split(':')[0] ?? id;
}

/** The hold that a row tells about, with its times. */
export function keptOf(row: Row): HoldRow {
  const { account: _, ...hold } = holdOf(row);
  return {
    ...hold,
    about: aboutOf(hold),
    placedAt: integer(row, 'placed_at'),
    endedAt: integerOrNull(row, 'ended_at'),
  };
}
