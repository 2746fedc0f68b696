import { Injectable } from '@nestjs/common';
import { instant } from '../../../core/kernel/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import { integer, type Row, text, textOrNull } from '../../../platform/database/row.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { StoredCorrection } from './correction.js';

type Read = Pick<Queryable, 'query'>;

/** Whose enrolment accepts which text anew. */
export interface RenewedAcceptance {
  readonly lotId: string;
  readonly paddle: string;
  readonly agreement: string;
  readonly by: string;
}

/** Where corrections of notices are kept, and which bidders have accepted them; append-only. */
@Injectable()
export class CorrectionsStore {
  async append(tx: Tx, one: StoredCorrection): Promise<void> {
    const row = {
      ...{ lot_id: one.lotId, no: one.no, said_zh: one.said.zh, said_en: one.said.en },
      ...{ zh: one.zh, zh_hash: one.zhHash, en: one.en, en_hash: one.enHash },
      ...{ reason: one.reason, objection_id: one.objectionId, asked_by: one.askedBy },
      ...{ published_by: one.publishedBy, published_at: one.publishedAt },
    };
    await tx.insert('notice_corrections', [row]);
  }

  /** The corrections of a notice, the first one first. */
  async ofLot(read: Read, lotId: string): Promise<readonly StoredCorrection[]> {
    const sql = 'SELECT * FROM notice_corrections WHERE lot_id = ? ORDER BY no';
    return (await read.query(sql, [lotId])).map(correctionOf);
  }

  /** Which agreement a bidder accepted when it enrolled, and when; null for a paddle without one. */
  async accepted(
    read: Read,
    lotId: string,
    paddle: string,
  ): Promise<{ readonly agreement: string; readonly at: number } | null> {
    const sql =
      'SELECT agreement_hash, accepted_at FROM acceptances WHERE lot_id = ? AND paddle = ?';
    const [row] = await read.query(sql, [lotId, paddle]);
    return row === undefined
      ? null
      : { agreement: text(row, 'agreement_hash'), at: integer(row, 'accepted_at') };
  }

  /** Whether a bidder has accepted this text since it enrolled. */
  async hasRenewed(read: Read, one: Omit<RenewedAcceptance, 'by'>): Promise<boolean> {
    const sql =
      'SELECT paddle FROM correction_acceptances WHERE lot_id = ? AND paddle = ? AND agreement_hash = ?';
    return (await read.query(sql, [one.lotId, one.paddle, one.agreement])).length > 0;
  }

  async appendRenewal(tx: Tx, one: RenewedAcceptance): Promise<void> {
    const row = {
      ...{ lot_id: one.lotId, paddle: one.paddle, agreement_hash: one.agreement },
      ...{ accepted_by: one.by, accepted_at: tx.now },
    };
    await tx.insert('correction_acceptances', [row]);
  }
}

function correctionOf(row: Row): StoredCorrection {
  return {
    lotId: text(row, 'lot_id'),
    no: integer(row, 'no'),
    said: { zh: text(row, 'said_zh'), en: text(row, 'said_en') },
    zh: text(row, 'zh'),
    zhHash: text(row, 'zh_hash'),
    en: text(row, 'en'),
    enHash: text(row, 'en_hash'),
    reason: text(row, 'reason'),
    objectionId: textOrNull(row, 'objection_id'),
    askedBy: text(row, 'asked_by'),
    publishedBy: text(row, 'published_by'),
    publishedAt: instant(integer(row, 'published_at')),
  };
}
