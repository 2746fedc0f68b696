import { Injectable } from '@nestjs/common';
import type { EnteredBidWish } from '../../../contract/entered-bids.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { Ids } from '../../../platform/ids/ids.js';
import { CentreLots } from '../centre-lots.js';
import { findEnrolmentByPaddle } from '../enrolments.store.js';
import { EnteredBidsStore } from './entered-bids.store.js';
import { EnteringService } from './entering.service.js';
import { EntryLog } from './entry-log.js';
import { parsedWish } from './parsed-entry.js';

/** Which entry of which lot. */
export interface EntryOf {
  readonly lot: string;
  readonly entry: string;
}

/**
 * Bids that officers of the centre enter for a bidder whose line has failed 代为录入: one takes the call and writes down
 * what is bid, how the caller was made sure of and why; another confirms within a short time. Only that puts it to the
 * lot; until then nothing is entered, and what is not confirmed in time never is.
 */
@Injectable()
export class EnteredBidsService {
  constructor(
    private readonly commands: Commands,
    private readonly lots: CentreLots,
    private readonly store: EnteredBidsStore,
    private readonly log: EntryLog,
    private readonly entering: EnteringService,
    private readonly ids: Ids,
  ) {}

  /**
   * Takes a bid down for a second officer. What the lot would refuse now is refused now, and so is what the caller may
   * not bid: `malformed`, `not-found`, `not-allowed` (another centre's lot), `not-enrolled`, `caller-unknown`,
   * `wrong-currency`, `above-authority`, `above-power`, `power-ended`, `conflict` (one for this paddle waits already), `only-its-bidder`, …
   */
  take(command: Command, lot: string, wish: EnteredBidWish): Promise<{ readonly id: string }> {
    const { actor } = command;
    const id = this.ids.next('ebd');
    const bid = parsedWish(id, lot, wish);
    return this.commands.once(command, async (tx) => {
      const { centreId, currency } = await this.lots.lockOwn(tx, actor, lot);
      const enrolment = await findEnrolmentByPaddle(tx, { lot, paddle: wish.paddle });
      if (enrolment === null || centreId === null) throw new ApiError('not-enrolled');
      const { paddle, organisationId } = enrolment;
      if (bid.amount && bid.amount.currency !== currency) throw new ApiError('wrong-currency');
      if (await this.store.isWaiting(tx, { lot, paddle })) throw new ApiError('conflict', WAITS);
      const { reason, caller, identifiedBy, reference } = wish;
      const by = { enteredBy: actor.userId, receivedAt: command.receivedAt, reason };
      const told = { bid, paddle, organisationId };
      const callerId = await this.entering.check(tx, { ...told, ...by, caller });
      await this.log.take(tx, {
        ...{ id, lot, centreId, paddle, organisationId, callerId, type: wish.type },
        ...{ amount: bid.amount, on: bid.on, identifiedBy, reference, reason },
        enteredBy: actor.userId,
      });
      return { id };
    });
  }

  /**
   * Confirms as the second officer, and has the bid decided at the instant at which the confirmation arrived: what is
   * entered is never earlier than that. The officer who confirmed may send it again as long as the time lasts, should
   * the answer have been lost; it is decided once. Refuses with `not-found`, `second-person-needed`, `conflict` (it has
   * ended otherwise), `entry-expired`, `caller-unknown`, `above-authority`, `above-power`, `power-ended`, `throttled`, `unavailable`.
   */
  async confirm(command: Command, of: EntryOf): Promise<void> {
    const { actor, receivedAt } = command;
    const { entry } = await this.commands.once(command, async (tx) => {
      const { entry: stored, ending } = await this.lockOwn(tx, command, of);
      if (ending?.ending === 'confirmed' && ending.by === actor.userId) return { entry: stored.id };
      if (ending !== null) throw new ApiError('conflict', ENDED);
      if (stored.enteredBy === actor.userId) throw new ApiError('second-person-needed');
      if (receivedAt >= stored.expiresAt) throw new ApiError('entry-expired');
      await this.entering.recheck(tx, stored, receivedAt);
      const confirmed = { ending: 'confirmed', by: actor.userId, reason: null } as const;
      await this.log.end(tx, stored, confirmed);
      return { entry: stored.id };
    });
    this.log.tell(await this.entering.enter(entry, receivedAt));
  }

  /** Ends it without entering anything: rejected by a second officer, taken back by the first. */
  reject(command: Command, of: EntryOf, reason: string): Promise<{ readonly id: string }> {
    const { actor, receivedAt } = command;
    return this.commands.once(command, async (tx) => {
      const { entry: stored, ending } = await this.lockOwn(tx, command, of);
      if (ending !== null) throw new ApiError('conflict', ENDED);
      if (receivedAt >= stored.expiresAt) throw new ApiError('entry-expired');
      const how = stored.enteredBy === actor.userId ? 'taken-back' : 'rejected';
      await this.log.end(tx, stored, { ending: how, by: actor.userId, reason });
      return { id: stored.id };
    });
  }

  private async lockOwn(tx: Tx, { actor }: Command, { lot, entry }: EntryOf) {
    await this.lots.getOwn(tx, actor, lot);
    const found = await this.store.lock(tx, entry);
    if (found?.entry.lot !== lot) throw new ApiError('not-found');
    return found;
  }
}

const WAITS = 'A bid for this paddle waits for a second officer already.';
const ENDED = 'This was confirmed, rejected or taken back before.';
