import { Injectable } from '@nestjs/common';
import type { NoticeOpening } from '../../../contract/placements.js';
import type { MediaGap } from '../../../core/listing/placement.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { LotsService } from '../../lots/lots.service.js';
import { LotDesk } from '../lot-desk.js';
import { SYSTEM } from '../order.js';
import { commandOf } from '../ruling-command.js';
import { NoticeMeasure } from './notice-measure.js';
import { PlacementsStore } from './placements.store.js';

/**
 * Looks, once, when a lot opens, whether its notice stands where the law wants it. A court sets a sale aside whose notice
 * was not published as the law says (法释〔2015〕10号 art. 21), so a lot for which that is not on record, and for which no
 * two officers have answered, stands still from its opening on until two officers have it resume.
 */
@Injectable()
export class NoticeLook {
  constructor(
    private readonly lots: LotsService,
    private readonly measure: NoticeMeasure,
    private readonly store: PlacementsStore,
    private readonly desk: LotDesk,
  ) {}

  async look(tx: Tx, lotId: string): Promise<void> {
    await this.lots.lock(tx, lotId);
    const lot = await this.lots.getPublished(tx, lotId);
    const { record, gaps, open } = await this.measure.of(tx, lot);
    const lookAt = record.duties?.lookAt ?? null;
    if (record.opening !== null || lookAt === null || tx.now < lookAt) return;
    const outcome = await this.outcome(tx, lotId, { gaps, open });
    // An opening that was put off is looked at again.
    if (outcome === null) return;
    const missing = gaps.map(({ key }) => key);
    const facts = { lot: lotId, outcome, missing };
    const change = { type: 'notice-media-examined', by: SYSTEM, facts };
    await recordChange(tx, lot.centreId ?? lot.listerId, change);
    await this.store.appendOpening(tx, lotId, { outcome, missing });
  }

  private async outcome(
    tx: Tx,
    lotId: string,
    { gaps, open }: { readonly gaps: readonly MediaGap[]; readonly open: readonly MediaGap[] },
  ): Promise<NoticeOpening | null> {
    const [first] = open;
    if (first === undefined) return gaps.length === 0 ? 'met' : 'accepted';
    const persons = { by: SYSTEM, secondBy: null };
    const command = commandOf(
      'lot.suspend',
      { lot: lotId },
      { reason: reasonOf(first), ...persons },
    );
    const order = { lot: lotId, command, receivedAt: tx.now };
    try {
      await this.desk.check(tx, order);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'not-open') return null;
      return error.code === 'suspended' ? 'suspended' : 'not-opened';
    }
    await this.desk.order(tx, order);
    return 'suspended';
  }
}

/** What the record of the lot says: the rule and its law, in words that need no language. */
function reasonOf({ source: { title, number, article } }: MediaGap): string {
  const law = `《${title.zh}》${number ? `（${number}）` : ''}`;
  return `notice-not-on-record: ${law}${article === null ? '' : ` ${article}`}`;
}
