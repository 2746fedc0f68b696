import { Injectable } from '@nestjs/common';
import type { LotNotice } from '../../../contract/listing.js';
import type { LawException } from '../../../core/auction/law-exception.js';
import { chinaDateOf } from '../../../core/kernel/china-time.js';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Notice } from '../../../core/listing/notice.js';
import { isElsewhere, keptPeriod, mediaDuties } from '../../../core/listing/placement.js';
import type { Plan } from '../../../core/listing/plan.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Ids } from '../../../platform/ids/ids.js';
import type { Lot } from '../../lots/lot.js';
import { LotNoticesStore } from '../lot-notices.store.js';
import { LotPlanner } from '../lot-planner.js';
import { NoticeWatchService } from './notice-watch.service.js';
import { PlacementsStore } from './placements.store.js';

/** What is published of a lot, by whom and when, and the plan that it was measured by. */
interface Filing extends Notice {
  readonly plan: Plan;
  /** What two officers have granted it: a period that they shortened is the one to be kept. */
  readonly exceptions: readonly LawException[];
  readonly publishedAt: Instant;
  readonly by: string;
}

/** What the platform is called as a medium; its own placements need no file. */
const PLATFORM = '权槌 IPGavel';

/**
 * Files a notice as it is published: its texts, what its pack asks about the media that it has to stand in, and that it
 * stands on this platform from this instant on.
 */
@Injectable()
export class NoticeFiling {
  constructor(
    private readonly notices: LotNoticesStore,
    private readonly store: PlacementsStore,
    private readonly planner: LotPlanner,
    private readonly watch: NoticeWatchService,
    private readonly ids: Ids,
  ) {}

  async file(
    tx: Tx,
    lot: Lot,
    { plan, exceptions, publishedAt, by, ...written }: Filing,
  ): Promise<LotNotice> {
    const notice = await this.notices.append(tx, { ...written, lot: lot.id, publishedAt });
    const { id: lotId, opensAt } = lot;
    const rules = this.planner.rulesOf(lot, exceptions);
    const media = mediaDuties(rules, opensAt);
    const isBound = media.some((duty) => duty.kind === 'law' && isElsewhere(duty));
    const lookAt = isBound ? opensAt : null;
    const period = keptPeriod(plan, rules, opensAt);
    await this.store.appendDuties(tx, lotId, { media, period, lookAt });
    await this.placeHere(tx, { lotId, edition: 0, by, at: publishedAt, ...hashesOf(notice) });
    if (lookAt !== null)
      tx.onCommit(() => {
        this.watch.note({ id: lotId, at: lookAt });
      });
    return notice;
  }

  /** Records that a text stands on this platform, which is where it is published. */
  async placeHere(
    tx: Tx,
    text: {
      readonly lotId: string;
      readonly edition: number;
      readonly by: string;
      readonly at: Instant;
      readonly zhHash: string;
      readonly enHash: string;
    },
  ): Promise<void> {
    const { lotId, edition, by, at, zhHash, enHash } = text;
    await this.store.append(tx, {
      ...{ id: this.ids.next('npl'), lotId, edition, zhHash, enHash },
      ...{ medium: 'platform', name: PLATFORM, reference: `/lots/${lotId}` },
      ...{ firstDay: chinaDateOf(at), lastDay: null, deedId: null },
      ...{ recordedBy: by, recordedAt: at },
    });
  }
}

function hashesOf({ zh, en }: Pick<LotNotice, 'zh' | 'en'>) {
  return { zhHash: zh.hash, enHash: en.hash };
}
