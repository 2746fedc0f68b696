import { Injectable } from '@nestjs/common';
import type { AuctionState } from '../../core/auction/auction.js';
import type { Ordered } from '../../core/auction/commands.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { Instant } from '../../core/kernel/instant.js';
import { decodeState } from '../../core/kernel/state-json.js';
import { lockHeads, readHeads } from '../../platform/database/streams.js';
import type { Tx } from '../../platform/database/tx.js';
import { LotDesk } from './lot-desk.js';
import { commandOf } from './ruling-command.js';

/** How a lot stands once everything has happened that is due. */
export interface LotStanding {
  readonly isOpen: boolean;
  /** Since when its clock stands; null while it runs, and before the opening. */
  readonly suspendedSince: Instant | null;
  readonly result: AuctionState['result'];
}

/** Stops lots, lets them go on and withdraws them as a part of what another feature decides, by the rulings that there are. */
@Injectable()
export class StandstillService {
  constructor(private readonly desk: LotDesk) {}

  /** How a lot stands now; it stays locked until the transaction ends, and what is due by now has happened. */
  async standing(tx: Tx, lot: string): Promise<LotStanding> {
    await lockHeads(tx, [lot]);
    await this.desk.order(tx, { lot, command: { type: 'tick' }, receivedAt: tx.now });
    const [head] = await readHeads(tx, [lot]);
    invariant(head, `the lot ${lot} has a record`);
    const { phase, suspendedSince, result } = decodeState(head.state) as AuctionState;
    return { isOpen: phase !== 'waiting' && result === null, suspendedSince, result };
  }

  /** Stops a lot that is open; answers since when its clock stands. Refuses like the ruling of that name. */
  async suspend(tx: Tx, lot: string, ordered: Ordered): Promise<Instant | null> {
    await this.order(tx, lot, commandOf('lot.suspend', { lot }, ordered));
    return (await this.standing(tx, lot)).suspendedSince;
  }

  /** Lets a lot go on, with the time given back that it stood. */
  async resume(tx: Tx, lot: string, ordered: Ordered): Promise<void> {
    await this.order(tx, lot, commandOf('lot.resume', { lot }, ordered));
  }

  async withdraw(tx: Tx, lot: string, ordered: Ordered): Promise<void> {
    await this.order(tx, lot, commandOf('lot.withdraw', { lot }, ordered));
  }

  private order(tx: Tx, lot: string, command: ReturnType<typeof commandOf>): Promise<void> {
    return this.desk.order(tx, { lot, command, receivedAt: tx.now });
  }
}
