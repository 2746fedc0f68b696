import { Injectable } from '@nestjs/common';
import type { Entered } from '../../../core/auction/commands.js';
import { invariant } from '../../../core/kernel/invariant.js';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Paddle } from '../../../core/kernel/ids.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { ParsedBid } from '../bid-parser.js';
import { isAbove } from '../bid-grants.js';
import { BidGrantsStore } from '../bid-grants.store.js';
import { BiddingService, commandOf } from '../bidding.service.js';
import { LotDesk } from '../lot-desk.js';
import { type Caller, Callers } from './callers.js';
import { EnteredBidsStore, type StoredEntry } from './entered-bids.store.js';
import { parsedEntry } from './parsed-entry.js';

/** A bid as it is being taken down. */
interface Told {
  readonly bid: ParsedBid;
  readonly paddle: Paddle;
  readonly organisationId: string;
  /** The address with which the caller signs in. */
  readonly caller: string;
  readonly enteredBy: string;
  readonly receivedAt: Instant;
  readonly reason: string;
}

/** Holds what a caller tells against what the caller may bid, and puts it to the lot once it is confirmed. */
@Injectable()
export class EnteringService {
  constructor(
    private readonly database: Database,
    private readonly callers: Callers,
    private readonly grants: BidGrantsStore,
    private readonly desk: LotDesk,
    private readonly bidding: BiddingService,
    private readonly store: EnteredBidsStore,
  ) {}

  /** Refuses what could not be entered now, and answers who called. */
  async check(tx: Tx, told: Told): Promise<string> {
    const { bid, paddle, organisationId, caller, enteredBy, receivedAt, reason } = told;
    const user = await this.callers.withAddress(tx, caller, {
      ...{ lot: bid.lot, organisationId, receivedAt },
    });
    await this.assertWithinLimit(tx, user, bid);
    // Nobody has confirmed it yet; that another person has to, is not for the lot to say.
    const entered = { by: enteredBy, secondBy: '', reason };
    const command = { ...commandOf(bid, paddle), entered };
    await this.desk.check(tx, { lot: bid.lot, command, receivedAt });
    return user.id;
  }

  /** Whether the caller may still bid, and still that much, when the confirmation arrives. */
  async recheck(tx: Tx, entry: StoredEntry, receivedAt: Instant): Promise<void> {
    const { lot, organisationId, callerId } = entry;
    const user = await this.callers.withId(tx, callerId, { lot, organisationId, receivedAt });
    await this.assertWithinLimit(tx, user, parsedEntry(entry));
  }

  /**
   * Puts a confirmed bid to its lot, by the way of every bid, and answers it. Whatever is decided is kept with it and no
   * error here: what was not decided at all is thrown.
   */
  async enter(id: string, receivedAt: Instant): Promise<StoredEntry> {
    const found = await this.store.find(this.database.read, id);
    invariant(found?.ending?.ending === 'confirmed', `${id} was not confirmed`);
    const { entry, ending } = found;
    const { lot, organisationId, callerId } = entry;
    const caller = await this.callers.find(callerId, { lot, organisationId, receivedAt });
    if (caller === null) throw new ApiError('caller-unknown');
    const { enteredBy: by, reason } = entry;
    const entered: Entered = { by, secondBy: ending.by, reason };
    const answer = await this.bidding.enter(parsedEntry(entry), entry.paddle, {
      caller: { ...caller, userId: caller.id },
      power: caller.power,
      ...{ entered, receivedAt, entry: { id, expiresAt: entry.expiresAt } },
    });
    if ('statement' in answer) return entry;
    const { code, retryAfterMs } = answer;
    throw new ApiError(code, retryAfterMs === undefined ? {} : { retryAfterMs });
  }

  /** What binds to an amount that only the lot knows, the lot holds against the limit when it decides. */
  private async assertWithinLimit(
    tx: Tx,
    { id, bidLimit, power }: Caller,
    bid: ParsedBid,
  ): Promise<void> {
    if (power !== null && isAbove(power.limit, bid)) throw new ApiError('above-power');
    if (bidLimit === null || !isAbove(bidLimit, bid)) return;
    const { lot, type, amount, on } = bid;
    const unused = await this.grants.findUnused(tx, { userId: id, lot }, tx.now);
    const isAllowed = unused.some(
      (grant) =>
        grant.type === type &&
        grant.amount === amount?.minor &&
        grant.currency === amount.currency &&
        grant.on === on,
    );
    if (!isAllowed) throw new ApiError('above-authority');
  }
}
