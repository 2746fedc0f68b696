import { Injectable } from '@nestjs/common';
import type { LotSummary, Page } from '../../contract/api.js';
import type { SessionDetail, SessionStatus, SessionSummary } from '../../contract/sessions.js';
import { isOver } from '../../core/listing/lifecycle.js';
import { slotsOf } from '../../core/session/timetable.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { CoverViews } from './cover-views.js';
import type { WholeSession } from './session.js';
import { SessionContents } from './session-contents.js';
import { SessionRules } from './session-rules.js';
import { SessionsStore } from './sessions.store.js';

/** Shows sessions: published ones to everybody, the others to the centre that arranges them. */
@Injectable()
export class SessionDeskService {
  constructor(
    private readonly database: Database,
    private readonly store: SessionsStore,
    private readonly contents: SessionContents,
    private readonly organisations: OrganisationsService,
    private readonly covers: CoverViews,
    private readonly rules: SessionRules,
  ) {}

  /** The sessions that `visitor` may see, newest first. */
  async list(visitor: Actor | null, query: PageQuery): Promise<Page<SessionSummary>> {
    const own = visitor?.organisationId ?? null;
    const found = await this.store.findPage(this.database.read, query, own);
    const { items, next } = pageOf(
      found.map((whole) => ({ id: whole.session.id, whole })),
      query.limit,
    );
    const names = await this.organisations.names(items.map(({ whole }) => whole.session.centreId));
    const summaries: SessionSummary[] = [];
    for (const { whole } of items)
      summaries.push(summaryOf(whole, await this.contents.of(whole), names));
    return { items: summaries, next };
  }

  /** A session that `visitor` may see, its lots as they stand. Refuses with `not-found`. */
  async get(visitor: Actor | null, id: string): Promise<SessionDetail> {
    const { read } = this.database;
    const whole = await this.store.find(read, id);
    if (whole === null || !isVisible(whole, visitor)) throw new ApiError('not-found');
    const { session, version, publication } = whole;
    const lots = await this.contents.of(whole);
    const names = await this.organisations.names([session.centreId]);
    const slots = slotsOf(version.plan, lots.length);
    return {
      ...summaryOf(whole, lots, names),
      ...{ durationMs: version.plan.durationMs, gapMs: version.plan.gapMs },
      pack: this.rules.shown(publication?.pack ?? null, await this.contents.lotsOf(whole)),
      sellsAll: version.sellsAll,
      lots: lots.flatMap((lot, index) => {
        const slot = slots[index];
        return slot === undefined ? [] : [{ lot, slot }];
      }),
      cover: await this.covers.of(read, whole, { lots, visitor }),
      stop: this.covers.stopOf(whole),
    };
  }
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
