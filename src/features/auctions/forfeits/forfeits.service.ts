import { Injectable } from '@nestjs/common';
import { invariant } from '../../../core/kernel/invariant.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Ids } from '../../../platform/ids/ids.js';
import type { Lot } from '../../lots/lot.js';
import type { PaymentMove } from '../../payments/payment.js';
import { DepositSeizing } from './deposit-seizing.js';
import { ForfeitFacts } from './forfeit-facts.js';
import type { Forfeit, ForfeitAct, ForfeitCause, ForfeitState } from './forfeit.js';
import { ForfeitsStore, type ForfeitsWanted } from './forfeits.store.js';

export type { Forfeit, ForfeitAct } from './forfeit.js';
export type { ForfeitsWanted } from './forfeits.store.js';
export { pendingAccountOf } from './deposit-seizing.js';

/** Who loses a deposit for what, as two persons have decided it. */
export interface Loss {
  readonly paddle: string;
  readonly cause: ForfeitCause;
  readonly reason: string;
  readonly askedBy: string;
  readonly move: PaymentMove;
}

/** Deposits that their bidders have lost: how one comes to be, and where all of them are kept. */
@Injectable()
export class ForfeitsService {
  constructor(
    private readonly seizing: DepositSeizing,
    private readonly facts: ForfeitFacts,
    private readonly store: ForfeitsStore,
    private readonly ids: Ids,
  ) {}

  /**
   * Takes the deposit of a bidder, in the transaction that decides so. Refuses with `conflict`: nobody is enrolled with
   * the paddle, or the rules of the lot do not say how a default is settled.
   */
  async seize(tx: Tx, lot: Lot, { paddle, cause, reason, askedBy, move }: Loss): Promise<Forfeit> {
    const { id: lotId, centreId, listerId, currency } = lot;
    invariant(centreId !== null, 'a published lot has its centre');
    const id = this.ids.next('fft');
    const facts = await this.facts.of(tx, lot, { paddle, cause, at: tx.now });
    const taken = await this.seizing.take(tx, lot, { id, paddle, move });
    const forfeit: Forfeit = {
      ...{ id, lotId, paddle, cause, centreId, listerId, currency, ...facts, ...taken },
      ...{ reason, askedBy, declaredBy: move.by, declaredAt: tx.now, state: 'pending' },
    };
    await this.store.append(tx, forfeit);
    const change = { type: 'deposit-forfeited', by: move.by };
    const audited = { forfeit: id, lot: lotId, paddle, cause, asked: askedBy };
    await recordChange(tx, centreId, { ...change, facts: audited });
    return forfeit;
  }

  /**
   * Takes back, its row locked, that a deposit is lost: it is held again where `isHeld` wants it and nothing of the
   * payment has gone back before, and else goes back to its payer.
   */
  async giveBack(
    tx: Tx,
    forfeit: Forfeit,
    { isHeld, reason, askedBy, move }: Omit<Loss, 'paddle' | 'cause'> & { isHeld: boolean },
  ): Promise<void> {
    const { id, lotId: lot, paddle, centreId } = forfeit;
    const outcome = await this.seizing.giveBack(tx, forfeit, { isHeld, move });
    await this.store.settle(tx, forfeit, 'revoked');
    const { by } = move;
    await this.act(tx, id, { kind: 'revoked', content: { outcome, reason }, askedBy, by });
    const facts = { forfeit: id, lot, paddle, outcome, asked: askedBy };
    await recordChange(tx, centreId, { type: 'forfeit-taken-back', by, facts });
  }

  /** Writes down what two persons have done about a forfeited deposit that is locked. */
  act(tx: Tx, id: string, act: Omit<ForfeitAct, 'at'>): Promise<void> {
    return this.store.appendAct(tx, id, { ...act, at: tx.now });
  }

  settle(tx: Tx, forfeit: Forfeit, state: ForfeitState): Promise<void> {
    return this.store.settle(tx, forfeit, state);
  }

  lock(tx: Tx, id: string): Promise<Forfeit | null> {
    return this.store.lock(tx, id);
  }

  lockLive(tx: Tx, of: Pick<Forfeit, 'lotId' | 'paddle'>): Promise<Forfeit | null> {
    return this.store.lockLive(tx, of);
  }

  findPage(read: Queryable, of: string | null, wanted: ForfeitsWanted): Promise<Forfeit[]> {
    return this.store.findPage(read, of, wanted);
  }

  async find(read: Queryable, id: string): Promise<Forfeit | null> {
    return (await this.store.findAll(read, [id]))[0] ?? null;
  }

  actsOf(
    read: Queryable,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ForfeitAct[]>> {
    return this.store.actsOf(read, ids);
  }
}
