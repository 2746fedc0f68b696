import { Injectable } from '@nestjs/common';
import { plus } from '../../core/kernel/instant.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Confirmed } from '../approvals/approval-kinds.js';
import { ListingService } from '../lots/listing.service.js';
import { LotsService } from '../lots/lots.service.js';
import { entrustmentFaults } from './entrustment/entrustment-of.js';
import { type CheckedLot, LotCheck } from './lot-check.js';
import { LotDesk } from './lot-desk.js';
import { LotPapers } from './lot-papers.js';
import { noticeOf } from './notice-facts.js';
import { NoticeFiling } from './noticing/notice-filing.js';

/**
 * What publication does, in the transaction of its confirmation: the terms are checked against the law once more and
 * frozen with the facts of the assets, the notice is written, and the lot's record begins.
 */
@Injectable()
export class PublicationAct {
  constructor(
    private readonly lots: LotsService,
    private readonly listing: ListingService,
    private readonly papers: LotPapers,
    private readonly checks: LotCheck,
    private readonly desk: LotDesk,
    private readonly filing: NoticeFiling,
  ) {}

  /** Refuses with `incident` while nothing of this centre may be published; to be asked before anything else is locked. */
  assertMayPublish(tx: Tx, centreId: string): Promise<void> {
    return this.desk.assertMayOpen(tx, centreId);
  }

  /**
   * Refuses with `conflict` (the stage does not allow it, or it would open in the past), `no-custodian`, `breaks-law` and
   * `no-entrustment`.
   */
  async carryOut(tx: Tx, confirmed: Confirmed): Promise<void> {
    await this.assertMayPublish(tx, confirmed.organisationId);
    const { subject: lotId, secondBy: userId, organisationId, receivedAt } = confirmed;
    const lot = await this.lots.lock(tx, lotId);
    const by = { userId, organisationId };
    await this.listing.take(tx, { lot, act: 'publish', by, reason: null });
    const papers = await this.papers.lockOf(lot, organisationId, tx);
    const checked = this.checks.pass(lot, papers, { now: tx.now, publishAt: tx.now });
    assertEntrusted(checked);
    const { terms, operator, publicity, forfeit, prepaymentBps, plan } = checked;
    await this.desk.order(tx, { lot: lotId, command: { type: 'publish', terms }, receivedAt });
    const publishedAt = tx.now;
    const { durationMs, drainMs } = terms;
    const endsAt = plus(terms.opensAt, durationMs);
    await this.lots.markPublished(tx, lot, {
      ...{ centreId: organisationId, publishedAt, durationMs, drainMs, endsAt },
      ...{ operator, assets: papers.assets, publicity, forfeit, viewing: plan.viewing },
      ...{ prepaymentBps, venueNo: papers.venue?.no ?? null, by: userId },
    });
    const written = noticeOf(lot, checked, { ...papers, noticedAt: publishedAt });
    const notice = await this.filing.file(tx, lot, {
      ...{ ...written, plan, publishedAt, by: userId },
      exceptions: papers.exceptions,
    });
    const { hash: zh } = notice.zh;
    const told = { lot: lotId, zh, en: notice.en.hash, venue: papers.venue?.no };
    const facts = { ...told, entrustment: contractHeld(checked) };
    await recordChange(tx, organisationId, { type: 'lot-notice-published', by: userId, facts });
  }
}

/** Refuses with `no-entrustment` where the pack asks for a contract and none holds, with the article that asks. */
function assertEntrusted({ entrustment }: CheckedLot): void {
  const faults = entrustmentFaults(entrustment);
  if (faults.length > 0) throw new ApiError('no-entrustment', { faults });
}

/** The contract on which a lot is published; none where nothing asks for one and none holds. */
function contractHeld({ entrustment: { state, version } }: CheckedLot): string | undefined {
  return state === 'in-force' || state === 'covered' ? version?.contract.id : undefined;
}
