import { Injectable } from '@nestjs/common';
import type { Page } from '../../../contract/api.js';
import type { Consortium } from '../../../contract/consortia.js';
import { invariant } from '../../../core/kernel/invariant.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../../platform/http/paging.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { DeedsService } from '../../papers/deeds.service.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { findAgreements } from '../enrolment/acceptances.store.js';
import { findEnrolmentsOf } from '../enrolments.store.js';
import { ConsortiaStore } from './consortia.store.js';
import { shownMembers, stateOf, type StoredConsortium } from './consortium.js';

/** Shows consortia to their members, to the trading centre that runs the lot, and to the auditor. */
@Injectable()
export class ConsortiumList {
  constructor(
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly organisations: OrganisationsService,
    private readonly deeds: DeedsService,
    private readonly store: ConsortiaStore,
  ) {}

  /** Those of the actor's own organisation, over all lots. */
  async own({ organisationId }: Actor, query: PageQuery): Promise<Page<Consortium>> {
    const found = await this.store.findPage(this.database.read, organisationId, query);
    const { items, next } = pageOf(found, query.limit);
    return { items: await this.shown(items), next };
  }

  /** Those of a lot that the actor may see. Refuses with `not-found`. */
  async ofLot(actor: Actor, lotId: string): Promise<{ readonly items: readonly Consortium[] }> {
    const lot = await this.lots.findPublished(lotId);
    if (lot === null) throw new ApiError('not-found');
    const all = await this.store.ofLot(this.database.read, lotId);
    return { items: await this.shown(all.filter((one) => isSeenBy(one, actor, lot))) };
  }

  /** One that the actor may see. Refuses with `not-found`. */
  async get(actor: Actor, id: string): Promise<Consortium> {
    const consortium = await this.store.find(this.database.read, id);
    const lot = consortium && (await this.lots.findPublished(consortium.lotId));
    if (!consortium || !lot || !isSeenBy(consortium, actor, lot)) throw new ApiError('not-found');
    const [shown] = await this.shown([consortium]);
    invariant(shown, 'what was found is shown');
    return shown;
  }

  private async shown(consortia: readonly StoredConsortium[]): Promise<Consortium[]> {
    const { read } = this.database;
    const lots = await this.lots.findAll([...new Set(consortia.map(({ lotId }) => lotId))]);
    const texts = await findAgreements(
      read,
      consortia.map(({ mandateHash }) => mandateHash),
    );
    const deeds = await this.deeds.findAll(consortia.flatMap(({ deedId }) => deedId ?? []));
    const ended = consortia.flatMap(({ acts }) => acts.map(({ organisationId }) => organisationId));
    const names = await this.organisations.names(ended);
    const paddles = await findEnrolmentsOf(
      read,
      consortia.map(({ id }) => id),
    );
    return consortia.map((one) => {
      const { title, status } = lots.get(one.lotId) as Lot;
      const mandate = texts.get(one.mandateHash);
      invariant(mandate, `consortium ${one.id} has lost its mandate`);
      return {
        ...{ id: one.id, lot: { id: one.lotId, title, status }, state: stateOf(one) },
        ...{ members: shownMembers(one), mandate, proposedAt: one.proposedAt },
        deed: one.deedId === null ? null : (deeds.get(one.deedId) ?? null),
        paddle: paddles.get(one.id) ?? null,
        end: endOf(one, names),
      };
    });
  }
}

function isSeenBy({ members }: StoredConsortium, actor: Actor, { centreId }: Lot): boolean {
  const { organisationId, kind } = actor;
  if (kind === 'auditor' || organisationId === centreId) return true;
  return members.some((one) => one.organisationId === organisationId);
}

function endOf({ acts }: StoredConsortium, names: ReadonlyMap<string, string>): Consortium['end'] {
  const end = acts.find(({ act }) => act === 'declined');
  if (end === undefined) return null;
  const { organisationId: id, at, reason } = end;
  return { by: { id, name: names.get(id) ?? id }, at, reason: reason ?? '' };
}
