import { Injectable } from '@nestjs/common';
import type { AllowedType, BidAuthority } from '../../contract/bidding.js';
import type { WireMoney } from '../../contract/money.js';
import type { Target } from '../../core/auction/targets.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { readMoney } from '../../platform/http/read-money.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { LotsService } from '../lots/lots.service.js';
import { writtenLimit } from '../parties/answers.js';
import { ABOVE_LIMIT, type AllowedBid } from './bid-granting.service.js';
import { isAbove } from './bid-grants.js';
import { BidGrantsStore } from './bid-grants.store.js';
import { wireAmount } from '../../wire/wire-money.js';

/** A bid above one's own limit, as a colleague is asked to allow it. */
export interface BidWish {
  readonly type: AllowedType;
  readonly amount: WireMoney;
  /** What it is on, in a package. */
  readonly on?: Target | null;
  readonly reason: string;
}

/** Asks for bids above a trader's own limit, and shows what a colleague has allowed. */
@Injectable()
export class AuthorityService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lots: LotsService,
    private readonly approvals: ApprovalsService,
    private readonly store: BidGrantsStore,
  ) {}

  /** How far the asker may go on a lot alone, and what has been allowed beyond that. */
  async of({ userId, bidLimit }: Actor, lot: string): Promise<BidAuthority> {
    const { read } = this.database;
    const unused = await this.store.findUnused(read, { userId, lot }, this.clock.now());
    const grants = unused.map(({ id, type, amount, currency, on, expiresAt }) => ({
      ...{ id, type, amount: wireAmount(amount, currency), on, expiresAt },
    }));
    return { limit: writtenLimit(bidLimit), grants };
  }

  /**
   * Asks a colleague to allow a bid. Refuses with `not-found`, `wrong-currency`, `invalid-body` and `conflict` (it is
   * within the asker's limit, or another one waits already).
   */
  ask(command: Command, lot: string, wish: BidWish): Promise<{ readonly approval: string }> {
    const { actor } = command;
    const amount = readMoney(wish.amount, 'amount');
    const { type, reason, on = null } = wish;
    // On a package the sum of what one is bound to may be above the limit although no bid is.
    if (actor.bidLimit === null || (on === null && !isAbove(actor.bidLimit, { amount }))) {
      throw new ApiError('conflict', 'This is within your own limit.');
    }
    return this.commands.once(command, async (tx) => {
      const { currency } = await this.lots.getPublished(tx, lot);
      if (currency !== amount.currency) throw new ApiError('wrong-currency');
      const wired = wireAmount(amount.minor, currency);
      const content: AllowedBid = { lot, type, amount: wired, ...(on === null ? {} : { on }) };
      const subject = subjectOf(actor.userId, lot);
      const request = { kind: ABOVE_LIMIT, subject, content, reason };
      const approval = await this.approvals.request(tx, actor, request);
      return { approval: approval.id };
    });
  }
}

/** One wish at a time for each trader and lot; it concerns nobody else's. */
function subjectOf(userId: string, lot: string): string {
  return `${lot}.${userId}`;
}
