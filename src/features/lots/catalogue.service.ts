import { Injectable } from '@nestjs/common';
import type { LotDetail, LotStatus, LotSummary, Page } from '../../contract/api.js';
import type { Asset } from '../../contract/listing.js';
import type { WireMoney } from '../../contract/money.js';
import { provisionalUntil } from '../../core/listing/china-days.js';
import { isPublished } from '../../core/listing/lifecycle.js';
import { formatAmount, type Minor } from '../../core/money/money.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { CollateralService } from '../collateral/collateral.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import type { Lot } from './lot.js';
import { type LotFilter, LotsStore } from './lots.store.js';

export interface CatalogueQuery extends PageQuery {
  readonly status?: LotStatus;
  readonly q?: string;
  /** Only lots that the asker's own organisation has listed. */
  readonly own?: 'true';
}

/** Shows lots: published ones to everybody, drafts to their lister and to those who review them. */
@Injectable()
export class CatalogueService {
  readonly #database: Database;
  readonly #store: LotsStore;
  readonly #organisations: OrganisationsService;
  readonly #collateral: CollateralService;

  constructor(
    database: Database,
    store: LotsStore,
    organisations: OrganisationsService,
    collateral: CollateralService,
  ) {
    this.#database = database;
    this.#store = store;
    this.#organisations = organisations;
    this.#collateral = collateral;
  }

  async list(visitor: Actor | null, query: CatalogueQuery): Promise<Page<LotSummary>> {
    const { own, ...rest } = query;
    const listerId = own === undefined ? {} : { listerId: visitor?.organisationId ?? '' };
    const filter = { ...rest, ...listerId, drafts: draftsFor(visitor) };
    const lots = await this.#store.findPage(this.#database.read, filter, query);
    const { items, next } = pageOf(lots, query.limit);
    const names = await this.#organisations.names(items.map(({ listerId }) => listerId));
    return { items: items.map((lot) => summaryOf(lot, names)), next };
  }

  /** One lot that `visitor` may see; refuses with `not-found`. */
  async get(visitor: Actor | null, id: string): Promise<LotDetail> {
    const lot = await this.#store.find(this.#database.read, id);
    if (lot === null || !isVisible(lot, draftsFor(visitor))) throw new ApiError('not-found');
    const assets = lot.publishedAssets ?? (await this.#collateral.facts(lot.assets));
    return detailOf(lot, assets, await this.#organisations.names([lot.listerId]));
  }
}

function draftsFor(visitor: Actor | null): LotFilter['drafts'] {
  if (visitor === null) return null;
  const isReviewer = visitor.kind === 'trading-centre' || visitor.kind === 'platform';
  return isReviewer ? 'everybody' : { of: visitor.organisationId };
}

function isVisible(lot: Lot, drafts: LotFilter['drafts']): boolean {
  if (isPublished(lot.status) || drafts === 'everybody') return true;
  return drafts?.of === lot.listerId;
}

function summaryOf(lot: Lot, names: ReadonlyMap<string, string>): LotSummary {
  const { id, title, status, currency, opensAt, bidCount, listerId, returnReason } = lot;
  return {
    id,
    title,
    status,
    currency,
    startPrice: wire(lot, lot.startPrice),
    price: lot.price === null ? null : wire(lot, lot.price),
    opensAt,
    endsAt: lot.endsAt ?? opensAt + (lot.durationMs ?? 0),
    bidCount,
    lister: { id: listerId, name: names.get(listerId) ?? listerId },
    returnReason,
  };
}

function detailOf(
  lot: Lot,
  assets: readonly Asset[],
  names: ReadonlyMap<string, string>,
): LotDetail {
  const { description, pack, format, durationMs, drainMs, rules, winner } = lot;
  const { operator, contact } = lot;
  return {
    ...summaryOf(lot, names),
    description,
    centre: lot.centreId,
    pack,
    format,
    valuation: lot.valuation === null ? null : wire(lot, lot.valuation),
    deposit: lot.deposit === null ? null : wire(lot, lot.deposit),
    durationMs,
    drainMs,
    rules,
    createdAt: lot.createdAt,
    publishedAt: lot.publishedAt,
    ...{ winner, assets, operator, contact },
    provisionalUntil: objectionsEnd(lot),
  };
}

/** A withdrawn lot has no result that one could object to. */
function objectionsEnd({ status, endsAt, objectionDays }: Lot): number | null {
  if ((status !== 'sold' && status !== 'failed') || endsAt === null) return null;
  return provisionalUntil(endsAt, objectionDays ?? 0);
}

function wire({ currency }: Lot, minor: Minor): WireMoney {
  return { amount: formatAmount(minor, currency), currency };
}
