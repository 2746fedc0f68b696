import { Injectable } from '@nestjs/common';
import type { CorrectionText, LotCorrection } from '../../../contract/asset-objections.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { nodeSha256 } from '../../../platform/proof/node-sha256.js';
import { Ids } from '../../../platform/ids/ids.js';
import { CorrectionsStore } from './corrections.store.js';

/** A correction that two persons of the centre have decided on. */
export interface CorrectionWish extends CorrectionText {
  readonly lotId: string;
  readonly centreId: string;
  /** What was ruled on that led to it. */
  readonly cause: string;
  readonly by: string;
  readonly secondBy: string;
}

/**
 * Corrections 更正公告 of published notices. The notice itself stays as it was published and hashed; what corrects it
 * stands beside it, and becomes a part of the agreement that bidders accept.
 */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly store: CorrectionsStore,
    private readonly ids: Ids,
  ) {}

  async publish(tx: Tx, wish: CorrectionWish): Promise<void> {
    const { lotId, centreId, cause, by: askedBy, secondBy: publishedBy, zh, en } = wish;
    const id = this.ids.next('cor');
    const hash = nodeSha256(`${zh}\n${en}`);
    const facts = { lot: lotId, correction: id, cause, hash, asked: askedBy };
    const change = { type: 'notice-corrected', by: publishedBy, facts };
    const publishedAt = await recordChange(tx, centreId, change);
    await this.store.append(tx, { id, lotId, zh, en, cause, askedBy, publishedBy, publishedAt });
  }

  /** The corrections of a lot, the first first. */
  ofLot(read: Pick<Queryable, 'query'>, lotId: string): Promise<readonly LotCorrection[]> {
    return this.store.ofLot(read, lotId);
  }
}
