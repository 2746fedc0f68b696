import { Injectable } from '@nestjs/common';
import type { CaseEnd } from '../../core/disposal/route.js';
import { instant } from '../../core/kernel/instant.js';
import type { Currency } from '../../core/money/currency.js';
import type { Reader } from '../../platform/database/database.js';
import {
  integer,
  minor,
  minorOrNull,
  type Row,
  text,
  textOrNull,
} from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Reduction, StoredEnd } from './case.js';

/** Where it is kept what two persons decided about a case; nothing of it is ever changed or removed. */
@Injectable()
export class CaseActsStore {
  async appendReduction(tx: Tx, one: Reduction): Promise<void> {
    const row = {
      ...{ id: one.id, case_id: one.caseId, after_no: one.afterNo, down_to: one.downTo },
      ...{ evidence: one.evidence, asked_by: one.askedBy, approved_by: one.approvedBy },
      approved_at: one.approvedAt,
    };
    await tx.insert('case_reductions', [row]);
  }

  async appendEnd(tx: Tx, one: StoredEnd): Promise<void> {
    const row = {
      ...{ case_id: one.caseId, kind: one.end, currency: one.currency, price: one.price },
      ...{ taker: one.taker, claim: one.claim, reason: one.reason },
      ...{ asked_by: one.askedBy, approved_by: one.approvedBy, ended_at: one.endedAt },
    };
    await tx.insert('case_ends', [row]);
  }

  /** What was approved in a case, the first first. */
  async reductionsOf(read: Pick<Reader, 'query'>, caseId: string): Promise<Reduction[]> {
    const sql = 'SELECT * FROM case_reductions WHERE case_id = ? ORDER BY id';
    return (await read.query(sql, [caseId])).map(reductionOf);
  }

  /** The ends of those of these cases that have ended without a sale. */
  async endsOf(read: Pick<Reader, 'query'>, caseIds: readonly string[]): Promise<StoredEnd[]> {
    if (caseIds.length === 0) return [];
    const sql = `SELECT * FROM case_ends WHERE case_id IN (${placeholders(caseIds.length)})`;
    return (await read.query(sql, caseIds)).map(endOf);
  }
}

function reductionOf(row: Row): Reduction {
  return {
    id: text(row, 'id'),
    caseId: text(row, 'case_id'),
    afterNo: integer(row, 'after_no'),
    downTo: minor(row, 'down_to'),
    evidence: text(row, 'evidence'),
    askedBy: text(row, 'asked_by'),
    approvedBy: text(row, 'approved_by'),
    approvedAt: instant(integer(row, 'approved_at')),
  };
}

function endOf(row: Row): StoredEnd {
  return {
    caseId: text(row, 'case_id'),
    end: text(row, 'kind') as CaseEnd,
    currency: text(row, 'currency') as Currency,
    price: minorOrNull(row, 'price'),
    taker: textOrNull(row, 'taker'),
    claim: minorOrNull(row, 'claim'),
    reason: text(row, 'reason'),
    askedBy: text(row, 'asked_by'),
    approvedBy: text(row, 'approved_by'),
    endedAt: instant(integer(row, 'ended_at')),
  };
}
