import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import type { ForfeitDetail, ForfeitSummary } from '../../contract/forfeits.js';
import { mayDo } from '../../contract/permissions.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf } from '../../platform/http/paging.js';
import {
  type Forfeit,
  ForfeitsService,
  type ForfeitsWanted,
} from '../auctions/forfeits/forfeits.service.js';
import { PayoutsService } from '../payments/payouts.service.js';
import { isDisputed } from './forfeit-acts.js';
import { ForfeitNames } from './forfeit-names.js';
import { ForfeitProposals } from './forfeit-proposals.js';
import { detailOf, summaryOf } from './forfeit-shown.js';

/** Shows forfeited deposits to the centre that holds them, the lister, whoever paid them, and auditors. */
@Injectable()
export class ForfeitViewsService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly forfeits: ForfeitsService,
    private readonly names: ForfeitNames,
    private readonly proposals: ForfeitProposals,
    private readonly payouts: PayoutsService,
  ) {}

  /** A page of those that `actor` has a part in, newest first. */
  async list(actor: Actor, wanted: ForfeitsWanted): Promise<Page<ForfeitSummary>> {
    const of = actor.kind === 'auditor' ? null : actor.organisationId;
    const found = await this.forfeits.findPage(this.database.read, of, wanted);
    const names = await this.names.of(found);
    const items = found.map((one) => summaryOf(one, names));
    return pageOf(items, wanted.limit);
  }

  /** One of them; refuses with `not-found`. */
  async get(actor: Actor, id: string): Promise<ForfeitDetail> {
    const { read } = this.database;
    const forfeit = await this.forfeits.find(read, id);
    if (forfeit === null || !isFor(actor, forfeit)) throw new ApiError('not-found');
    const acts = (await this.forfeits.actsOf(read, [id])).get(id) ?? [];
    const at = { query: read.query.bind(read), now: this.clock.now() };
    const proposal = await this.proposals.of(at, forfeit, acts);
    const payouts = (await this.payouts.of(read, [id])).get(id) ?? [];
    const isOwn = forfeit.payerId === actor.organisationId && mayDo('forfeit.object', actor);
    const isTime = forfeit.state === 'pending' && at.now < forfeit.appliesFrom;
    const mayObject = isOwn && isTime && !isDisputed(acts);
    const known = { acts, proposal, payouts, mayObject };
    return detailOf(forfeit, await this.names.of([forfeit]), known);
  }
}

function isFor({ kind, organisationId }: Actor, { centreId, listerId, payerId }: Forfeit): boolean {
  return kind === 'auditor' || [centreId, listerId, payerId].includes(organisationId);
}
