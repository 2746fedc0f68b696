import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import type { BarState, BarView, NewBar } from '../../contract/parties.js';
import type { BarKind } from '../../core/eligibility/facts.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Database, type Reader } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Bar } from './bar.js';
import { type BarFilter, BarsStore } from './bars.store.js';
import { onlyOrganisationOf } from './organisation.js';
import { OrganisationsService } from './organisations.service.js';

/** Which entries somebody asks for, of those that they may see. */
export interface BarsSought extends PageQuery {
  readonly organisationId?: string;
  readonly state?: BarState;
}

/** The register of those who may not bid, on one lot or on any. Whoever is in it can read why. */
@Injectable()
export class BarsService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly store: BarsStore,
    private readonly ids: Ids,
  ) {}

  /** Enters somebody. Refuses with `not-found` or `conflict` (the same entry holds already). */
  async impose(command: Command, wanted: NewBar): Promise<BarView> {
    const { organisationId, kind, lotId = null, reason } = wanted;
    if (!(await this.organisations.find(organisationId))) throw new ApiError('not-found');
    const by = command.actor.userId;
    return this.commands.once(command, async (tx) => {
      // Whoever lifted one of two equal entries would believe that nothing stands any more.
      if (await this.store.isInForce(tx, { organisationId, kind, lotId }))
        throw new ApiError('conflict', 'This entry is in the register already.');
      const id = this.ids.next('bar');
      const facts = { bar: id, kind, lot: lotId };
      const imposedAt = await recordChange(tx, organisationId, { type: 'barred', by, facts });
      const bar: Bar = {
        ...{ id, organisationId, kind, lotId, reason, imposedBy: by, imposedAt },
        ...{ liftedAt: null, liftedBy: null, liftingReason: null },
      };
      await this.store.append(tx, bar);
      return viewOf(bar, await this.namesOf(tx, [bar]));
    });
  }

  /** Lifts an entry. Refuses with `not-found` or `conflict` (it is lifted). */
  lift(command: Command, id: string, reason: string): Promise<BarView> {
    const by = command.actor.userId;
    return this.commands.once(command, async (tx) => {
      const bar = await this.store.lock(tx, id);
      if (bar === null) throw new ApiError('not-found');
      if (bar.liftedAt !== null) throw new ApiError('conflict', 'This entry is lifted already.');
      const change = { type: 'bar-lifted', by, facts: { bar: id } };
      const at = await recordChange(tx, bar.organisationId, change);
      await this.store.lift(tx, id, { by, at, reason });
      const lifted = { ...bar, liftedAt: at, liftedBy: by, liftingReason: reason };
      return viewOf(lifted, await this.namesOf(tx, [lifted]));
    });
  }

  /** The entries that `actor` may see: its own, or all for those whose work is with everybody. */
  async list(actor: Actor, sought: BarsSought): Promise<Page<BarView>> {
    const { organisationId, state, ...query } = sought;
    const only = onlyOrganisationOf(actor);
    if (only !== null && organisationId !== undefined && organisationId !== only)
      return { items: [], next: null };
    return this.page(query, { of: organisationId ?? only, state });
  }

  /** What holds for an organisation on a lot. */
  inForce(
    read: Pick<Reader, 'query'>,
    organisationId: string,
    lotId: string,
  ): Promise<readonly BarKind[]> {
    return this.store.findInForce(read, organisationId, lotId);
  }

  private async page(query: PageQuery, filter: BarFilter): Promise<Page<BarView>> {
    const { read } = this.database;
    const { items, next } = pageOf(await this.store.findPage(read, query, filter), query.limit);
    const names = await this.namesOf(read, items);
    return { items: items.map((one) => viewOf(one, names)), next };
  }

  private namesOf(
    read: Pick<Tx, 'query'>,
    bars: readonly Bar[],
  ): Promise<ReadonlyMap<string, string>> {
    const ids = bars.map(({ organisationId }) => organisationId);
    return this.organisations.names(ids, read);
  }
}

/** An entry with what its organisation is called. */
function viewOf(bar: Bar, names: ReadonlyMap<string, string>): BarView {
  return { ...bar, organisationName: names.get(bar.organisationId) ?? bar.organisationId };
}
