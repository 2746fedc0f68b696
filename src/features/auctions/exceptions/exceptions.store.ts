import { Injectable } from '@nestjs/common';
import type { LawException } from '../../../core/auction/law-exception.js';
import { type Instant, instant } from '../../../core/kernel/instant.js';
import type { Reader } from '../../../platform/database/database.js';
import { integer, type Row, text } from '../../../platform/database/row.js';
import { placeholders } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/tx.js';

/** An exception that two officers have granted a lot, and what it rests on. */
export interface GrantedException extends LawException {
  readonly id: string;
  readonly lotId: string;
  readonly askedBy: string;
  readonly approvedBy: string;
  readonly approvedAt: Instant;
}

/** Where exceptions from the law are kept; nothing of it is ever changed or removed. */
@Injectable()
export class ExceptionsStore {
  async append(tx: Tx, one: GrantedException): Promise<void> {
    const row = {
      ...{ id: one.id, lot_id: one.lotId, parameter: one.parameter, bound: one.value },
      ...{ evidence: one.evidence, asked_by: one.askedBy, approved_by: one.approvedBy },
      approved_at: one.approvedAt,
    };
    await tx.insert('lot_exceptions', [row]);
  }

  /** What a lot was granted, the first first. */
  async of(read: Pick<Reader, 'query'>, lotId: string): Promise<GrantedException[]> {
    const sql = 'SELECT * FROM lot_exceptions WHERE lot_id = ? ORDER BY id';
    return (await read.query(sql, [lotId])).map(exceptionOf);
  }

  /** What each of these lots was granted, the first first; those without any are left out. */
  async ofAll(
    read: Pick<Reader, 'query'>,
    lotIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly GrantedException[]>> {
    const granted = new Map<string, GrantedException[]>();
    if (lotIds.length === 0) return granted;
    const sql = `SELECT * FROM lot_exceptions WHERE lot_id IN (${placeholders(lotIds.length)})
      ORDER BY id`;
    for (const one of (await read.query(sql, [...lotIds])).map(exceptionOf))
      granted.set(one.lotId, [...(granted.get(one.lotId) ?? []), one]);
    return granted;
  }
}

function exceptionOf(row: Row): GrantedException {
  return {
    id: text(row, 'id'),
    lotId: text(row, 'lot_id'),
    parameter: text(row, 'parameter'),
    value: integer(row, 'bound'),
    evidence: text(row, 'evidence'),
    askedBy: text(row, 'asked_by'),
    approvedBy: text(row, 'approved_by'),
    approvedAt: instant(integer(row, 'approved_at')),
  };
}
