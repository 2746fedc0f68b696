import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Lot } from '../lots/lot.js';
import { LotsService } from '../lots/lots.service.js';

/** Which lots a trading centre runs: those that it has published itself, and only on those does it rule. */
@Injectable()
export class CentreLots {
  constructor(private readonly lots: LotsService) {}

  /** A published lot of the actor's centre. Refuses with `not-found`, and with `not-allowed` where another runs it. */
  async getOwn(tx: Tx, actor: Actor, id: string): Promise<Lot> {
    const lot = await this.lots.getPublished(tx, id);
    if (lot.centreId !== actor.organisationId) {
      throw new ApiError('not-allowed', 'Another trading centre runs this lot.');
    }
    return lot;
  }
}
