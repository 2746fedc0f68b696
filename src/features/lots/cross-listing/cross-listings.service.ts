import { Injectable } from '@nestjs/common';
import type { Page } from '../../../contract/api.js';
import type { CrossListing, ListedAt } from '../../../contract/cross-listings.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../../platform/http/paging.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import type { Lot } from '../lot.js';
import { LotsStore } from '../lots.store.js';
import { sideOf, type StoredCrossListing } from './cross-listing.js';
import { CrossListingsStore } from './cross-listings.store.js';

/** A lot, by what makes its cross-listings count: they lapse where another centre has it. */
type Placed = Pick<Lot, 'id' | 'centreId'>;

/** Tells which venues show a lot, and the two sides of each cross-listing how it stands. */
@Injectable()
export class CrossListingsService {
  constructor(
    private readonly database: Database,
    private readonly store: CrossListingsStore,
    private readonly lots: LotsStore,
    private readonly organisations: OrganisationsService,
  ) {}

  /** The other venues that show a lot now. Inside a transaction, as that sees them. */
  async venuesOf(lot: Placed, read: Queryable = this.database.read): Promise<readonly ListedAt[]> {
    const live = await this.accepted(lot, read);
    const names = await this.organisations.names(
      live.map(({ venueId }) => venueId),
      read,
    );
    return live.map(({ venueId: id, steps }) => {
      const since = steps.find(({ act }) => act === 'accept')?.at ?? 0;
      return { id, name: names.get(id) ?? id, since };
    });
  }

  /** The venue that a bidder says it came through, if that shows the lot; its own trading centre counts as none. */
  async throughOf(tx: Queryable, lot: Placed, venueId: string | undefined): Promise<string | null> {
    const live = await this.accepted(lot, tx);
    return live.find((one) => one.venueId === venueId)?.venueId ?? null;
  }

  /** Of one lot those in which the actor's own centre has a part. */
  async ofLot(actor: Actor, lotId: string): Promise<{ items: readonly CrossListing[] }> {
    const found = await this.store.findOf(this.database.read, lotId);
    const own = found.filter((one) => sideOf(one, actor.organisationId) !== null);
    return { items: await this.views(own) };
  }

  /** All in which the actor's own centre has a part, newest first. */
  async list(actor: Actor, query: PageQuery): Promise<Page<CrossListing>> {
    const rows = await this.store.findPage(this.database.read, query, actor.organisationId);
    const { items, next } = pageOf(rows, query.limit);
    return { items: await this.views(items), next };
  }

  /** One in which the actor's own centre has a part. Refuses with `not-found`. */
  async get(actor: Actor, id: string): Promise<StoredCrossListing> {
    const found = await this.store.find(this.database.read, id);
    if (found === null || sideOf(found, actor.organisationId) === null)
      throw new ApiError('not-found');
    return found;
  }

  private async accepted(
    { id, centreId }: Placed,
    read: Queryable,
  ): Promise<readonly StoredCrossListing[]> {
    const found = await this.store.findOf(read, id);
    return found.filter(({ state, homeId }) => state === 'accepted' && homeId === centreId);
  }

  private async views(found: readonly StoredCrossListing[]): Promise<readonly CrossListing[]> {
    const { read } = this.database;
    const lots = await this.lots.findAll(read, [...new Set(found.map(({ lotId }) => lotId))]);
    const byId = new Map(lots.map((lot) => [lot.id, lot]));
    const names = await this.organisations.names(
      found.flatMap(({ homeId, venueId }) => [homeId, venueId]),
    );
    const named = (id: string) => ({ id, name: names.get(id) ?? id });
    return found.flatMap(({ id, lotId, homeId, venueId, state, steps }): CrossListing[] => {
      const lot = byId.get(lotId);
      if (lot === undefined) return [];
      const { title, status } = lot;
      return [
        {
          ...{ id, lot: { id: lotId, title, status }, home: named(homeId), venue: named(venueId) },
          state,
          steps: steps.map(({ act, centreId, reason, at }) => ({
            ...{ act, centre: named(centreId), reason, at },
          })),
        },
      ];
    });
  }
}
