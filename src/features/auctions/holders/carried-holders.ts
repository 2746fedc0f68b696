import { Injectable, type OnModuleInit } from '@nestjs/common';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Ids } from '../../../platform/ids/ids.js';
import { type FollowedLot, FollowedLots } from '../../lots/followed-lots.js';
import { HoldersStore } from './holders.store.js';

/** Takes the list of a lot over to the one that follows it. Nobody on it has been told of the new sale. */
@Injectable()
export class CarriedHolders implements OnModuleInit {
  constructor(
    private readonly followed: FollowedLots,
    private readonly store: HoldersStore,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.followed.declare((tx, lot) => this.carry(tx, lot));
  }

  private async carry(tx: Tx, { from, to, listerId, by }: FollowedLot): Promise<void> {
    const { holders } = await this.store.of(tx, from);
    const standing = holders.filter(({ withdrawnReason }) => withdrawnReason === null);
    if (standing.length === 0) return;
    const facts = { lot: to, follows: from, holders: standing.length };
    const saidAt = await recordChange(tx, listerId, {
      type: 'priority-holders-carried',
      by,
      facts,
    });
    for (const holder of standing) {
      const id = this.ids.next('hld');
      await this.store.appendHolder(tx, { ...holder, id, no: 1, lotId: to, saidBy: by, saidAt });
    }
  }
}
