import { Injectable } from '@nestjs/common';
import type { NoticeCorrections } from '../../../contract/corrections.js';
import { correctionText } from '../../../core/listing/correction-text.js';
import type { Operator } from '../../../core/listing/operator.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { nodeSha256 } from '../../../platform/proof/node-sha256.js';
import type { Lot } from '../../lots/lot.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { LotNoticesStore } from '../lot-notices.store.js';
import { NoticeFiling } from '../noticing/notice-filing.js';
import type { DecidedCorrection } from './correction.js';
import { CorrectionPeriod } from './correction-period.js';
import { CorrectionsStore } from './corrections.store.js';

/**
 * Corrections 更正公告 of published notices, whatever they come of. The notice stays as it was published and hashed; what
 * corrects it stands beside it under a number, has to stand wherever the notice stands, and is a clause of the agreement
 * that bidders accept from then on. It corrects words and never the terms, which are frozen.
 */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly database: Database,
    private readonly store: CorrectionsStore,
    private readonly notices: LotNoticesStore,
    private readonly filing: NoticeFiling,
    private readonly period: CorrectionPeriod,
    private readonly organisations: OrganisationsService,
  ) {}

  /** The corrections of a published lot, for everybody, the first one first. Refuses with `not-found`. */
  async list(lotId: string): Promise<NoticeCorrections> {
    const { read } = this.database;
    if ((await this.notices.find(read, lotId)) === null) throw new ApiError('not-found');
    const found = await this.store.ofLot(read, lotId);
    const items = found.map(({ no, publishedAt, reason, objectionId, ...texts }) => ({
      ...{ no, publishedAt, reason },
      origin: objectionId === null ? ('initiative' as const) : ('objection' as const),
      zh: { text: texts.zh, hash: texts.zhHash },
      en: { text: texts.en, hash: texts.enHash },
    }));
    return { items };
  }

  /** Refuses with `breaks-law` where a correction begins the notice anew and too little of it would be left. */
  assertMayCorrect(tx: Tx, lot: Lot): Promise<void> {
    return this.period.assertLeft(tx, lot);
  }

  /** Publishes what two persons have decided on, for a lot that is locked. Refuses with `breaks-law` and `conflict`. */
  async publish(tx: Tx, lot: Lot, decided: DecidedCorrection): Promise<void> {
    await this.period.assertLeft(tx, lot);
    const { said, reason, objectionId, by: askedBy, secondBy: publishedBy } = decided;
    const notice = await this.notices.find(tx, lot.id);
    if (notice === null || lot.centreId === null)
      throw new ApiError('conflict', 'There is no notice on record.');
    const no = (await this.store.ofLot(tx, lot.id)).length + 1;
    const names = await this.organisations.names([lot.centreId], tx);
    const { zh, en } = correctionText({
      ...{ no, title: lot.title, operator: operatorOf(lot), said, publishedAt: tx.now },
      isRuled: objectionId !== null,
      centre: names.get(lot.centreId) ?? lot.centreId,
      corrects: { zh: notice.zh.hash, en: notice.en.hash },
    });
    const hashes = { zhHash: nodeSha256(zh), enHash: nodeSha256(en) };
    const cause = objectionId === null ? {} : { objection: objectionId };
    const facts = { lot: lot.id, correction: no, ...cause, ...hashes, asked: askedBy };
    const change = { type: 'lot-notice-corrected', by: publishedBy, facts };
    const publishedAt = await recordChange(tx, lot.centreId, change);
    await this.store.append(tx, {
      ...{ lotId: lot.id, no, said, zh, en, ...hashes, reason, objectionId },
      ...{ askedBy, publishedBy, publishedAt },
    });
    const placed = { lotId: lot.id, edition: no, by: publishedBy, at: publishedAt, ...hashes };
    await this.filing.placeHere(tx, placed);
  }
}

function operatorOf({ operator }: Lot): Operator {
  return operator ?? { kind: 'pledgee', name: '', licence: null, auctioneer: null };
}
