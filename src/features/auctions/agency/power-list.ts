import { Injectable } from '@nestjs/common';
import type { Page } from '../../../contract/api.js';
import type { Power } from '../../../contract/powers.js';
import { invariant } from '../../../core/kernel/invariant.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../../platform/http/paging.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { DeedsService } from '../../papers/deeds.service.js';
import { OrganisationsService } from '../../parties/organisations.service.js';
import { wireMoney } from '../../../wire/wire-money.js';
import { isInForce, stateOf, type StoredPower } from './power.js';
import { PowersStore } from './powers.store.js';

/** Shows powers to who gave them, to their agents, to the centre that runs the lot, and to the auditor. */
@Injectable()
export class PowerList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lots: LotsService,
    private readonly organisations: OrganisationsService,
    private readonly deeds: DeedsService,
    private readonly store: PowersStore,
  ) {}

  /** What the actor's organisation has given or been given, over all lots. */
  async own({ organisationId }: Actor, query: PageQuery): Promise<Page<Power>> {
    const found = await this.store.findPage(this.database.read, organisationId, query);
    const { items, next } = pageOf(found, query.limit);
    return { items: await this.shown(items), next };
  }

  /** Those for a lot that the actor may see. Refuses with `not-found`. */
  async ofLot(actor: Actor, lotId: string): Promise<{ readonly items: readonly Power[] }> {
    const lot = await this.lots.findPublished(lotId);
    if (lot === null) throw new ApiError('not-found');
    const all = await this.store.ofLot(this.database.read, lotId);
    return { items: await this.shown(all.filter((one) => isSeenBy(one, actor, lot))) };
  }

  /** One that the actor may see. Refuses with `not-found`. */
  async get(actor: Actor, id: string): Promise<Power> {
    const power = await this.store.find(this.database.read, id);
    const lot = power && (await this.lots.findPublished(power.lotId));
    if (!power || !lot || !isSeenBy(power, actor, lot)) throw new ApiError('not-found');
    const [shown] = await this.shown([power]);
    invariant(shown, 'what was found is shown');
    return shown;
  }

  /** The power by which an organisation may act for another one on a lot now; null where it acts for itself. */
  async inForce(lotId: string, agentId: string): Promise<Power | null> {
    const now = this.clock.now();
    const powers = await this.store.ofAgent(this.database.read, lotId, agentId);
    const good = powers.filter((one) => stateOf(one) === 'accepted' && isInForce(one, now));
    return (await this.shown(good.slice(-1)))[0] ?? null;
  }

  private async shown(powers: readonly StoredPower[]): Promise<Power[]> {
    const lots = await this.lots.findAll([...new Set(powers.map(({ lotId }) => lotId))]);
    const parties = powers.flatMap(({ principalId, agentId }) => [principalId, agentId]);
    const names = await this.organisations.names(parties);
    const deeds = await this.deeds.findAll(powers.map(({ deedId }) => deedId));
    const named = (id: string) => ({ id, name: names.get(id) ?? id });
    return powers.map((one) => ({
      ...{ id: one.id, lot: { id: one.lotId, title: (lots.get(one.lotId) as Lot).title } },
      ...{ principal: named(one.principalId), agent: named(one.agentId) },
      ...{ mayEnrol: one.mayEnrol, maySign: one.maySign },
      limit: wireMoney(one.limit, one.currency),
      ...{ validFrom: one.validFrom, validUntil: one.validUntil },
      ...{ deed: deeds.get(one.deedId) ?? null, state: stateOf(one), givenAt: one.givenAt },
      reason: one.acts.at(-1)?.reason ?? null,
    }));
  }
}

function isSeenBy({ principalId, agentId }: StoredPower, actor: Actor, { centreId }: Lot): boolean {
  const { organisationId, kind } = actor;
  return kind === 'auditor' || [principalId, agentId, centreId].includes(organisationId);
}
