import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import type { ObjectionOfCentre } from '../../contract/results.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { LotsService } from '../lots/lots.service.js';
import { ObjectionShowing } from './objection-showing.js';
import { ObjectionsStore, type ObjectionStatus } from './objections.store.js';

/** What a centre has been objected to: what waits for its ruling, and what it has ruled. */
@Injectable()
export class ObjectionListService {
  constructor(
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly store: ObjectionsStore,
    private readonly showing: ObjectionShowing,
  ) {}

  /** A page of the objections to results of the actor's centre, newest first. */
  async list(
    actor: Actor,
    { status, ...page }: PageQuery & { readonly status?: ObjectionStatus },
  ): Promise<Page<ObjectionOfCentre>> {
    const { read } = this.database;
    const filter = {
      centreId: actor.organisationId,
      ...(status === undefined ? {} : { status }),
    };
    const found = await this.store.findPage(read, page, filter);
    const shown = await this.showing.show(read, found, actor);
    const lots = await this.lots.findAll([...new Set(shown.map(({ lot }) => lot))]);
    const items = shown.map((one) => ({ ...one, lotTitle: lots.get(one.lot)?.title ?? one.lot }));
    return pageOf(items, page.limit);
  }
}
