import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Database, type Reader } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { Ids } from '../../platform/ids/ids.js';
import { OrganisationsService } from './organisations.service.js';
import type { Relation, RelationKind } from './relation.js';
import { RelationsStore } from './relations.store.js';

export interface NewRelation {
  readonly otherId: string;
  readonly kind: RelationKind;
  readonly reason: string;
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

  /** Puts a relation on record. Refuses with `not-found` or `conflict` (with itself). */
  async record(command: Command, of: string, wanted: NewRelation): Promise<Relation> {
    const { otherId, kind, reason } = wanted;
    if (of === otherId) throw new ApiError('conflict', 'These are the same organisation.');
    for (const id of [of, otherId])
      if (!(await this.organisations.find(id))) throw new ApiError('not-found');
    const by = command.actor.userId;
    return this.commands.once(command, async (tx) => {
      const id = this.ids.next('rel');
      const facts = { relation: id, organisation: of, other: otherId, kind };
      const recordedAt = await recordChange(tx, of, { type: 'relation-recorded', by, facts });
      const relation: Relation = {
        ...{ id, organisationId: of, otherId, kind, reason, recordedBy: by, recordedAt },
        ...{ endedAt: null, endingReason: null },
      };
      await this.store.append(tx, relation);
      return relation;
    });
  }

  /** Ends a relation. Refuses with `not-found` or `conflict` (it has ended). */
  end(command: Command, id: string, reason: string): Promise<Relation> {
    const by = command.actor.userId;
    return this.commands.once(command, async (tx) => {
      const relation = await this.store.lock(tx, id);
      if (relation === null) throw new ApiError('not-found');
      if (relation.endedAt !== null) throw new ApiError('conflict', 'This relation has ended.');
      const change = { type: 'relation-ended', by, facts: { relation: id } };
      const at = await recordChange(tx, relation.organisationId, change);
      await this.store.end(tx, id, { by, at, reason });
      return { ...relation, endedAt: at, endingReason: reason };
    });
  }

  /** The relations of an organisation that `actor` may see; refuses with `not-found`. */
  async list(actor: Actor, of: string, query: PageQuery): Promise<Page<Relation>> {
    await this.organisations.get(actor, of);
    return pageOf(await this.store.findPage(this.database.read, of, query), query.limit);
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
      for (const relation of found) note(relation, { self: id, group, near });
      latest = [...group].filter((one) => !before.has(one));
    }
    return near;
  }
}

interface Nearness {
  readonly self: string;
  readonly group: Set<string>;
  readonly near: Map<string, readonly RelationKind[]>;
}

/** Control goes on from one to the next; staff and relatives count for the organisation itself alone. */
function note({ organisationId, otherId, kind }: Relation, { self, group, near }: Nearness): void {
  for (const [from, to] of [
    [organisationId, otherId],
    [otherId, organisationId],
  ] as const) {
    const counts = kind === 'control' ? group.has(from) : from === self;
    if (!counts || to === self) continue;
    near.set(to, [...new Set([...(near.get(to) ?? []), kind])]);
    if (kind === 'control') group.add(to);
  }
}
