import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import type { Venue, VenueHistory, VenueSummary, VenueVersion } from '../../contract/venues.js';
import type { Closing } from '../../core/kernel/working-days.js';
import type { Instant } from '../../core/kernel/instant.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Reader } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { DirectoryService } from '../parties/directory.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { writtenProfile } from './read-profile.js';
import type { StoredVenue } from './venue.js';
import { VenuesStore } from './venues.store.js';

/** What a lot says of where it is run. */
export interface Placed {
  readonly centreId: string | null;
  readonly venueNo: number | null;
}

/** Trading centres as they present themselves 交易场所档案, for everybody; their history for themselves. */
@Injectable()
export class VenuesService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly store: VenuesStore,
    private readonly organisations: OrganisationsService,
    private readonly directory: DirectoryService,
  ) {}

  /** The centres whose profile is in force. */
  async list(query: PageQuery): Promise<Page<VenueSummary>> {
    const found = await this.store.findPage(this.database.read, query, this.clock.now());
    const names = await this.organisations.names(found.map(({ centreId }) => centreId));
    const items = found.map(({ centreId: id, no, profile: { seal, contact } }) => ({
      ...{ id, name: names.get(id) ?? id, no, seal, contact },
    }));
    return pageOf(items, query.limit);
  }

  /** One centre by its profile in force. Refuses with `not-found` where there is none. */
  async get(id: string): Promise<Venue> {
    const found = await this.inForce(this.database.read, id, this.clock.now());
    if (found === null) throw new ApiError('not-found');
    return this.viewOf(found);
  }

  /** All versions, for the centre itself, the platform and auditors. Refuses with `not-found`. */
  async history(actor: Actor, id: string): Promise<VenueHistory> {
    const isForAll = actor.kind === 'platform' || actor.kind === 'auditor';
    const organisation = await this.organisations.find(id);
    if (organisation?.kind !== 'trading-centre' || !(isForAll || actor.organisationId === id))
      throw new ApiError('not-found');
    const { read } = this.database;
    const versions = await this.store.findAll(read, id);
    const current = await this.inForce(read, id, this.clock.now());
    const people = versions.flatMap(({ askedBy, approvedBy }) => [askedBy, approvedBy]);
    const names = await this.directory.namesOfAny(people);
    const items = versions.map((one): VenueVersion => {
      const { no, effectiveFrom, reason, approvedAt, askedBy, approvedBy } = one;
      return {
        ...{ no, effectiveFrom, reason, approvedAt, profile: writtenProfile(one.profile) },
        askedBy: { id: askedBy, name: names.get(askedBy) ?? askedBy },
        approvedBy: { id: approvedBy, name: names.get(approvedBy) ?? approvedBy },
        isInForce: no === current?.no,
      };
    });
    return { id, name: organisation.name, items };
  }

  /** The version of a centre that counts at `at`; null where there is none. Inside a transaction, as that sees it. */
  inForce(read: Pick<Reader, 'query'>, id: string, at: Instant): Promise<StoredVenue | null> {
    return this.store.findInForce(read, id, at);
  }

  /** A version that a lot has frozen, or null. */
  version(id: string, no: number): Promise<StoredVenue | null> {
    return this.store.findVersion(this.database.read, id, no);
  }

  /** The closing days that each of these lots is planned by: as it has frozen them, or as they are now. */
  async closingsOf(lots: readonly Placed[]): Promise<(lot: Placed) => readonly Closing[]> {
    const now = this.clock.now();
    const known = new Map<string, readonly Closing[]>();
    for (const { centreId, venueNo } of lots) {
      const key = keyOf({ centreId, venueNo });
      if (centreId === null || known.has(key)) continue;
      const venue =
        venueNo === null
          ? await this.inForce(this.database.read, centreId, now)
          : await this.version(centreId, venueNo);
      known.set(key, venue?.profile.closings ?? []);
    }
    return (lot) => known.get(keyOf(lot)) ?? [];
  }

  /** A version as everybody reads it: the custody account is for those who pay into it. */
  async viewOf({ centreId: id, no, effectiveFrom, profile }: StoredVenue): Promise<Venue> {
    const names = await this.organisations.names([id]);
    const { custody, ...shown } = writtenProfile(profile);
    const custodian = custody?.custodian ?? null;
    return { id, name: names.get(id) ?? id, no, effectiveFrom, profile: shown, custodian };
  }
}

function keyOf({ centreId, venueNo }: Placed): string {
  return `${centreId} ${venueNo}`;
}
