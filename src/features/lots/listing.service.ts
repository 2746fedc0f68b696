import { Injectable } from '@nestjs/common';
import { type LotAct, nextStage } from '../../core/listing/lifecycle.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import type { NewRow, Tx } from '../../platform/database/tx.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { CollateralService } from '../collateral/collateral.service.js';
import type { Lot } from './lot.js';
import { LotHistoryStore } from './lot-history.store.js';
import { LotsStore } from './lots.store.js';
import { mayReview } from './may-review.js';

/** A step that somebody takes with a lot whose row is locked. */
export interface Step {
  readonly lot: Lot;
  readonly act: LotAct;
  readonly by: Pick<Actor, 'userId' | 'organisationId'>;
  readonly reason: string | null;
  /** What else changes about the lot with this step. */
  readonly columns?: NewRow;
}

/** What a published lot waits for the second person with. */
export const PUBLISH = 'lot.publish';

/** The way of a lot from draft to publication: every step of it is one of the table in the core, and is kept. */
@Injectable()
export class ListingService {
  constructor(
    private readonly commands: Commands,
    private readonly store: LotsStore,
    private readonly history: LotHistoryStore,
    private readonly collateral: CollateralService,
    private readonly approvals: ApprovalsService,
    private readonly ids: Ids,
  ) {}

  /** Takes a submitted lot back, to go on writing it; it leaves its session. Refuses with `not-found` and `conflict`. */
  takeBack(command: Command, id: string): Promise<{ id: string }> {
    return this.commands.once(command, async (tx) => {
      const lot = await this.lockOwn(tx, command.actor, id);
      const columns = { centre_id: null, session_id: null };
      await this.take(tx, { lot, act: 'take-back', by: command.actor, reason: null, columns });
      await this.collateral.release(tx, id);
      return { id };
    });
  }

  /**
   * Returns a lot to its lister with a reason; it leaves its session, and if it waits for a second person, that ends. Refuses with `not-found`
   * (also what another centre has approved) and `conflict`.
   */
  giveBack(command: Command, id: string, reason: string): Promise<{ id: string }> {
    const { actor } = command;
    return this.commands.once(command, async (tx) => {
      const lot = await this.store.lock(tx, id);
      if (lot === null || !mayReview(actor, lot)) throw new ApiError('not-found');
      const columns = { centre_id: null, session_id: null, return_reason: reason };
      await this.take(tx, { lot, act: 'return', by: actor, reason, columns });
      await this.approvals.dropPending(tx, command, { kind: PUBLISH, subject: id, reason });
      await this.collateral.release(tx, id);
      return { id };
    });
  }

  /** Takes a step, as part of a transaction. Refuses with `conflict` where the stage of the lot does not allow it. */
  async take(tx: Tx, { lot, act, by, reason, columns = {} }: Step): Promise<void> {
    const to = assertMay(lot, act);
    const facts = { lot: lot.id, act };
    const { userId, organisationId } = by;
    const at = await recordChange(tx, organisationId, { type: 'lot-moved', by: userId, facts });
    await this.store.move(tx, lot.id, { ...columns, status: to });
    const id = this.ids.next('lhi');
    const move = { id, lotId: lot.id, act, from: lot.status, to, at, reason };
    await this.history.append(tx, { ...move, userId, organisationId });
  }

  private async lockOwn(tx: Tx, actor: Actor, id: string): Promise<Lot> {
    const lot = await this.store.lock(tx, id);
    if (lot?.listerId !== actor.organisationId) throw new ApiError('not-found');
    return lot;
  }
}

/** The stage that a step leads to. Refuses with `conflict` where the table has none. */
export function assertMay({ status }: Lot, act: LotAct): Lot['status'] {
  const to = nextStage(status, act);
  if (to !== null) return to;
  throw new ApiError('conflict', `The lot is at the stage "${status}", which does not allow this.`);
}
