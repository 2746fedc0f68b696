import { Injectable } from '@nestjs/common';
import type { Target } from '../../core/auction/targets.js';
import { type Instant, instant } from '../../core/kernel/instant.js';
import type { Currency } from '../../core/money/currency.js';
import type { Minor } from '../../core/money/money.js';
import type { AllowedType } from '../../contract/bidding.js';
import type { Reader } from '../../platform/database/database.js';
import { integer, minor, type Row, text, textOrNull } from '../../platform/database/row.js';
import type { Tx } from '../../platform/database/tx.js';

/** Exactly which bid is meant. */
export interface ExactBid {
  readonly userId: string;
  readonly lot: string;
  readonly type: AllowedType;
  readonly amount: Minor;
  readonly currency: Currency;
  /** What it is on, in a package; else null. */
  readonly on: Target | null;
}

/** A bid above its sender's limit that a second person has allowed, until it is used or its time is over. */
export interface StoredGrant extends ExactBid {
  readonly id: string;
  readonly grantedBy: string;
  readonly grantedAt: Instant;
  readonly expiresAt: Instant;
}

/** Where grants are kept; none is ever removed. */
@Injectable()
export class BidGrantsStore {
  async append(tx: Tx, grant: StoredGrant): Promise<void> {
    const { id, userId, lot, type, amount, currency, on, grantedBy, grantedAt, expiresAt } = grant;
    const row = {
      ...{ id, user_id: userId, lot_id: lot, type, amount, currency, target: on },
      ...{ granted_by: grantedBy, granted_at: grantedAt, expires_at: expiresAt, command_id: null },
    };
    await tx.insert('bid_grants', [row]);
  }

  /** Whether this command has used a grant for this bid before: sent again, it is still the same bid. */
  async isUsedBy(tx: Tx, bid: ExactBid, commandId: string): Promise<boolean> {
    const rows = await tx.lock(`SELECT id FROM bid_grants WHERE ${SAME} AND command_id = ?`, [
      ...paramsOf(bid),
      commandId,
    ]);
    return rows.length > 0;
  }

  /** The oldest grant for this bid that is good at `now`, locked until the transaction ends. */
  async lockUnused(tx: Tx, bid: ExactBid, now: Instant): Promise<string | null> {
    const [row] = await tx.lock(
      `SELECT id FROM bid_grants WHERE ${SAME} AND command_id IS NULL AND expires_at > ?
        ORDER BY id LIMIT 1`,
      [...paramsOf(bid), now],
    );
    return row === undefined ? null : text(row, 'id');
  }

  async use(tx: Tx, id: string, commandId: string): Promise<void> {
    await tx.execute('UPDATE bid_grants SET command_id = ? WHERE id = ?', [commandId, id]);
  }

  /** What somebody may still use on a lot. */
  async findUnused(
    read: Reader,
    { userId, lot }: Pick<ExactBid, 'userId' | 'lot'>,
    now: Instant,
  ): Promise<StoredGrant[]> {
    const rows = await read.query(
      `SELECT * FROM bid_grants
        WHERE user_id = ? AND lot_id = ? AND command_id IS NULL AND expires_at > ? ORDER BY id`,
      [userId, lot, now],
    );
    return rows.map(grantOf);
  }
}

/** No target is as long as nothing, so that none can be compared like one. */
const SAME = `user_id = ? AND lot_id = ? AND type = ? AND amount = ? AND currency = ?
  AND COALESCE(target, '') = ?`;

function paramsOf({ userId, lot, type, amount, currency, on }: ExactBid) {
  return [userId, lot, type, amount, currency, on ?? ''];
}

function grantOf(row: Row): StoredGrant {
  return {
    id: text(row, 'id'),
    userId: text(row, 'user_id'),
    lot: text(row, 'lot_id'),
    type: text(row, 'type') as StoredGrant['type'],
    amount: minor(row, 'amount'),
    currency: text(row, 'currency') as Currency,
    on: textOrNull(row, 'target'),
    grantedBy: text(row, 'granted_by'),
    grantedAt: instant(integer(row, 'granted_at')),
    expiresAt: instant(integer(row, 'expires_at')),
  };
}
