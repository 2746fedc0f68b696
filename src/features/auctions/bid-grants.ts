import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { BidLimit } from '../../platform/http/access.js';
import type { AllowedType } from '../../contract/bidding.js';
import type { ParsedBid } from './bid-parser.js';
import { BidGrantsStore } from './bid-grants.store.js';

/**
 * Whether a bid is above a limit, as far as its own words tell. A limit in one currency gives no authority in another.
 * What a match commits to is known only where it is decided.
 */
export function isAbove(
  { minor, currency }: BidLimit,
  { amount }: Pick<ParsedBid, 'amount'>,
): boolean {
  return amount !== null && (amount.currency !== currency || amount.minor > minor);
}

/**
 * Lets a bid above its sender's limit pass once, where a second person has allowed exactly that bid. The grant is tied
 * to the command before the bid is decided: should the answer be lost, or the server die in between, the same command
 * may be sent again and no other can use the grant.
 */
@Injectable()
export class BidGrants {
  constructor(
    private readonly database: Database,
    private readonly store: BidGrantsStore,
  ) {}

  use(userId: string, { lot, type, amount, on, commandId }: ParsedBid): Promise<boolean> {
    if (amount === null || !isAllowable(type)) return Promise.resolve(false);
    const bid = { userId, lot, type, amount: amount.minor, currency: amount.currency, on };
    return this.database.transact(async (tx) => {
      if (await this.store.isUsedBy(tx, bid, commandId)) return true;
      const grant = await this.store.lockUnused(tx, bid, tx.now);
      if (grant === null) return false;
      await this.store.use(tx, grant, commandId);
      return true;
    });
  }
}

const ALLOWABLE: { readonly [type in AllowedType]: true } = { bid: true, max: true, seal: true };

/** What is not known before it is decided cannot have been allowed before. */
function isAllowable(type: ParsedBid['type']): type is AllowedType {
  return Object.hasOwn(ALLOWABLE, type);
}
