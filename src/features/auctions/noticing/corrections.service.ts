import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CorrectionWish, NoticeCorrections } from '../../../contract/placements.js';
import { correctionText } from '../../../core/listing/correction-text.js';
import { openingAfter } from '../../../core/listing/notice-period.js';
import type { Operator } from '../../../core/listing/operator.js';
import { ruleAt } from '../../../core/listing/plan-rules.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { Approval } from '../../approvals/approval.js';
import { ApprovalKinds, type Confirmed } from '../../approvals/approval-kinds.js';
import type { Lot } from '../../lots/lot.js';
import { citation } from '../../rule-packs/pack-words.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { LotPlanner } from '../lot-planner.js';
import { NoticeAsking } from './notice-asking.js';
import { NoticeFiling } from './notice-filing.js';
import { NoticeMeasure } from './notice-measure.js';

const CORRECT = 'notice.correct';
const RESTARTS = 'correctionRestartsNotice';

type Said = Pick<CorrectionWish, 'zh' | 'en'>;

/**
 * Corrections 更正公告 of a notice by two officers, until the lot opens. A correction changes words and never the terms,
 * which are frozen; it has to stand wherever the notice stands.
 */
@Injectable()
export class NoticeCorrectionsService implements OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly asking: NoticeAsking,
    private readonly planner: LotPlanner,
    private readonly measure: NoticeMeasure,
    private readonly filing: NoticeFiling,
    private readonly organisations: OrganisationsService,
  ) {}

  onModuleInit(): void {
    const carryOut = (tx: Tx, confirmed: Confirmed) => this.publish(tx, confirmed);
    this.kinds.declare({ name: CORRECT, action: CORRECT, carryOut });
  }

  /** The corrections of a published lot, for everybody. Refuses with `not-found`. */
  async list(lotId: string): Promise<NoticeCorrections> {
    const found = await this.filing.corrections(lotId);
    const items = found.map(({ no, publishedAt, reason, zh, zhHash, en, enHash }) => ({
      ...{ no, publishedAt, reason },
      zh: { text: zh, hash: zhHash },
      en: { text: en, hash: enHash },
    }));
    return { items };
  }

  /**
   * Asks a second officer. Refuses with `not-found`, `not-allowed`, `conflict` (the lot has opened or is withdrawn, this
   * waits already) and `breaks-law` where a correction begins the notice anew and too little of it would be left.
   */
  ask(command: Command, lotId: string, { zh, en, reason }: CorrectionWish): Promise<Approval> {
    return this.asking.ask(command, { kind: CORRECT, lotId, reason }, async (tx, lot) => {
      await this.assertTime(tx, lot);
      return { zh, en };
    });
  }

  private async publish(tx: Tx, confirmed: Confirmed): Promise<void> {
    const { subject: lotId, secondBy: by, by: askedBy, organisationId, reason } = confirmed;
    const said = confirmed.content as Said;
    const lot = await this.asking.lock(tx, lotId);
    await this.assertTime(tx, lot);
    const { record } = await this.measure.of(tx, lot);
    const own = record.placements.find(({ edition }) => edition === 0);
    if (own === undefined) throw new ApiError('conflict', 'There is no notice on record.');
    const no = record.corrections.length + 1;
    const names = await this.organisations.names([organisationId], tx);
    const { zh, en } = correctionText({
      ...{ no, title: lot.title, operator: operatorOf(lot), said, publishedAt: tx.now },
      centre: names.get(organisationId) ?? organisationId,
      corrects: { zh: own.zhHash, en: own.enHash },
    });
    const hashes = { zhHash: hashOf(zh), enHash: hashOf(en) };
    const facts = { lot: lotId, correction: no, ...hashes, asked: askedBy };
    const change = { type: 'lot-notice-corrected', by, facts };
    const publishedAt = await recordChange(tx, organisationId, change);
    const correction = { no, zh, en, ...hashes, reason, askedBy, publishedBy: by, publishedAt };
    await this.filing.correct(tx, lotId, correction);
  }

  /** Where the law has the notice begin anew with a correction, as much of it has to be left as before any notice. */
  private async assertTime(tx: Tx, lot: Lot): Promise<void> {
    if (lot.status === 'withdrawn' || tx.now >= lot.opensAt)
      throw new ApiError('conflict', 'The lot has opened; its notice cannot be corrected.');
    const rule = ruleAt(this.planner.rulesOf(lot), RESTARTS, lot.opensAt);
    const { dates } = await this.measure.of(tx, lot);
    if (rule?.value !== true || rule.kind !== 'law' || dates.period === null) return;
    const { amount: usual, unit } = dates.period;
    const earliest = openingAfter(dates.calendar, tx.now, { usual, unit }).at;
    if (lot.opensAt >= earliest) return;
    const source = citation(rule.source);
    const fault = { field: 'opensAt', problem: 'before-notice-period', source, earliest };
    throw new ApiError('breaks-law', { faults: [fault] });
  }
}

function operatorOf({ operator }: Lot): Operator {
  return operator ?? { kind: 'pledgee', name: '', licence: null, auctioneer: null };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
