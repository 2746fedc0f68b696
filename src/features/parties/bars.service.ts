import { Injectable } from '@nestjs/common';
import type { Page } from '../../contract/api.js';
import type { BarKind } from '../../core/eligibility/facts.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Database, type Reader } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { pageOf, type PageQuery } from '../../platform/http/paging.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Bar } from './bar.js';
import { BarsStore } from './bars.store.js';
import { onlyOrganisationOf } from './organisation.js';
import { OrganisationsService } from './organisations.service.js';

export interface NewBar {
  readonly organisationId: string;
  readonly kind: BarKind;
  readonly lotId?: string;
  readonly reason: string;
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

  /** Enters somebody. Refuses with `not-found`. */
  async impose(command: Command, wanted: NewBar): Promise<Bar> {
    const { organisationId, kind, lotId = null, reason } = wanted;
    if (!(await this.organisations.find(organisationId))) throw new ApiError('not-found');
    const by = command.actor.userId;
    return this.commands.once(command, async (tx) => {
      const id = this.ids.next('bar');
      const facts = { bar: id, kind, lot: lotId };
      const imposedAt = await recordChange(tx, organisationId, { type: 'barred', by, facts });
      const bar: Bar = {
        ...{ id, organisationId, kind, lotId, reason, imposedBy: by, imposedAt },
        ...{ liftedAt: null, liftingReason: null },
      };
      await this.store.append(tx, bar);
      return bar;
    });
  }

  /** Lifts an entry. Refuses with `not-found` or `conflict` (it is lifted). */
  lift(command: Command, id: string, reason: string): Promise<Bar> {
    const by = command.actor.userId;
    return this.commands.once(command, async (tx) => {
      const bar = await this.store.lock(tx, id);
      if (bar === null) throw new ApiError('not-found');
      if (bar.liftedAt !== null) throw new ApiError('conflict', 'This entry is lifted already.');
      const change = { type: 'bar-lifted', by, facts: { bar: id } };
      const at = await recordChange(tx, bar.organisationId, change);
      await this.store.lift(tx, id, { by, at, reason });
      return { ...bar, liftedAt: at, liftingReason: reason };
    });
  }

  /** The entries that `actor` may see: its own, or all for those whose work is with everybody. */
  async list(actor: Actor, query: PageQuery): Promise<Page<Bar>> {
    const rows = await this.store.findPage(this.database.read, query, onlyOrganisationOf(actor));
    return pageOf(rows, query.limit);
  }

  /** What holds for an organisation on a lot. */
  inForce(
    read: Pick<Reader, 'query'>,
    organisationId: string,
    lotId: string,
  ): Promise<readonly BarKind[]> {
    return this.store.findInForce(read, organisationId, lotId);
  }
}
