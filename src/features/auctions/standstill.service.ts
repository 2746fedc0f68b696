import { Injectable } from '@nestjs/common';
import type { AuctionState } from '../../core/auction/auction.js';
import type { LotCommand, Ordered } from '../../core/auction/commands.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { Instant } from '../../core/kernel/instant.js';
import { decodeState } from '../../core/kernel/state-json.js';
import { lockHeads, readHeads } from '../../platform/database/streams.js';
import type { Tx } from '../../platform/database/tx.js';
import { LotDesk } from './lot-desk.js';
import { commandOf } from './ruling-command.js';

/** How a lot stands once everything has happened that is due. */
export interface LotStanding {
  /** Since when its clock stands, or the opening that was put off; null while it runs. */
  readonly suspendedSince: Instant | null;
  readonly isUnopened: boolean;
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
    return { isUnopened: phase === 'waiting', suspendedSince, result };
  }

  /** Suspends a lot that is open and puts the opening of another off; answers since when it stands. Refuses like those orders. */
  async stop(tx: Tx, lot: string, ordered: Ordered): Promise<Instant | null> {
    const { isUnopened } = await this.standing(tx, lot);
    await this.order(tx, lot, { type: isUnopened ? 'put-off' : 'suspend', ...ordered });
    return (await this.standing(tx, lot)).suspendedSince;
  }

  /** Lets a lot go on, with the time given back that it stood; where its opening was put off, it opens after a notice. */
  async resume(tx: Tx, lot: string, ordered: Ordered): Promise<void> {
    await this.order(tx, lot, commandOf('lot.resume', { lot }, ordered));
  }

  async withdraw(tx: Tx, lot: string, ordered: Ordered): Promise<void> {
    await this.order(tx, lot, commandOf('lot.withdraw', { lot }, ordered));
  }

  private order(tx: Tx, lot: string, command: LotCommand): Promise<void> {
    return this.desk.order(tx, { lot, command, receivedAt: tx.now });
  }
}
