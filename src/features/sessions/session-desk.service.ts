import { Injectable } from '@nestjs/common';
import type { LotSummary, Page } from '../../contract/api.js';
import type {
  CoverView,
  SessionDetail,
  SessionStatus,
  SessionSummary,
} from '../../contract/sessions.js';
import { isOver } from '../../core/listing/lifecycle.js';
import { formatAmount, type Minor } from '../../core/money/money.js';
import { lacking, proceeds } from '../../core/session/stop-when-covered.js';
import { slotsOf } from '../../core/session/timetable.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { CatalogueService } from '../lots/catalogue.service.js';
import { LotsService } from '../lots/lots.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { CoveredRule } from './covered-rule.js';
import { DebtSales } from './debt-sale.js';
import type { Cover, WholeSession } from './session.js';
import { SessionsStore } from './sessions.store.js';

/** Shows sessions: published ones to everybody, the others to the centre that arranges them. */
@Injectable()
export class SessionDeskService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: SessionsStore,
    private readonly catalogue: CatalogueService,
    private readonly lots: LotsService,
    private readonly organisations: OrganisationsService,
    private readonly sales: DebtSales,
    private readonly rule: CoveredRule,
  ) {}

  /** The sessions that `visitor` may see, newest first. */
  async list(visitor: Actor | null, query: PageQuery): Promise<Page<SessionSummary>> {
    const own = visitor?.organisationId ?? null;
    const found = await this.store.findPage(this.database.read, query, own);
    const byId = new Map(found.map((one) => [one.session.id, one]));
    const { items, next } = pageOf([...byId.keys()].map((id) => ({ id })), query.limit);
    const shown = items.flatMap(({ id }) => byId.get(id) ?? []);
    const names = await this.organisations.names(shown.map(({ session }) => session.centreId));
    const summaries: SessionSummary[] = [];
    for (const one of shown) summaries.push(summaryOf(one, await this.lotsOf(one), names));
    return { items: summaries, next };
  }

  /** A session that `visitor` may see, its lots as they stand. Refuses with `not-found`. */
  async get(visitor: Actor | null, id: string): Promise<SessionDetail> {
    const whole = await this.store.find(this.database.read, id);
    if (whole === null || !isVisible(whole, visitor)) throw new ApiError('not-found');
    const { session, version, stop } = whole;
    const lots = await this.lotsOf(whole);
    const names = await this.organisations.names([session.centreId]);
    const slots = slotsOf(version.plan, lots.length);
    return {
      ...summaryOf(whole, lots, names),
      ...{ durationMs: version.plan.durationMs, gapMs: version.plan.gapMs },
      lots: lots.flatMap((lot, index) => {
        const slot = slots[index];
        return slot === undefined ? [] : [{ lot, slot }];
      }),
      cover: await this.coverOf(whole, lots, visitor),
      stop: stop && { at: stop.stoppedAt, lots: stop.lots, rule: this.rule.source() },
    };
  }

  /** Its lots in their order, as the catalogue shows them; one that its lister took back is in it no more. */
  private async lotsOf({ session, version }: WholeSession): Promise<readonly LotSummary[]> {
    const known = await this.lots.findAll(version.lots);
    const ids = version.lots.filter((id) => known.get(id)?.sessionId === session.id);
    return this.catalogue.summaries(ids);
  }

  private async coverOf(
    { session, version }: WholeSession,
    lots: readonly LotSummary[],
    visitor: Actor | null,
  ): Promise<CoverView | null> {
    const { cover } = version;
    if (cover === null) return null;
    const parties = [session.centreId, ...lots.map(({ lister }) => lister.id)];
    const isParty = visitor !== null && parties.includes(visitor.organisationId);
    if (!(cover.isPublic || isParty || visitor?.kind === 'auditor')) return null;
    const now = this.clock.now();
    const sale = await this.sales.of(this.database.read, version, { cover, now });
    const money = amountsOf(cover);
    return {
      ...{ debt: money(cover.debt), costs: money(cover.costs), isPublic: cover.isPublic },
      ...{ proceeds: money(proceeds(sale)), lacking: money(lacking(sale)) },
    };
  }
}

function amountsOf({ currency }: Cover) {
  return (minor: Minor) => ({ amount: formatAmount(minor, currency), currency });
}

function isVisible({ session, publication }: WholeSession, visitor: Actor | null): boolean {
  return publication !== null || visitor?.organisationId === session.centreId;
}

function summaryOf(
  whole: WholeSession,
  lots: readonly LotSummary[],
  names: ReadonlyMap<string, string>,
): SessionSummary {
  const { session, version } = whole;
  const { id, centreId } = session;
  const { plan } = version;
  const planned = slotsOf(plan, lots.length).map(({ endsAt }) => endsAt);
  const ends = whole.publication === null ? planned : lots.map(({ endsAt }) => endsAt);
  return {
    ...{ id, title: version.title, mode: plan.mode, opensAt: plan.opensAt },
    centre: { id: centreId, name: names.get(centreId) ?? centreId },
    status: statusOf(whole, lots),
    endsAt: Math.max(plan.opensAt, ...ends),
    lotCount: lots.length,
    stopsWhenCovered: version.cover !== null,
  };
}

function statusOf({ publication }: WholeSession, lots: readonly LotSummary[]): SessionStatus {
  if (publication === null) return 'draft';
  if (lots.every(({ status }) => isOver(status))) return 'ended';
  return lots.every(({ status }) => status === 'published') ? 'published' : 'running';
}
