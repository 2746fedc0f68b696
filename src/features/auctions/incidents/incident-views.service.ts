import { Injectable } from '@nestjs/common';
import type { Page } from '../../../contract/api.js';
import type { Incident } from '../../../contract/incidents.js';
import { Database } from '../../../platform/database/database.js';
import { pageOf, type PageQuery } from '../../../platform/http/paging.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import type { KnownIncident } from './incident.js';
import { IncidentsStore } from './incidents.store.js';

/** Shows everybody which incidents last and which there have been. */
@Injectable()
export class IncidentViewsService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly store: IncidentsStore,
  ) {}

  /** A page of all incidents, newest first. */
  async list(page: PageQuery): Promise<Page<Incident>> {
    const found = await this.store.findPage(this.database.read, page);
    return pageOf(await this.shown(found), page.limit);
  }

  /** Those that last, the oldest first. */
  async lasting(): Promise<readonly Incident[]> {
    return this.shown(await this.store.findLasting(this.database.read));
  }

  /** Incidents as everybody sees them. */
  async shown(incidents: readonly KnownIncident[]): Promise<readonly Incident[]> {
    if (incidents.length === 0) return [];
    const names = await this.organisations.names(
      incidents.flatMap(({ centreId }) => centreId ?? []),
    );
    return incidents.map(({ id, kind, centreId, suspends, ...one }) => ({
      ...{ id, kind, suspends, zh: one.zh, en: one.en },
      centre: centreId === null ? null : { id: centreId, name: names.get(centreId) ?? centreId },
      ...{ declaredAt: one.declaredAt, amendedAt: one.amendedAt, endedAt: one.endedAt },
    }));
  }
}
