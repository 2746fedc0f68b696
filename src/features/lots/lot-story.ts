import { Injectable } from '@nestjs/common';
import type { LotHistory } from '../../contract/listing.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { DirectoryService } from '../parties/directory.service.js';
import { OrganisationsService } from '../parties/organisations.service.js';
import { type LotMove, LotHistoryStore } from './lot-history.store.js';
import { LotsStore } from './lots.store.js';

/** Tells how a lot came to where it stands, to its lister and to those who review. */
@Injectable()
export class LotStory {
  constructor(
    private readonly database: Database,
    private readonly lots: LotsStore,
    private readonly history: LotHistoryStore,
    private readonly directory: DirectoryService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** The steps of a lot, newest first. Refuses with `not-found`. */
  async tell(actor: Actor, lotId: string): Promise<LotHistory> {
    const lot = await this.lots.find(this.database.read, lotId);
    const isReviewer = actor.kind === 'trading-centre' || actor.kind === 'platform';
    const mayRead =
      isReviewer || actor.kind === 'auditor' || lot?.listerId === actor.organisationId;
    if (lot === null || !mayRead) throw new ApiError('not-found');
    const moves = await this.history.findOf(this.database.read, lotId);
    const organisations = await this.organisations.names(moves.map((move) => move.organisationId));
    const users = await this.userNames(moves);
    const nameIn = (names: ReadonlyMap<string, string>, id: string) => ({
      id,
      name: names.get(id) ?? id,
    });
    return {
      items: moves.map(({ id, act, from, to, at, reason, userId, organisationId }) => ({
        ...{ id, act, from, to, at, reason },
        by: nameIn(users, userId),
        organisation: nameIn(organisations, organisationId),
      })),
    };
  }

  private async userNames(moves: readonly LotMove[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(moves.map(({ userId }) => userId))];
    const found = await Promise.all(ids.map((id) => this.directory.find(id)));
    return new Map(found.flatMap((user) => (user === null ? [] : [[user.id, user.name] as const])));
  }
}
