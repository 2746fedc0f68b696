import { Injectable } from '@nestjs/common';
import type { EscrowNaming, LotEscrow } from '../../../contract/escrow.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { Ids } from '../../../platform/ids/ids.js';
import { isHandedIn } from '../../../core/listing/lifecycle.js';
import type { Lot } from '../../lots/lot.js';
import { LotsService } from '../../lots/lots.service.js';
import { LotEscrowsStore } from './lot-escrows.store.js';
import { NamingCheck } from './naming-check.js';

/** The trading centre says who may be left the openings of a lot, while it has the lot before it. */
@Injectable()
export class EscrowNamingService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly lots: LotsService,
    private readonly store: LotEscrowsStore,
    private readonly check: NamingCheck,
    private readonly ids: Ids,
  ) {}

  /** Whom the actor's centre has named for a lot. Refuses with `not-found`. */
  async of(actor: Actor, id: string): Promise<LotEscrow> {
    const lot = await this.lots.find(id);
    if (lot === null || !isBefore(lot, actor)) throw new ApiError('not-found');
    const { organisationId } = actor;
    return {
      lot: id,
      escrow: await this.store.find(this.database.read, { lot: id, organisationId }),
    };
  }

  /**
   * Names the officers of a submitted lot, or takes the offer back by naming nobody. Refuses with `not-found`,
   * `conflict` (not submitted: what one officer has approved, nobody changes behind the second) and `invalid-body`,
   * which says what is wrong: too few, too many, named twice, without a key, a lot without commitments.
   */
  name(command: Command, id: string, { threshold, officers }: EscrowNaming): Promise<LotEscrow> {
    const { userId, organisationId } = command.actor;
    return this.commands.once(command, async (tx) => {
      const lot = await this.lots.lock(tx, id);
      if (!isBefore(lot, command.actor)) throw new ApiError('not-found');
      if (lot.status !== 'submitted')
        throw new ApiError('conflict', 'Officers are named before a lot is approved.');
      const named = { threshold, officers };
      const faults = await this.check.faultsOf(tx, lot, { ...named, centreId: organisationId });
      if (faults.length > 0) throw new ApiError('invalid-body', { faults });
      const facts = { lot: id, threshold, officers };
      const change = { type: 'opening-officers-named', by: userId, facts };
      const namedAt = await recordChange(tx, organisationId, change);
      const row = { ...named, id: this.ids.next('esc'), lot: id, organisationId };
      await this.store.append(tx, { ...row, namedBy: userId, namedAt });
      return { lot: id, escrow: officers.length === 0 ? null : named };
    });
  }
}

/** Whether a centre has this lot before it: any what is submitted, one alone what it has approved. */
function isBefore({ status, centreId }: Lot, { organisationId }: Actor): boolean {
  return isHandedIn(status) && (centreId === null || centreId === organisationId);
}
