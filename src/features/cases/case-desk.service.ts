import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import type { CaseDetail, CaseSummary, LotAttempts, RouteView } from '../../contract/cases.js';
import { Database } from '../../platform/database/database.js';
import { readHeads } from '../../platform/database/streams.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { CaseBookshelf, seesAllCases } from './case-bookshelf.js';
import { CaseOptions } from './case-options.js';
import { attemptView, namedRoute, routeView, standingOf } from './case-shown.js';
import type { DisposalCase, StoredAttempt } from './case.js';
import { CasesStore } from './cases.store.js';
import { Routes } from './routes.js';

/** Shows cases: to their lister, and to those whose work is with everybody's. */
@Injectable()
export class CaseDeskService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly store: CasesStore,
    private readonly routes: Routes,
    private readonly options: CaseOptions,
    private readonly shelf: CaseBookshelf,
  ) {}

  /** The routes that a case may follow. */
  listRoutes(): { readonly items: readonly RouteView[] } {
    return { items: this.routes.list().map(routeView) };
  }

  /** The cases that `actor` may see, newest first. */
  async list(actor: Actor, query: PageQuery): Promise<Page<CaseSummary>> {
    const { read } = this.database;
    const only = seesAllCases(actor) ? null : actor.organisationId;
    const { items, next } = pageOf(await this.store.findPage(read, query, only), query.limit);
    return { items: await this.summaries(items), next };
  }

  /** A case that `actor` may see, with everything that may follow. Refuses with `not-found`. */
  async get(actor: Actor, id: string): Promise<CaseDetail> {
    const file = await this.shelf.visible(this.database.read, actor, id);
    const [summary] = await this.summaries([file]);
    if (summary === undefined) throw new ApiError('not-found');
    return { ...summary, ...(await this.options.of(file)) };
  }

  /** The attempts of the case of a published lot, for everybody; none for a lot of no case. Refuses with `not-found`. */
  async ofLot(lotId: string): Promise<LotAttempts> {
    const { read } = this.database;
    // A lot has a record as soon as it is published, and only then.
    if ((await readHeads(read, [lotId])).length === 0) throw new ApiError('not-found');
    const own = await this.shelf.attemptOfLot(read, lotId);
    const file = own === null ? null : await this.store.find(read, own.caseId);
    if (file === null) return { route: null, items: [] };
    const route = this.routes.get(file.route);
    const attempts = await this.shelf.attemptsOf(read, [file.id]);
    return { route: namedRoute(route), items: attempts.map((one) => attemptView(route, one)) };
  }

  private async summaries(files: readonly DisposalCase[]): Promise<CaseSummary[]> {
    const { read } = this.database;
    const ids = files.map(({ id }) => id);
    const names = await this.organisations.names(files.map(({ listerId }) => listerId));
    const attempts = grouped(await this.shelf.attemptsOf(read, ids));
    const ended = await this.options.endedAmong(ids);
    return files.map(({ id, title, route, listerId, openedAt }) => {
      const own = attempts.get(id) ?? [];
      return {
        ...{ id, title, openedAt, route: namedRoute(this.routes.get(route)) },
        lister: { id: listerId, name: names.get(listerId) ?? listerId },
        standing: standingOf(own.at(-1), ended.has(id)),
        attemptCount: own.length,
      };
    });
  }
}

function grouped(attempts: readonly StoredAttempt[]): ReadonlyMap<string, StoredAttempt[]> {
  const groups = new Map<string, StoredAttempt[]>();
  for (const one of attempts) groups.set(one.caseId, [...(groups.get(one.caseId) ?? []), one]);
  return groups;
}
