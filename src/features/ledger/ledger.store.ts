import { Injectable } from '@nestjs/common';
import { type Instant, instant } from '../../core/kernel/instant.js';
import type { Account, AccountName, Purpose } from '../../core/ledger/account.js';
import type { Hold } from '../../core/ledger/hold.js';
import type { Entry } from '../../core/ledger/journal.js';
import type { Reader } from '../../platform/database/database.js';
import { integer, text, textOrNull } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import { accountId } from './account-id.js';
import {
  accountOf,
  type EntryRow,
  entryOf,
  holdOf,
  type HoldRow,
  keptOf,
  lineOf,
  type LineRow,
} from './ledger-rows.js';

/** A journal as it is kept. */
export interface StoredJournal {
  readonly id: string;
  readonly commandId: string;
  readonly contentHash: string;
  readonly kind: string;
  readonly about: string;
  readonly by: string;
  readonly at: Instant;
  readonly reverses: string | null;
}

/** Which accounts are asked for: those for one purpose, and only those with money on them. */
export interface AccountsWanted extends PageQuery {
  readonly purpose?: Purpose | undefined;
  readonly isFunded?: 'true' | 'false' | undefined;
}

/** Which movements of an account are asked for: booked from the one instant on and before the other. */
export interface EntriesWanted extends PageQuery {
  readonly from?: number | undefined;
  readonly before?: number | undefined;
}

/** A journal as it is shown, with all its lines. */
export interface WholeJournal extends Pick<
  StoredJournal,
  'id' | 'kind' | 'about' | 'by' | 'at' | 'reverses'
> {
  readonly lines: readonly LineRow[];
}

/** How many holds of one account are shown: it has one for each deposit that a bidder paid for a lot. */
const HOLDS_SHOWN = 100;

/** Where money is booked. Journals and entries are only ever added; the database itself refuses anything else. */
@Injectable()
export class LedgerStore {
  /** The accounts of these names, opened where they are new, and locked in the order of their ids. */
  async lockAccounts(tx: Tx, names: readonly AccountName[]): Promise<Map<string, Account>> {
    const wanted = new Map(names.map((name) => [accountId(name), name]));
    const ids = [...wanted.keys()].sort();
    const found = await lockAll(tx, ids);
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) return found;
    const rows = missing.flatMap((id) => {
      const name = wanted.get(id);
      return name === undefined ? [] : [newAccountRow(id, name)];
    });
    await tx.insert('ledger_accounts', rows, { keys: ['id'], update: [] });
    return lockAll(tx, ids);
  }

  async update(tx: Tx, { id, balance, held, version }: Account): Promise<void> {
    await tx.execute('UPDATE ledger_accounts SET balance = ?, held = ?, version = ? WHERE id = ?', [
      balance,
      held,
      version,
      id,
    ]);
  }

  async findJournal(
    read: Pick<Reader, 'query'>,
    commandId: string,
  ): Promise<Pick<StoredJournal, 'id' | 'contentHash'> | null> {
    const [row] = await read.query(
      'SELECT id, content_hash FROM ledger_journals WHERE command_id = ?',
      [commandId],
    );
    return row === undefined
      ? null
      : { id: text(row, 'id'), contentHash: text(row, 'content_hash') };
  }

  async append(
    tx: Tx,
    journal: StoredJournal,
    entries: readonly (Entry & { readonly id: string })[],
  ): Promise<void> {
    const { id, commandId, contentHash, kind, about, by, at, reverses } = journal;
    const row = {
      ...{ id, command_id: commandId, content_hash: contentHash, kind, about },
      ...{ posted_by: by, posted_at: at, reverses },
    };
    await tx.insert('ledger_journals', [row]);
    const rows = entries.map((entry) => ({
      ...{ id: entry.id, journal_id: id, account_id: entry.account, version: entry.version },
      ...{ side: entry.side, amount: entry.amount },
      ...{ balance_before: entry.before, balance_after: entry.after },
    }));
    await tx.insert('ledger_entries', rows);
  }

  async addHold(tx: Tx, hold: Hold): Promise<void> {
    const row = {
      ...{ command_id: hold.id, account_id: hold.account, amount: hold.amount },
      ...{ state: hold.state, placed_at: tx.now, expires_at: hold.expiresAt },
    };
    await tx.insert('ledger_holds', [row]);
  }

  async lockHold(tx: Tx, id: string): Promise<Hold | null> {
    const [row] = await tx.lock('SELECT * FROM ledger_holds WHERE command_id = ?', [id]);
    return row === undefined ? null : holdOf(row);
  }

  /** The holds of an account that have not ended, locked. */
  async lockOpenHolds(tx: Tx, account: string): Promise<Hold[]> {
    const rows = await tx.lock(
      "SELECT * FROM ledger_holds WHERE account_id = ? AND state = 'open' ORDER BY command_id",
      [account],
    );
    return rows.map(holdOf);
  }

  async endHold(tx: Tx, { id, state }: Hold): Promise<void> {
    await tx.execute('UPDATE ledger_holds SET state = ?, ended_at = ? WHERE command_id = ?', [
      ...[state, tx.now, id],
    ]);
  }

  async find(read: Pick<Reader, 'query'>, id: string): Promise<Account | null> {
    const [row] = await read.query('SELECT * FROM ledger_accounts WHERE id = ?', [id]);
    return row === undefined ? null : accountOf(row);
  }

  /** Up to `limit + 1` accounts that an organisation owns or is the custodian of; all where it is null. */
  async findPage(
    read: Reader,
    of: string | null,
    { limit, cursor, purpose: wanted, isFunded }: AccountsWanted,
  ): Promise<Account[]> {
    const purpose = wanted ?? null;
    const rows = await read.query(
      `SELECT * FROM ledger_accounts WHERE id < ? AND (? IS NULL OR owner_id = ? OR custodian_id = ?)
        AND (? IS NULL OR purpose = ?) AND balance >= ?
       ORDER BY id DESC LIMIT ?`,
      [cursor ?? 'b', of, of, of, purpose, purpose, isFunded === 'true' ? 1 : 0, limit + 1],
    );
    return rows.map(accountOf);
  }

  /** Up to `limit + 1` entries of an account, newest first. */
  async findEntries(
    read: Reader,
    id: string,
    { limit, cursor, from = 0, before = Number.MAX_SAFE_INTEGER }: EntriesWanted,
  ): Promise<EntryRow[]> {
    const rows = await read.query(
      `SELECT e.*, j.kind, j.about, j.posted_at FROM ledger_entries e
        JOIN ledger_journals j ON j.id = e.journal_id
       WHERE e.account_id = ? AND e.id < ? AND j.posted_at >= ? AND j.posted_at < ?
       ORDER BY e.id DESC LIMIT ?`,
      [id, cursor ?? 'f', from, before, limit + 1],
    );
    return rows.map(entryOf);
  }

  /** The holds of an account, those that are open first, then the newest. */
  async findHolds(read: Reader, id: string): Promise<HoldRow[]> {
    const rows = await read.query(
      `SELECT * FROM ledger_holds WHERE account_id = ?
       ORDER BY CASE state WHEN 'open' THEN 0 ELSE 1 END, placed_at DESC, command_id LIMIT ?`,
      [id, HOLDS_SHOWN],
    );
    return rows.map(keptOf);
  }

  /** A journal with its lines, debits first; null where there is none. */
  async findWhole(read: Reader, id: string): Promise<WholeJournal | null> {
    const [row] = await read.query('SELECT * FROM ledger_journals WHERE id = ?', [id]);
    if (row === undefined) return null;
    const lines = await read.query(
      `SELECT e.account_id, e.side, e.amount, a.owner_id, a.custodian_id, a.purpose, a.currency
        FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id
       WHERE e.journal_id = ? ORDER BY e.side DESC, e.id`,
      [id],
    );
    return {
      ...{ id, kind: text(row, 'kind'), about: text(row, 'about'), by: text(row, 'posted_by') },
      ...{ at: instant(integer(row, 'posted_at')), reverses: textOrNull(row, 'reverses') },
      lines: lines.map(lineOf),
    };
  }
}

async function lockAll(tx: Tx, ids: readonly string[]): Promise<Map<string, Account>> {
  const rows = await tx.lock(
    `SELECT * FROM ledger_accounts WHERE id IN (${placeholders(ids.length)}) ORDER BY id`,
    ids,
  );
  return new Map(rows.map(accountOf).map((account) => [account.id, account]));
}

function newAccountRow(id: string, name: AccountName) {
  const { ownerId, purpose, subject, currency, custodianId } = name;
  return {
    ...{ id, owner_id: ownerId, purpose, subject, currency, custodian_id: custodianId },
    ...{ balance: 0, held: 0, version: 0 },
  };
}
