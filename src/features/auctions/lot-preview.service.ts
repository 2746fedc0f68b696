import { Injectable } from '@nestjs/common';
import type { LotCheck as CheckAnswer, LotNotice, PlannedTerms } from '../../contract/listing.js';
import type { AuctionEvent } from '../../core/auction/events.js';
import type { Terms } from '../../core/auction/terms.js';
import type { Instant } from '../../core/kernel/instant.js';
import { saleWord } from '../../core/listing/operator.js';
import { NO_ENTRY, placedText } from '../../core/proof/entry-text.js';
import { hiddenIn, publicEvent } from '../../core/proof/public-event.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { LotsService } from '../lots/lots.service.js';
import { LotCheck } from './lot-check.js';
import { LotNoticesStore } from './lot-notices.store.js';
import { LotPapers } from './lot-papers.js';
import { plannedPublication } from './lot-planner.js';
import { noticeOf } from './notice-facts.js';
import { planView } from './plan-view.js';

/** Shows what a lot's publication would say, and what it did say. */
@Injectable()
export class LotPreviewService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly checks: LotCheck,
    private readonly papers: LotPapers,
    private readonly notices: LotNoticesStore,
  ) {}

  /** What would become of a lot if it were published as it is planned, or now; for its lister and the centres. Refuses with `not-found`. */
  async check(actor: Actor, id: string): Promise<CheckAnswer> {
    const { lot, checked, parties } = await this.measure(actor, id);
    const { faults, plan, operator, pack, terms } = checked;
    return {
      ...{ faults, earliestOpening: plan.earliestOpening },
      ...{ word: saleWord(operator), plan: planView(plan) },
      departures: checked.departures.map(({ room: { what, by }, ...one }) => ({
        ...one,
        what,
        by,
      })),
      pack: pack && { name: pack.name, version: pack.version },
      notice: terms && noticeOf(lot, { ...checked, terms }, parties),
    };
  }

  /**
   * The terms with which a lot would be published as it is planned, or now, in the words in which its record would begin;
   * for its lister and the centres. Refuses with `not-found`, and with `breaks-law` where they are not complete.
   */
  async plannedTerms(actor: Actor, id: string): Promise<PlannedTerms> {
    const { checked, parties } = await this.measure(actor, id);
    const { terms, faults } = checked;
    if (terms === null) throw new ApiError('breaks-law', { faults });
    return { entry: firstEntry(terms, parties.noticedAt) };
  }

  /** The notice of a published lot. Refuses with `not-found`. */
  async notice(lot: string): Promise<LotNotice> {
    const found = await this.notices.find(this.database.read, lot);
    if (found === null) throw new ApiError('not-found');
    return found;
  }

  private async measure(actor: Actor, id: string) {
    const lot = await this.lots.find(id);
    const isReviewer = actor.kind === 'trading-centre' || actor.kind === 'platform';
    if (lot === null || !(isReviewer || lot.listerId === actor.organisationId))
      throw new ApiError('not-found');
    const centreId = lot.centreId ?? (actor.kind === 'trading-centre' ? actor.organisationId : '');
    const now = this.clock.now();
    const at = plannedPublication(lot, now);
    const { read } = this.database;
    const papers = await this.papers.of(lot, { centreId, read, now, publishAt: at.publishAt });
    const checked = this.checks.check(lot, papers, at);
    return { lot, checked, parties: { ...papers, noticedAt: at.publishAt } };
  }
}

/** Stands for the commitments to a hidden reserve and to the seed of a draw, which only a publication makes. */
const NO_COMMITMENT = '0'.repeat(64);

function firstEntry(terms: Terms, at: Instant): string {
  const { lot, engine } = terms;
  const event: AuctionEvent = { at, type: 'published', terms };
  const commitment = hiddenIn(event) === null ? null : NO_COMMITMENT;
  const place = { seq: 1, lot, prev: NO_ENTRY, engine, at };
  return placedText(place, publicEvent(event, commitment, NO_COMMITMENT));
}
