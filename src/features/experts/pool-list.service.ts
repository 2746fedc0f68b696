import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import type { Expert } from '../../contract/experts.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { DirectoryService } from '../parties/directory.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { ExpertsStore } from './experts.store.js';
import type { PoolEntry } from './pool-entry.js';

/** Which entries of a pool somebody asks for. */
export interface ExpertsSought extends PageQuery {
  readonly state?: 'in-force' | 'left-out';
}

/** Shows a trading centre its pool, with what people and organisations are called. */
@Injectable()
export class PoolListService {
  constructor(
    private readonly database: Database,
    private readonly store: ExpertsStore,
    private readonly directory: DirectoryService,
    private readonly organisations: OrganisationsService,
  ) {}

  async list(actor: Actor, { state, ...query }: ExpertsSought): Promise<Page<Expert>> {
    const of = {
      centreId: actor.organisationId,
      ...(state === undefined ? {} : { isInForce: state === 'in-force' }),
    };
    const found = await this.store.findPage(this.database.read, query, of);
    const { items, next } = pageOf(found, query.limit);
    const named = items.flatMap(({ userId, takenInBy, removal }) => [
      ...[userId, takenInBy],
      ...(removal === null ? [] : [removal.removedBy]),
    ]);
    const users = new Map((await this.directory.findAll(named)).map((user) => [user.id, user]));
    const bodies = await this.organisations.names(
      [...users.values()].map(({ organisationId }) => organisationId),
    );
    const nameOf = (id: string): string => users.get(id)?.name ?? id;
    const shown = items.map((entry) => {
      const organisationId = users.get(entry.userId)?.organisationId ?? '';
      const organisation = { id: organisationId, name: bodies.get(organisationId) ?? '' };
      return { ...viewOf(entry, nameOf), organisation };
    });
    return { items: shown, next };
  }
}

function viewOf(entry: PoolEntry, nameOf: (id: string) => string): Omit<Expert, 'organisation'> {
  const { id, kinds, disciplines, employer, employerId, reason, takenInAt, removal } = entry;
  const leftOut = removal && {
    ...{ at: removal.removedAt, by: nameOf(removal.removedBy), reason: removal.reason },
  };
  return {
    ...{ id, kinds, disciplines, employer, employerId, reason, takenInAt, leftOut },
    ...{ name: nameOf(entry.userId), takenInBy: nameOf(entry.takenInBy) },
  };
}
