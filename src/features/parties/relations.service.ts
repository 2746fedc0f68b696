import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import type {
  RelationKind,
  RelationState,
  RelationView,
  NewRelation,
} from '../../contract/parties.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Database, type Reader } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Tx } from '../../platform/database/tx.js';
import { noteRelation } from './nearness.js';
import { onlyOrganisationOf } from './organisation.js';
import { OrganisationsService } from './organisations.service.js';
import type { Relation } from './relation.js';
import { type RelationFilter, RelationsStore } from './relations.store.js';

/** Which relations somebody asks for, of those that they may see. */
export interface RelationsSought extends PageQuery {
  readonly organisationId?: string;
  readonly state?: RelationState;
}

/** So many organisations of one group are looked at; no real group of bidders comes near. */
const GROUP_MAX = 100;

/** Which organisations stand too near to one another 关联方, on record with who said so and why. */
@Injectable()
export class RelationsService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly store: RelationsStore,
    private readonly ids: Ids,
  ) {}

  /** Puts a relation on record. Refuses with `not-found` or `conflict` (with itself, or it is on record). */
  async record(command: Command, of: string, wanted: NewRelation): Promise<RelationView> {
    const { otherId, kind, reason } = wanted;
    if (of === otherId) throw new ApiError('conflict', 'These are the same organisation.');
    for (const id of [of, otherId])
      if (!(await this.organisations.find(id))) throw new ApiError('not-found');
    const by = command.actor.userId;
    return this.commands.once(command, async (tx) => {
      await this.assertNew(tx, of, wanted);
      const id = this.ids.next('rel');
      const facts = { relation: id, organisation: of, other: otherId, kind };
      const recordedAt = await recordChange(tx, of, { type: 'relation-recorded', by, facts });
      const relation: Relation = {
        ...{ id, organisationId: of, otherId, kind, reason, recordedBy: by, recordedAt },
        ...{ endedAt: null, endedBy: null, endingReason: null },
      };
      await this.store.append(tx, relation);
      return viewOf(relation, await this.namesOf(tx, [relation]));
    });
  }

  /** Ends a relation. Refuses with `not-found` or `conflict` (it has ended). */
  end(command: Command, id: string, reason: string): Promise<RelationView> {
    const by = command.actor.userId;
    return this.commands.once(command, async (tx) => {
      const relation = await this.store.lock(tx, id);
      if (relation === null) throw new ApiError('not-found');
      if (relation.endedAt !== null) throw new ApiError('conflict', 'This relation has ended.');
      const change = { type: 'relation-ended', by, facts: { relation: id } };
      const at = await recordChange(tx, relation.organisationId, change);
      await this.store.end(tx, id, { by, at, reason });
      const ended = { ...relation, endedAt: at, endedBy: by, endingReason: reason };
      return viewOf(ended, await this.namesOf(tx, [ended]));
    });
  }

  /** The relations of an organisation that `actor` may see; refuses with `not-found`. */
  async list(actor: Actor, of: string, query: PageQuery): Promise<Page<RelationView>> {
    await this.organisations.get(actor, of);
    return this.page(query, { of });
  }

  /** The relations that `actor` may see: its own, or all for those whose work is with everybody. */
  async listAll(actor: Actor, sought: RelationsSought): Promise<Page<RelationView>> {
    const { organisationId, state, ...query } = sought;
    const only = onlyOrganisationOf(actor);
    if (only !== null && organisationId !== undefined && organisationId !== only)
      return { items: [], next: null };
    return this.page(query, { of: organisationId ?? only, state });
  }

  /**
   * Who stands near an organisation, by id: everybody under one control with it, however many steps away, and those
   * tied to it by its people.
   */
  async nearTo(
    read: Pick<Reader, 'query'>,
    id: string,
  ): Promise<ReadonlyMap<string, readonly RelationKind[]>> {
    const near = new Map<string, readonly RelationKind[]>();
    const group = new Set([id]);
    let latest: readonly string[] = [id];
    while (latest.length > 0 && group.size < GROUP_MAX) {
      const found = await this.store.findInForce(read, latest);
      const before = new Set(group);
      for (const relation of found) noteRelation(relation, { self: id, group, near });
      latest = [...group].filter((one) => !before.has(one));
    }
    return near;
  }

  private async page(query: PageQuery, filter: RelationFilter): Promise<Page<RelationView>> {
    const { read } = this.database;
    const { items, next } = pageOf(await this.store.findPage(read, query, filter), query.limit);
    const names = await this.namesOf(read, items);
    return { items: items.map((one) => viewOf(one, names)), next };
  }

  /** Whoever ended one of two equal entries would believe that nothing stands any more. */
  private async assertNew(tx: Tx, of: string, { otherId, kind }: NewRelation): Promise<void> {
    const found = await this.store.findInForce(tx, [of]);
    const isThere = found.some(
      (one) => one.kind === kind && [one.organisationId, one.otherId].includes(otherId),
    );
    if (isThere) throw new ApiError('conflict', 'This relation is on record already.');
  }

  private namesOf(
    read: Pick<Tx, 'query'>,
    relations: readonly Relation[],
  ): Promise<ReadonlyMap<string, string>> {
    const ids = relations.flatMap(({ organisationId, otherId }) => [organisationId, otherId]);
    return this.organisations.names(ids, read);
  }
}

/** A relation with what its two sides are called. */
function viewOf(relation: Relation, names: ReadonlyMap<string, string>): RelationView {
  const { organisationId, otherId } = relation;
  return {
    ...relation,
    organisationName: names.get(organisationId) ?? organisationId,
    otherName: names.get(otherId) ?? otherId,
  };
}
