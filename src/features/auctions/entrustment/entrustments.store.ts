import { Injectable } from '@nestjs/common';
import { canonicalText } from '../../../core/kernel/canonical.js';
import { instant } from '../../../core/kernel/instant.js';
import type { EntrustmentText } from '../../../core/listing/entrustment-text.js';
import type { EntrustmentTerms, EntrustmentWish } from '../../../core/listing/entrustment.js';
import type { Queryable } from '../../../platform/database/database.js';
import { integer, type Row, text, textOrNull } from '../../../platform/database/row.js';
import { placeholders } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/tx.js';
import type {
  EntrustmentAct,
  EntrustmentActKind,
  StoredEntrustment,
  WholeEntrustment,
} from './entrustment.js';

/** Where contracts of entrustment are kept; nothing of them is ever changed or removed. */
@Injectable()
export class EntrustmentsStore {
  async append(tx: Tx, one: StoredEntrustment): Promise<void> {
    const row = {
      ...{ id: one.id, lot_id: one.lotId, centre_id: one.centreId, lister_id: one.listerId },
      ...{ no: one.no, terms: canonicalText(one.terms), agreed: canonicalText(one.agreed) },
      ...{ zh: JSON.stringify(one.zh), en: JSON.stringify(one.en) },
      ...{ salt: one.salt, digest: one.digest, drawn_by: one.drawnBy, drawn_at: one.drawnAt },
    };
    await tx.insert('entrustments', [row]);
  }

  async appendAct(tx: Tx, one: EntrustmentAct): Promise<void> {
    const row = {
      ...{ entrustment_id: one.entrustmentId, act: one.act, organisation_id: one.organisationId },
      ...{ done_by: one.by, second_by: one.secondBy, reason: one.reason, done_at: one.at },
    };
    await tx.insert('entrustment_acts', [row]);
  }

  async find(read: Queryable, id: string): Promise<WholeEntrustment | null> {
    const rows = await read.query('SELECT * FROM entrustments WHERE id = ?', [id]);
    return (await whole(read, rows))[0] ?? null;
  }

  /** Every version of these lots, the newest first. */
  async ofLots(read: Queryable, lots: readonly string[]): Promise<readonly WholeEntrustment[]> {
    if (lots.length === 0) return [];
    const sql = `SELECT * FROM entrustments WHERE lot_id IN (${placeholders(lots.length)})
      ORDER BY id DESC`;
    return whole(read, await read.query(sql, lots));
  }
}

async function whole(read: Queryable, rows: readonly Row[]): Promise<WholeEntrustment[]> {
  const contracts = rows.map(contractOf);
  if (contracts.length === 0) return [];
  const ids = contracts.map(({ id }) => id);
  const sql = `SELECT * FROM entrustment_acts WHERE entrustment_id IN (${placeholders(ids.length)})
    ORDER BY done_at, act`;
  const done = (await read.query(sql, ids)).map(actOf);
  return contracts.map((contract) => {
    const acts = done.filter(({ entrustmentId }) => entrustmentId === contract.id);
    const was = (kind: EntrustmentActKind): boolean => acts.some(({ act }) => act === kind);
    return {
      ...{ contract, acts, terms: contract.terms },
      coversFollowUps: contract.agreed.coversFollowUps,
      ...{ isAccepted: was('accepted'), isCountersigned: was('countersigned') },
      isTerminated: was('terminated'),
    };
  });
}

function contractOf(row: Row): StoredEntrustment {
  return {
    id: text(row, 'id'),
    lotId: text(row, 'lot_id'),
    centreId: text(row, 'centre_id'),
    listerId: text(row, 'lister_id'),
    no: integer(row, 'no'),
    terms: JSON.parse(text(row, 'terms')) as EntrustmentTerms,
    agreed: JSON.parse(text(row, 'agreed')) as EntrustmentWish,
    zh: JSON.parse(text(row, 'zh')) as EntrustmentText,
    en: JSON.parse(text(row, 'en')) as EntrustmentText,
    salt: text(row, 'salt'),
    digest: text(row, 'digest'),
    drawnBy: text(row, 'drawn_by'),
    drawnAt: instant(integer(row, 'drawn_at')),
  };
}

function actOf(row: Row): EntrustmentAct {
  return {
    entrustmentId: text(row, 'entrustment_id'),
    act: text(row, 'act') as EntrustmentActKind,
    organisationId: text(row, 'organisation_id'),
    by: text(row, 'done_by'),
    secondBy: textOrNull(row, 'second_by'),
    reason: textOrNull(row, 'reason'),
    at: instant(integer(row, 'done_at')),
  };
}
