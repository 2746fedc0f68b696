import { Injectable } from '@nestjs/common';
import type { LotCorrection } from '../../../contract/asset-objections.js';
import type { Queryable } from '../../../platform/database/database.js';
import { integer, text } from '../../../platform/database/row.js';
import type { Tx } from '../../../platform/database/tx.js';

type Read = Pick<Queryable, 'query'>;

/** A correction of the notice of a lot, with what led to it and who published it. */
export interface StoredCorrection extends LotCorrection {
  readonly lotId: string;
  readonly cause: string;
  readonly askedBy: string;
  readonly publishedBy: string;
}

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
      ...{ id: one.id, lot_id: one.lotId, zh: one.zh, en: one.en, cause: one.cause },
      ...{ asked_by: one.askedBy, published_by: one.publishedBy, published_at: one.publishedAt },
    };
    await tx.insert('lot_corrections', [row]);
  }

  /** The corrections of a lot, the first first. */
  async ofLot(read: Read, lotId: string): Promise<readonly LotCorrection[]> {
    const sql = 'SELECT id, zh, en, published_at FROM lot_corrections WHERE lot_id = ? ORDER BY id';
    const rows = await read.query(sql, [lotId]);
    return rows.map((row) => ({
      ...{ id: text(row, 'id'), zh: text(row, 'zh'), en: text(row, 'en') },
      publishedAt: integer(row, 'published_at'),
    }));
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
