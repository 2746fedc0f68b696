import { Injectable } from '@nestjs/common';
import { type Instant, instant } from '../../core/kernel/instant.js';
import type { Queryable, Reader } from '../../platform/database/database.js';
import { integer, integerOrNull, type Row, text } from '../../platform/database/row.js';
import type { Tx } from '../../platform/database/tx.js';
import type { StoredPublicity } from './objection.js';

/** Where the publicity of each result is kept: one row a lot, which says how it stands and when it is due. */
@Injectable()
export class PublicitiesStore {
  /** Begins a publicity; one that has begun stays as it is. */
  async begin(tx: Tx, one: StoredPublicity): Promise<void> {
    const row = {
      ...{ lot_id: one.lotId, centre_id: one.centreId, ended_at: one.endedAt, until: one.until },
      ...{ answer_days: one.answerDays, state: one.state, due_at: one.dueAt },
      settled_at: one.settledAt,
    };
    await tx.insert('result_publicities', [row], { keys: ['lot_id'], update: [] });
  }

  async find(read: Queryable, lotId: string): Promise<StoredPublicity | null> {
    const sql = 'SELECT * FROM result_publicities WHERE lot_id = ?';
    const [row] = await read.query(sql, [lotId]);
    return row === undefined ? null : publicityOf(row);
  }

  /** The publicity of a lot, whose row stays locked until the transaction ends. */
  async lock(tx: Tx, lotId: string): Promise<StoredPublicity | null> {
    const sql = 'SELECT * FROM result_publicities WHERE lot_id = ?';
    const [row] = await tx.lock(sql, [lotId]);
    return row === undefined ? null : publicityOf(row);
  }

  /** The lots whose publicity is due at `now`, the earliest first. */
  async due(read: Reader, now: Instant, limit: number): Promise<readonly string[]> {
    const rows = await read.query(
      'SELECT lot_id FROM result_publicities WHERE due_at <= ? ORDER BY due_at LIMIT ?',
      [now, limit],
    );
    return rows.map((row) => text(row, 'lot_id'));
  }

  /** Notes that the period has passed with something still to be ruled on. */
  async wait(tx: Tx, lotId: string): Promise<void> {
    await tx.execute('UPDATE result_publicities SET due_at = NULL WHERE lot_id = ?', [lotId]);
  }

  /** Notes how a publicity ended, and since when. */
  async settle(
    tx: Tx,
    { lotId, state, at }: { lotId: string; state: 'final' | 'set-aside'; at: Instant },
  ): Promise<void> {
    const sql =
      'UPDATE result_publicities SET state = ?, settled_at = ?, due_at = NULL WHERE lot_id = ?';
    await tx.execute(sql, [state, at, lotId]);
  }
}

function publicityOf(row: Row): StoredPublicity {
  const [due, settled] = [integerOrNull(row, 'due_at'), integerOrNull(row, 'settled_at')];
  return {
    lotId: text(row, 'lot_id'),
    centreId: text(row, 'centre_id'),
    endedAt: instant(integer(row, 'ended_at')),
    until: instant(integer(row, 'until')),
    answerDays: integer(row, 'answer_days'),
    state: text(row, 'state') as StoredPublicity['state'],
    dueAt: due === null ? null : instant(due),
    settledAt: settled === null ? null : instant(settled),
  };
}
