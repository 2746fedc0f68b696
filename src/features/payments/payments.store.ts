import { Injectable } from '@nestjs/common';
import { instant } from '../../core/kernel/instant.js';
import type { Currency } from '../../core/money/currency.js';
import { isOver, type PaymentState } from '../../core/payment/states.js';
import type { ProviderName } from '../../contract/money-accounts.js';
import type { Reader } from '../../platform/database/database.js';
import {
  integer,
  integerOrNull,
  minor,
  type Row,
  text,
  textOrNull,
} from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PaymentSubject, StoredPayment } from './payment.js';

type Queries = Pick<Reader, 'query'>;

/** Where payments are kept; none is ever removed. */
@Injectable()
export class PaymentsStore {
  async append(tx: Tx, payment: StoredPayment): Promise<void> {
    const { id, provider, purpose, subject, payerId, custodianId, currency, amount } = payment;
    const row = {
      ...{ id, provider, purpose, subject: keyOf(subject), live_key: liveKeyOf(payment) },
      ...{ payer_id: payerId, custodian_id: custodianId, currency, amount },
      ...{ reference: payment.reference, state: payment.state, evidence: payment.evidence },
      ...{ refund_evidence: payment.refundEvidence, begun_by: payment.begunBy },
      ...{ begun_at: payment.begunAt, changed_at: payment.changedAt },
      refund_due_at: payment.refundDueAt,
    };
    await tx.insert('payments', [row]);
  }

  async update(tx: Tx, payment: StoredPayment): Promise<void> {
    const { id, state, refundEvidence, changedAt, refundDueAt } = payment;
    await tx.execute(
      `UPDATE payments SET state = ?, live_key = ?, refund_evidence = ?, changed_at = ?,
        refund_due_at = ? WHERE id = ?`,
      [state, liveKeyOf(payment), refundEvidence, changedAt, refundDueAt, id],
    );
  }

  async lock(tx: Tx, id: string): Promise<StoredPayment | null> {
    const [row] = await tx.lock('SELECT * FROM payments WHERE id = ?', [id]);
    return row === undefined ? null : paymentOf(row);
  }

  /** The payment for a thing that is not over, locked. */
  async lockLive(
    tx: Tx,
    of: Pick<StoredPayment, 'purpose' | 'subject'>,
  ): Promise<StoredPayment | null> {
    const [row] = await tx.lock('SELECT * FROM payments WHERE live_key = ?', [
      liveKeyOf({ ...of, state: 'awaiting' }),
    ]);
    return row === undefined ? null : paymentOf(row);
  }

  async find(read: Queries, id: string): Promise<StoredPayment | null> {
    const [row] = await read.query('SELECT * FROM payments WHERE id = ?', [id]);
    return row === undefined ? null : paymentOf(row);
  }

  /** The payments of these ids, as far as there are any. */
  async findAll(read: Queries, ids: readonly string[]): Promise<StoredPayment[]> {
    if (ids.length === 0) return [];
    const rows = await read.query(
      `SELECT * FROM payments WHERE id IN (${placeholders(ids.length)})`,
      ids,
    );
    return rows.map(paymentOf);
  }

  /** All payments for these things, oldest first. */
  async findFor(read: Queries, subjects: readonly PaymentSubject[]): Promise<StoredPayment[]> {
    if (subjects.length === 0) return [];
    const rows = await read.query(
      `SELECT * FROM payments WHERE subject IN (${placeholders(subjects.length)}) ORDER BY id`,
      subjects.map(keyOf),
    );
    return rows.map(paymentOf);
  }

  /** Up to `limit` payments in this state, those that have been in it longest first. */
  async findIn(read: Queries, state: PaymentState, limit: number): Promise<StoredPayment[]> {
    const rows = await read.query(
      'SELECT * FROM payments WHERE state = ? ORDER BY changed_at, id LIMIT ?',
      [state, limit],
    );
    return rows.map(paymentOf);
  }
}

function keyOf({ lot, paddle }: PaymentSubject): string {
  return `${lot}/${paddle}`;
}

function liveKeyOf(of: Pick<StoredPayment, 'purpose' | 'subject' | 'state'>): string | null {
  return isOver(of.state) ? null : `${of.purpose}:${keyOf(of.subject)}`;
}

function paymentOf(row: Row): StoredPayment {
  const [lot = '', paddle = ''] = text(row, 'subject').split('/');
  const refundDueAt = integerOrNull(row, 'refund_due_at');
  return {
    id: text(row, 'id'),
    provider: text(row, 'provider') as ProviderName,
    purpose: text(row, 'purpose') as StoredPayment['purpose'],
    subject: { lot, paddle },
    payerId: text(row, 'payer_id'),
    custodianId: text(row, 'custodian_id'),
    currency: text(row, 'currency') as Currency,
    amount: minor(row, 'amount'),
    reference: text(row, 'reference'),
    state: text(row, 'state') as PaymentState,
    evidence: textOrNull(row, 'evidence'),
    refundEvidence: textOrNull(row, 'refund_evidence'),
    begunBy: text(row, 'begun_by'),
    begunAt: instant(integer(row, 'begun_at')),
    changedAt: instant(integer(row, 'changed_at')),
    refundDueAt: refundDueAt === null ? null : instant(refundDueAt),
  };
}
