import { Injectable } from '@nestjs/common';
import type { BackstopNature } from '../../../contract/backstops.js';
import { instant } from '../../../core/kernel/instant.js';
import type { Currency } from '../../../core/money/currency.js';
import type { Queryable } from '../../../platform/database/database.js';
import { integer, minor, type Row, text, textOrNull } from '../../../platform/database/row.js';
import { placeholders } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { PageQuery } from '../../../platform/http/paging.js';
import type { BackstopAct, BackstopActKind, StoredBackstop, WholeBackstop } from './backstop.js';

/** Where undertakings are kept, and what became of them; nothing of it is ever changed or removed. */
@Injectable()
export class BackstopsStore {
  async append(tx: Tx, one: StoredBackstop): Promise<void> {
    const row = {
      ...{ id: one.id, case_id: one.caseId, institution_id: one.institutionId },
      ...{ currency: one.currency, price: one.price, after_failures: one.afterFailures },
      ...{ valid_until: one.validUntil, nature: one.nature },
      ...{ evidence: JSON.stringify(one.evidence), asked_by: one.askedBy },
      ...{ undertaken_by: one.undertakenBy, undertaken_at: one.undertakenAt },
    };
    await tx.insert('backstops', [row]);
  }

  async appendAct(
    tx: Tx,
    { backstopId, act, by, secondBy, reason, at }: BackstopAct,
  ): Promise<void> {
    const row = { backstop_id: backstopId, act, done_by: by, second_by: secondBy, reason };
    await tx.insert('backstop_acts', [{ ...row, done_at: at }]);
  }

  async find(read: Queryable, id: string): Promise<WholeBackstop | null> {
    const rows = await read.query('SELECT * FROM backstops WHERE id = ?', [id]);
    return (await whole(read, rows))[0] ?? null;
  }

  /** Everything that was undertaken in a case, the first first. */
  async findOfCase(read: Queryable, caseId: string): Promise<readonly WholeBackstop[]> {
    const sql = 'SELECT * FROM backstops WHERE case_id = ? ORDER BY id';
    return whole(read, await read.query(sql, [caseId]));
  }

  /** Up to `limit + 1` undertakings of an institution, newest first. */
  async findPage(
    read: Queryable,
    { limit, cursor }: PageQuery,
    institutionId: string,
  ): Promise<readonly WholeBackstop[]> {
    const rows = await read.query(
      'SELECT * FROM backstops WHERE institution_id = ? AND id < ? ORDER BY id DESC LIMIT ?',
      [institutionId, cursor ?? 'c', limit + 1],
    );
    return whole(read, rows);
  }
}

async function whole(read: Queryable, rows: readonly Row[]): Promise<readonly WholeBackstop[]> {
  const backstops = rows.map(backstopOf);
  if (backstops.length === 0) return [];
  const ids = backstops.map(({ id }) => id);
  const acts = await read.query(
    `SELECT * FROM backstop_acts WHERE backstop_id IN (${placeholders(ids.length)})
     ORDER BY done_at, act`,
    ids,
  );
  const done = acts.map(actOf);
  return backstops.map((backstop) => ({
    backstop,
    acts: done.filter(({ backstopId }) => backstopId === backstop.id),
  }));
}

function backstopOf(row: Row): StoredBackstop {
  return {
    id: text(row, 'id'),
    caseId: text(row, 'case_id'),
    institutionId: text(row, 'institution_id'),
    currency: text(row, 'currency') as Currency,
    price: minor(row, 'price'),
    afterFailures: integer(row, 'after_failures'),
    validUntil: instant(integer(row, 'valid_until')),
    nature: text(row, 'nature') as BackstopNature,
    evidence: JSON.parse(text(row, 'evidence')) as StoredBackstop['evidence'],
    askedBy: text(row, 'asked_by'),
    undertakenBy: text(row, 'undertaken_by'),
    undertakenAt: instant(integer(row, 'undertaken_at')),
  };
}

function actOf(row: Row): BackstopAct {
  return {
    backstopId: text(row, 'backstop_id'),
    act: text(row, 'act') as BackstopActKind,
    by: text(row, 'done_by'),
    secondBy: textOrNull(row, 'second_by'),
    reason: textOrNull(row, 'reason'),
    at: instant(integer(row, 'done_at')),
  };
}
