import { Injectable } from '@nestjs/common';
import type { CentreLot } from '../../contract/control.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Lot } from '../lots/lot.js';
import { LotsService } from '../lots/lots.service.js';
import { ResumptionGuardsService } from './resumption-guards.service.js';
import { wireAmount } from '../../wire/wire-money.js';

/** Which lots a trading centre runs: those that it has published itself, and only on those does it rule. */
@Injectable()
export class CentreLots {
  constructor(
    private readonly lots: LotsService,
    private readonly guards: ResumptionGuardsService,
  ) {}

  /** What the centre's control room follows: its lots that have not ended, the first to open first. */
  async list({ organisationId }: Actor): Promise<{ items: readonly CentreLot[] }> {
    const lots = await this.lots.findRunning(organisationId);
    return { items: lots.map(shownOf) };
  }

  /** A published lot of the actor's centre. Refuses with `not-found`, and with `not-allowed` where another runs it. */
  async getOwn(tx: Tx, actor: Actor, id: string): Promise<Lot> {
    const lot = await this.lots.getPublished(tx, id);
    if (lot.centreId !== actor.organisationId) {
      throw new ApiError('not-allowed', 'Another trading centre runs this lot.');
    }
    return lot;
  }

  /** A published lot, locked until the transaction ends, for whoever has been found to run it before. */
  async lockPublished(tx: Tx, id: string): Promise<Lot> {
    await this.lots.lock(tx, id);
    return this.lots.getPublished(tx, id);
  }

  /** Refuses with `must-stand-still` a lot that something else than a ruling of the centre keeps standing. */
  assertMayResume(tx: Tx, id: string): Promise<void> {
    return this.guards.assertMayResume(tx, id);
  }

  /** Whether it would not be refused with that. */
  mayResume(tx: Tx, id: string): Promise<boolean> {
    return this.guards.mayResume(tx, id);
  }

  /** The same as `getOwn`, and the lot stays locked until the transaction ends. */
  async lockOwn(tx: Tx, actor: Actor, id: string): Promise<Lot> {
    await this.lots.lock(tx, id);
    return this.getOwn(tx, actor, id);
  }
}

function shownOf({ id, title, status, currency, startPrice, opensAt, ...lot }: Lot): CentreLot {
  const endsAt = lot.endsAt ?? opensAt + (lot.durationMs ?? 0);
  return { id, title, status, startPrice: wireAmount(startPrice, currency), opensAt, endsAt };
}
