import { Injectable } from '@nestjs/common';
import type { PayoutState, ProviderName } from '../../contract/money-accounts.js';
import { instant } from '../../core/kernel/instant.js';
import type { Currency } from '../../core/money/currency.js';
import type { Reader } from '../../platform/database/database.js';
import { integer, minor, type Row, text, textOrNull } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { StoredPayout } from './payout.js';

type Queries = Pick<Reader, 'query'>;

/** Where payouts are kept; none is ever removed. */
@Injectable()
export class PayoutsStore {
  async append(tx: Tx, one: StoredPayout): Promise<void> {
    const row = {
      ...{ id: one.id, about: one.about, part: one.part, provider: one.provider },
      ...{ lot_id: one.subject.lot, paddle: one.subject.paddle, payer_id: one.payerId },
      ...{ payee_id: one.payeeId, payee_name: one.payeeName, custodian_id: one.custodianId },
      ...{ currency: one.currency, amount: one.amount, reference: one.reference },
      ...{ state: one.state, evidence: one.evidence },
      ...{ instructed_at: one.instructedAt, changed_at: one.changedAt },
    };
    await tx.insert('payouts', [row]);
  }

  async update(tx: Tx, { id, state, evidence, changedAt }: StoredPayout): Promise<void> {
    const sql = 'UPDATE payouts SET state = ?, evidence = ?, changed_at = ? WHERE id = ?';
    await tx.execute(sql, [state, evidence, changedAt, id]);
  }

  async lock(tx: Tx, id: string): Promise<StoredPayout | null> {
    const [row] = await tx.lock('SELECT * FROM payouts WHERE id = ?', [id]);
    return row === undefined ? null : payoutOf(row);
  }

  /** The payouts of these ids, as far as there are any. */
  async findAll(read: Queries, ids: readonly string[]): Promise<StoredPayout[]> {
    if (ids.length === 0) return [];
    const sql = `SELECT * FROM payouts WHERE id IN (${placeholders(ids.length)})`;
    return (await read.query(sql, ids)).map(payoutOf);
  }

  /** The payouts that are parts of these things, the first first. */
  async findAbout(read: Queries, about: readonly string[]): Promise<StoredPayout[]> {
    if (about.length === 0) return [];
    const sql = `SELECT * FROM payouts WHERE about IN (${placeholders(about.length)}) ORDER BY id`;
    return (await read.query(sql, about)).map(payoutOf);
  }

  /** Up to `limit` payouts that this provider has been told to make, those that have waited longest first. */
  async findInstructed(read: Queries, provider: ProviderName, limit: number) {
    const rows = await read.query(
      `SELECT * FROM payouts WHERE state = 'instructed' AND provider = ?
       ORDER BY changed_at, id LIMIT ?`,
      [provider, limit],
    );
    return rows.map(payoutOf);
  }
}

function payoutOf(row: Row): StoredPayout {
  return {
    id: text(row, 'id'),
    about: text(row, 'about'),
    part: text(row, 'part'),
    provider: text(row, 'provider') as ProviderName,
    subject: { lot: text(row, 'lot_id'), paddle: text(row, 'paddle') },
    payerId: text(row, 'payer_id'),
    payeeId: textOrNull(row, 'payee_id'),
    payeeName: textOrNull(row, 'payee_name'),
    custodianId: text(row, 'custodian_id'),
    currency: text(row, 'currency') as Currency,
    amount: minor(row, 'amount'),
    reference: text(row, 'reference'),
    state: text(row, 'state') as PayoutState,
    evidence: textOrNull(row, 'evidence'),
    instructedAt: instant(integer(row, 'instructed_at')),
    changedAt: instant(integer(row, 'changed_at')),
  };
}
