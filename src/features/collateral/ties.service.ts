import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import type { TieView, TieWish } from '../../contract/ties.js';
import { tieProblem, type TieProblem } from '../../core/session/tie-problem.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Database, type Reader } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { Ids } from '../../platform/ids/ids.js';
import { AssetsStore } from './assets.store.js';
import type { StoredTie } from './tie.js';
import { TieViews } from './tie-views.js';
import { TiesStore } from './ties.store.js';

export interface TiesQuery extends PageQuery {
  readonly state?: 'standing' | 'lifted';
}

/**
 * Ties 合并处置关系: findings of people that assets of one keeper must be sold together. What follows from them for a lot
 * is worked out where lots are.
 */
@Injectable()
export class TiesService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly assets: AssetsStore,
    private readonly store: TiesStore,
    private readonly views: TieViews,
    private readonly ids: Ids,
  ) {}

  /** Ties assets of the actor's own organisation. Refuses with `invalid-body` and `conflict`. */
  tieOwn(command: Command, wish: TieWish): Promise<{ id: string }> {
    const { actor } = command;
    return this.commands.once(command, (tx) =>
      this.tie(tx, actor, { ...wish, ownerId: actor.organisationId }),
    );
  }

  /**
   * Ties assets that `ownerId` keeps, as part of a transaction. Refuses with `invalid-body`: somebody else keeps one, or
   * they cannot be tied on this ground; and with `conflict` where they are tied on it already.
   */
  async tie(
    tx: Tx,
    { userId: foundBy, organisationId: finderId }: Pick<Actor, 'userId' | 'organisationId'>,
    { ground, assets: wished, reason, ownerId }: TieWish & { readonly ownerId: string },
  ): Promise<{ id: string }> {
    const assets = [...new Set(wished)].sort();
    const found = await this.assets.lockAll(tx, assets);
    const isOwn = found.length === assets.length && found.every((one) => one.ownerId === ownerId);
    if (!isOwn) throw unfit('must name assets that one organisation keeps and you may tie');
    const problem = tieProblem(ground, found);
    if (problem !== null) throw unfit(PROBLEMS[problem]);
    const earlier = await this.store.findOf(tx, assets, { isStanding: true });
    if (
      earlier.some((one) => one.ground === ground && assets.every((id) => one.assets.includes(id)))
    )
      throw new ApiError('conflict', 'These are tied on this ground already.');
    const id = this.ids.next('tie');
    const change = { type: 'assets-tied', by: foundBy, facts: { tie: id, ground, assets } };
    const foundAt = await recordChange(tx, finderId, change);
    await this.store.append(tx, {
      id,
      ownerId,
      ground,
      reason,
      assets,
      foundBy,
      finderId,
      foundAt,
    });
    return { id };
  }

  /** The ties on the assets of the asker's organisation, and those that it has found on others', newest first. */
  async list({ organisationId }: Actor, { state, ...page }: TiesQuery): Promise<Page<TieView>> {
    const filter = {
      organisationId,
      ...(state === undefined ? {} : { isStanding: state === 'standing' }),
    };
    const found = await this.store.findPage(this.database.read, filter, page);
    const { items, next } = pageOf(found, page.limit);
    return { items: await this.views.of(items), next };
  }

  /** One of these. Refuses with `not-found`. */
  async get({ organisationId }: Actor, id: string): Promise<TieView> {
    const tie = await this.store.find(this.database.read, id);
    const isTheirs = tie?.ownerId === organisationId || tie?.finderId === organisationId;
    const [view] = tie !== null && isTheirs ? await this.views.of([tie]) : [];
    if (view === undefined) throw new ApiError('not-found');
    return view;
  }

  /** Every tie of any of these assets, lifted ones as well, for those who have a reason of their own to look. */
  async of(assets: readonly string[]): Promise<TieView[]> {
    return this.views.of(await this.store.findOf(this.database.read, assets));
  }

  /** The ties that stand between these assets and others, and between those and others again. */
  async standingAround(
    read: Pick<Reader, 'query'>,
    assets: readonly string[],
  ): Promise<readonly StoredTie[]> {
    const ties = new Map<string, StoredTie>();
    const seen = new Set(assets);
    for (let edge: readonly string[] = assets; edge.length > 0;) {
      const found = await this.store.findOf(read, edge, { isStanding: true });
      for (const tie of found) ties.set(tie.id, tie);
      edge = found.flatMap((tie) => tie.assets).filter((asset) => !seen.has(asset));
      for (const asset of edge) seen.add(asset);
    }
    return [...ties.values()];
  }
}

const PROBLEMS: { readonly [problem in TieProblem]: string } = {
  'too-few': 'must name two assets at least',
  'not-a-mark': 'must all be trademarks where similar marks are the ground',
  'of-several-holders': 'must have one holder where similar marks are the ground',
};

function unfit(problem: string): ApiError {
  return new ApiError('invalid-body', { faults: [{ field: 'assets', problem }] });
}
