import { Injectable } from '@nestjs/common';
import type { CatalogueFacets, LotDetail, LotSummary, Page } from '../../contract/api.js';
import { isPublished } from '../../core/listing/lifecycle.js';
import { GovernmentCalendar } from '../../platform/calendar/government-calendar.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { CollateralService } from '../collateral/collateral.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import type { LotFilter, Unpublished } from './catalogue-filter.js';
import { following } from './catalogue-order.js';
import { type CatalogueQuery, type FilterQuery, readFilter } from './catalogue-query.js';
import { CatalogueStore, type GroupCount } from './catalogue.store.js';
import { detailOf, summaryOf } from './lot-shown.js';
import type { Lot } from './lot.js';
import { LotsStore } from './lots.store.js';

/** Shows lots: published ones to everybody, the others to their lister and to those who review them. */
@Injectable()
export class CatalogueService {
  readonly #database: Database;
  readonly #lots: LotsStore;
  readonly #catalogue: CatalogueStore;
  readonly #organisations: OrganisationsService;
  readonly #collateral: CollateralService;
  readonly #calendar: GovernmentCalendar;

  constructor(
    database: Database,
    lots: LotsStore,
    catalogue: CatalogueStore,
    organisations: OrganisationsService,
    collateral: CollateralService,
    calendar: GovernmentCalendar,
  ) {
    this.#calendar = calendar;
    this.#database = database;
    this.#lots = lots;
    this.#catalogue = catalogue;
    this.#organisations = organisations;
    this.#collateral = collateral;
  }

  /** The lots that `visitor` may see and that pass the query, in its order; refuses with `invalid-body`. */
  async list(visitor: Actor | null, query: CatalogueQuery): Promise<Page<LotSummary>> {
    const { sort, limit, cursor } = query;
    const after = cursor === undefined ? null : following(sort, cursor);
    if (cursor !== undefined && after === null) {
      const problem = 'must be `next` of the page before, in the same order';
      throw new ApiError('invalid-body', { faults: [{ field: 'cursor', problem }] });
    }
    const { items, next } = await this.#catalogue.findPage(this.#database.read, {
      ...{ unpublished: unpublishedFor(visitor), filter: filterOf(visitor, query) },
      ...{ sort, limit, after },
    });
    const ids = items.flatMap(({ listerId, centreId }) => [listerId, centreId ?? '']);
    const names = await this.#organisations.names(ids);
    return { items: items.map((lot) => summaryOf(lot, names, query.centre)), next };
  }

  /** Lots as a list shows them, in the order of these ids, for whoever decides itself who may see them. */
  async summaries(ids: readonly string[]): Promise<readonly LotSummary[]> {
    const lots = await this.#lots.findAll(this.#database.read, ids);
    const names = await this.#organisations.names(lots.map(({ listerId }) => listerId));
    const shown = new Map(lots.map((lot) => [lot.id, summaryOf(lot, names)]));
    return ids.flatMap((id) => shown.get(id) ?? []);
  }

  /** What the lots that `visitor` may see can be narrowed down by, each with how many there are. */
  async facets(visitor: Actor | null, query: FilterQuery): Promise<CatalogueFacets> {
    const { read } = this.#database;
    const unpublished = unpublishedFor(visitor);
    const filter = { ...filterOf(visitor, query), status: undefined };
    const statuses = await this.#catalogue.countStatuses(read, unpublished, filter);
    const packs = await this.#catalogue.countGroup(read, 'pack', unpublished);
    const listers = await this.#catalogue.countGroup(read, 'lister', unpublished);
    const centres = await this.#catalogue.countGroup(read, 'centre', unpublished);
    const names = await this.#organisations.names(
      [...listers, ...centres].map(({ value }) => value),
    );
    const named = ({ value: id, count }: GroupCount) => ({ id, name: names.get(id) ?? id, count });
    return {
      statuses: [...statuses].map(([status, count]) => ({ status, count })),
      packs: packs.map(({ value, count }) => ({ name: value, count })),
      listers: listers.map(named),
      centres: centres.map(named),
    };
  }

  /** One lot that `visitor` may see; refuses with `not-found`. */
  async get(visitor: Actor | null, id: string): Promise<LotDetail> {
    const lot = await this.#lots.find(this.#database.read, id);
    if (lot === null || !isVisible(lot, unpublishedFor(visitor))) throw new ApiError('not-found');
    const assets = lot.publishedAssets ?? (await this.#collateral.facts(lot.assets));
    const names = await this.#organisations.names([lot.listerId]);
    const reader = visitor?.organisationId ?? null;
    return detailOf(lot, { reader, assets, names, calendar: this.#calendar.working });
  }
}

function filterOf(visitor: Actor | null, query: FilterQuery): LotFilter {
  const filter = readFilter(query);
  return query.own === undefined ? filter : { ...filter, lister: visitor?.organisationId ?? '' };
}

function unpublishedFor(visitor: Actor | null): Unpublished {
  if (visitor === null) return null;
  const isReviewer = visitor.kind === 'trading-centre' || visitor.kind === 'platform';
  return isReviewer ? 'everybody' : { of: visitor.organisationId };
}

function isVisible(lot: Lot, unpublished: Unpublished): boolean {
  if (isPublished(lot.status) || unpublished === 'everybody') return true;
  return unpublished?.of === lot.listerId;
}
