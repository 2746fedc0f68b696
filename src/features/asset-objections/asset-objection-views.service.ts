import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import type { AssetObjection, AssetObjectionLine } from '../../contract/asset-objections.js';
import { mayDo } from '../../contract/permissions.js';
import { invariant } from '../../core/kernel/invariant.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { LotsService } from '../lots/lots.service.js';
import { standingOf, type WholeAssetObjection } from './asset-objection.js';
import { documentShown } from './asset-objection-papers.service.js';
import { AssetObjectionsStore, type ObjectionStatus } from './asset-objections.store.js';
import { isAsked, isOffice, maySee } from './may-see.js';
import { ObjectionBackground } from './objection-background.js';
import { commentsOf, rulingOf, stepsOf } from './objection-shown.js';

export interface ObjectionsSought extends PageQuery {
  readonly status?: ObjectionStatus;
  readonly lot?: string;
}

/** Shows objections during sales to those who read all of them: who objects, who lists, who was asked, who rules. */
@Injectable()
export class AssetObjectionViewsService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly store: AssetObjectionsStore,
    private readonly background: ObjectionBackground,
  ) {}

  /** A page of those that the actor's organisation has a part in, newest first; all, for whose office that is. */
  async list(
    actor: Actor,
    { status, lot, ...page }: ObjectionsSought,
  ): Promise<Page<AssetObjectionLine>> {
    const filter = {
      organisationId: isOffice(actor) ? null : actor.organisationId,
      ...(status !== undefined && { status }),
      ...(lot !== undefined && { lotId: lot }),
    };
    const found = await this.store.findPage(this.database.read, page, filter);
    const lots = await this.lots.findAll([...new Set(found.map((one) => one.objection.lotId))]);
    const items = found.map((one) => this.line(one, actor, lots.get(one.objection.lotId)?.title));
    return pageOf(items, page.limit);
  }

  /** One of them. Refuses with `not-found`, also where it is there and not for them. */
  async get(actor: Actor, id: string): Promise<AssetObjection> {
    const whole = await this.store.find(this.database.read, id);
    if (whole === null || !maySee(whole, actor)) throw new ApiError('not-found');
    const { objection } = whole;
    const lot = await this.lots.find(objection.lotId);
    invariant(lot, 'an objection is about a lot');
    const isCentre = objection.centreId === actor.organisationId;
    const { nameOf, court, suspendedBy, related, parties } = await this.background.of(whole, lot, {
      isCentre,
    });
    const { statement, relation, digest, organisationId } = objection;
    return {
      ...this.line(whole, actor, lot.title),
      ...{ statement, relation, digest, objector: nameOf(organisationId) },
      endedAt: standingOf(whole).endedAt,
      ...{ suspendedBy, court },
      documents: whole.documents.map(documentShown),
      comments: commentsOf(whole, nameOf),
      steps: stepsOf(whole, isCentre || isOffice(actor)),
      ruling: rulingOf(whole),
      carriedTo: whole.acts.find(({ type }) => type === 'carry')?.content.carriedTo ?? null,
      ...{ related, parties },
      mayRule: isCentre && mayDo('asset-objection.rule', actor),
    };
  }

  private line(
    whole: WholeAssetObjection,
    actor: Actor,
    title: string | undefined,
  ): AssetObjectionLine {
    const { id, lotId: lot, kind, lodgedAt, answerBy, organisationId } = whole.objection;
    const { state, measure } = standingOf(whole);
    const isWaiting = state === 'open';
    return {
      ...{ id, lot, lotTitle: title ?? lot, kind, lodgedAt, answerBy, state, measure },
      isOverdue: isWaiting && this.clock.now() >= answerBy,
      isOwn: organisationId === actor.organisationId,
      mayComment:
        isWaiting &&
        isAsked(whole, actor.organisationId) &&
        mayDo('asset-objection.comment', actor),
    };
  }
}
