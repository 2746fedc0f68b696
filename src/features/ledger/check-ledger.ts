import type {
  LedgerCheckFault,
  LedgerFaultCode,
  LedgerFinding,
} from '../../contract/money-accounts.js';
import { integer, type Row, text } from '../../platform/database/row.js';

const SIGNED = "CASE side WHEN 'debit' THEN amount ELSE -amount END";
/** The side on which an account grows, as in the core's table of purposes. */
const OWN_SIDE = "CASE a.purpose WHEN 'custody' THEN 'debit' ELSE 'credit' END";

/** What a fault is found at, with the places that are one custodian's: a journal stays with one of them. */
const PLACES = {
  journal: `SELECT e.journal_id FROM ledger_entries e
    JOIN ledger_accounts a ON a.id = e.account_id WHERE a.custodian_id = ?`,
  account: 'SELECT id FROM ledger_accounts WHERE custodian_id = ?',
  entry: `SELECT e.id FROM ledger_entries e
    JOIN ledger_accounts a ON a.id = e.account_id WHERE a.custodian_id = ?`,
  custodian: 'SELECT custodian_id FROM ledger_accounts WHERE custodian_id = ?',
} as const;

interface Check {
  readonly code: LedgerFaultCode;
  readonly what: string;
  readonly at: keyof typeof PLACES;
  readonly sql: string;
}

/** What must find nothing: each SELECT names, as `place`, where a promise of the ledger is broken. */
const CHECKS: readonly Check[] = [
  {
    code: 'unbalanced',
    what: 'the journal does not balance',
    at: 'journal',
    sql: `SELECT journal_id AS place FROM ledger_entries GROUP BY journal_id HAVING SUM(${SIGNED}) <> 0`,
  },
  {
    code: 'empty-journal',
    what: 'the journal has no entries',
    at: 'journal',
    sql: `SELECT j.id AS place FROM ledger_journals j
      WHERE NOT EXISTS (SELECT 1 FROM ledger_entries e WHERE e.journal_id = j.id)`,
  },
  {
    code: 'wrong-balance',
    what: 'the balance is not the sum of the entries',
    at: 'account',
    sql: `SELECT a.id AS place FROM ledger_accounts a
      LEFT JOIN ledger_entries e ON e.account_id = a.id GROUP BY a.id, a.balance
      HAVING a.balance <> COALESCE(SUM(CASE WHEN e.side = ${OWN_SIDE} THEN e.amount ELSE -e.amount END), 0)`,
  },
  {
    code: 'missing-entry',
    what: 'an entry is missing',
    at: 'account',
    sql: `SELECT a.id AS place FROM ledger_accounts a
      LEFT JOIN ledger_entries e ON e.account_id = a.id GROUP BY a.id, a.version
      HAVING a.version <> COUNT(e.id) OR a.version <> COALESCE(MAX(e.version), 0)`,
  },
  {
    code: 'broken-sequence',
    what: 'an entry does not go on where the one before it ended',
    at: 'entry',
    sql: `SELECT e.id AS place FROM ledger_entries e
      LEFT JOIN ledger_entries b ON b.account_id = e.account_id AND b.version = e.version - 1
      WHERE e.balance_before <> COALESCE(b.balance_after, 0)`,
  },
  {
    code: 'overdrawn',
    what: 'the account is overdrawn, or holds keep more than there is',
    at: 'account',
    sql: 'SELECT id AS place FROM ledger_accounts WHERE balance < 0 OR held < 0 OR held > balance',
  },
  {
    code: 'wrong-holds',
    what: 'what is held is not the sum of the open holds',
    at: 'account',
    sql: `SELECT a.id AS place FROM ledger_accounts a
      LEFT JOIN ledger_holds h ON h.account_id = a.id AND h.state = 'open' GROUP BY a.id, a.held
      HAVING a.held <> COALESCE(SUM(h.amount), 0)`,
  },
  {
    code: 'custody-differs',
    what: 'what the custodian holds is not what is owed',
    at: 'custodian',
    sql: `SELECT custodian_id AS place FROM ledger_accounts GROUP BY custodian_id, currency
      HAVING SUM(CASE purpose WHEN 'custody' THEN balance ELSE -balance END) <> 0`,
  },
];

/** Whoever can ask the database. */
interface Books {
  query(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/**
 * Adds up every journal and every account, or those that one custodian holds. Sound books are those in which no check
 * finds anything.
 */
export async function checkLedger(
  read: Books,
  custodianId: string | null = null,
): Promise<LedgerFinding> {
  const values = custodianId === null ? [] : [custodianId];
  const among = (column: string, at: Check['at']): string =>
    custodianId === null ? '' : `WHERE ${column} IN (${PLACES[at]})`;
  const faults: LedgerCheckFault[] = [];
  for (const { code, what, at, sql } of CHECKS) {
    const found = `SELECT place FROM (${sql}) found ${among('place', at)}`;
    for (const row of await read.query(found, values))
      faults.push({ code, what, where: text(row, 'place') });
  }
  const counted = async (things: 'journal' | 'entry' | 'account'): Promise<number> => {
    const sql = `SELECT COUNT(*) AS n FROM ${TABLES[things]} ${among('id', things)}`;
    const [row] = await read.query(sql, values);
    return integer(row as Row, 'n');
  };
  return {
    isSound: faults.length === 0,
    journals: await counted('journal'),
    entries: await counted('entry'),
    accounts: await counted('account'),
    faults,
  };
}

const TABLES = { journal: 'ledger_journals', entry: 'ledger_entries', account: 'ledger_accounts' };
