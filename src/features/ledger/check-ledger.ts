import { integer, type Row, text } from '../../platform/database/row.js';

/** What was found when all the books were added up. */
export interface LedgerFinding {
  readonly isSound: boolean;
  readonly journals: number;
  readonly entries: number;
  readonly accounts: number;
  readonly faults: readonly LedgerCheckFault[];
}

/** One thing that does not add up. */
export interface LedgerCheckFault {
  readonly what: string;
  /** The journal, the account or the custodian where it does not. */
  readonly where: string;
}

const SIGNED = "CASE side WHEN 'debit' THEN amount ELSE -amount END";
/** The side on which an account grows, as in the core's table of purposes. */
const OWN_SIDE = "CASE a.purpose WHEN 'custody' THEN 'debit' ELSE 'credit' END";

/** What must find nothing: each SELECT names, as `place`, where a promise of the ledger is broken. */
const CHECKS: readonly { readonly what: string; readonly sql: string }[] = [
  {
    what: 'the journal does not balance',
    sql: `SELECT journal_id AS place FROM ledger_entries GROUP BY journal_id HAVING SUM(${SIGNED}) <> 0`,
  },
  {
    what: 'the journal has no entries',
    sql: `SELECT j.id AS place FROM ledger_journals j
      WHERE NOT EXISTS (SELECT 1 FROM ledger_entries e WHERE e.journal_id = j.id)`,
  },
  {
    what: 'the balance is not the sum of the entries',
    sql: `SELECT a.id AS place FROM ledger_accounts a
      LEFT JOIN ledger_entries e ON e.account_id = a.id GROUP BY a.id, a.balance
      HAVING a.balance <> COALESCE(SUM(CASE WHEN e.side = ${OWN_SIDE} THEN e.amount ELSE -e.amount END), 0)`,
  },
  {
    what: 'an entry is missing',
    sql: `SELECT a.id AS place FROM ledger_accounts a
      LEFT JOIN ledger_entries e ON e.account_id = a.id GROUP BY a.id, a.version
      HAVING a.version <> COUNT(e.id) OR a.version <> COALESCE(MAX(e.version), 0)`,
  },
  {
    what: 'an entry does not go on where the one before it ended',
    sql: `SELECT e.id AS place FROM ledger_entries e
      LEFT JOIN ledger_entries b ON b.account_id = e.account_id AND b.version = e.version - 1
      WHERE e.balance_before <> COALESCE(b.balance_after, 0)`,
  },
  {
    what: 'the account is overdrawn, or holds keep more than there is',
    sql: 'SELECT id AS place FROM ledger_accounts WHERE balance < 0 OR held < 0 OR held > balance',
  },
  {
    what: 'what is held is not the sum of the open holds',
    sql: `SELECT a.id AS place FROM ledger_accounts a
      LEFT JOIN ledger_holds h ON h.account_id = a.id AND h.state = 'open' GROUP BY a.id, a.held
      HAVING a.held <> COALESCE(SUM(h.amount), 0)`,
  },
  {
    what: 'what the custodian holds is not what is owed',
    sql: `SELECT custodian_id AS place FROM ledger_accounts GROUP BY custodian_id, currency
      HAVING SUM(CASE purpose WHEN 'custody' THEN balance ELSE -balance END) <> 0`,
  },
];

/** Whoever can ask the database. */
interface Books {
  query(sql: string): Promise<Row[]>;
}

/** Adds up every journal and every account. Sound books are those in which no check finds anything. */
export async function checkLedger(read: Books): Promise<LedgerFinding> {
  const faults: LedgerCheckFault[] = [];
  for (const { what, sql } of CHECKS) {
    for (const row of await read.query(sql)) faults.push({ what, where: text(row, 'place') });
  }
  const counted = async (table: string): Promise<number> => {
    const [row] = await read.query(`SELECT COUNT(*) AS n FROM ${table}`);
    return integer(row as Row, 'n');
  };
  return {
    isSound: faults.length === 0,
    journals: await counted('ledger_journals'),
    entries: await counted('ledger_entries'),
    accounts: await counted('ledger_accounts'),
    faults,
  };
}
