import { Injectable } from '@nestjs/common';
import type { EnteredType, IdentifiedBy } from '../../../contract/entered-bids.js';
import type { Target } from '../../../core/auction/targets.js';
import { type Instant, instant } from '../../../core/kernel/instant.js';
import type { Paddle } from '../../../core/kernel/ids.js';
import type { Currency } from '../../../core/money/currency.js';
import type { Minor } from '../../../core/money/money.js';
import type { Queryable } from '../../../platform/database/database.js';
import { integer, minor, type Row, text, textOrNull } from '../../../platform/database/row.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A bid as the first officer took it down. */
export interface StoredEntry {
  readonly id: string;
  readonly lot: string;
  readonly centreId: string;
  readonly paddle: Paddle;
  /** Whose paddle it is. */
  readonly organisationId: string;
  readonly callerId: string;
  readonly type: EnteredType;
  readonly amount: { readonly minor: Minor; readonly currency: Currency } | null;
  readonly on: Target | null;
  readonly identifiedBy: IdentifiedBy;
  readonly reference: string;
  readonly reason: string;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
  readonly expiresAt: Instant;
}

/** How the second person's part ended. */
export interface StoredEnding {
  readonly ending: 'confirmed' | 'rejected' | 'taken-back';
  readonly by: string;
  readonly at: Instant;
  readonly reason: string | null;
}

export interface EntryWithEnding {
  readonly entry: StoredEntry;
  readonly ending: StoredEnding | null;
}

/** Who asks for what was entered for it. */
interface Own {
  readonly organisationId: string;
  readonly userId: string;
}

/** So many of a lot are shown, the newest: more were never entered by telephone. */
const SHOWN = 200;

const WITH_ENDING = `SELECT e.*, d.ending, d.ended_by, d.ended_at, d.reason AS ending_reason
  FROM entered_bids e LEFT JOIN entered_bid_endings d ON d.entry_id = e.id`;

/** Where the bids are kept that officers enter; nothing of it is ever changed or removed. */
@Injectable()
export class EnteredBidsStore {
  async append(tx: Tx, entry: StoredEntry): Promise<void> {
    const row = {
      ...{ id: entry.id, lot_id: entry.lot, centre_id: entry.centreId, paddle: entry.paddle },
      ...{ organisation_id: entry.organisationId, caller_id: entry.callerId, type: entry.type },
      ...{ amount: entry.amount?.minor ?? null, currency: entry.amount?.currency ?? null },
      ...{ target: entry.on, identified_by: entry.identifiedBy, reference: entry.reference },
      ...{ reason: entry.reason, entered_by: entry.enteredBy, entered_at: entry.enteredAt },
      expires_at: entry.expiresAt,
    };
    await tx.insert('entered_bids', [row]);
  }

  /** Ends it; the row of the entry must be locked, so that it ends once. */
  async end(tx: Tx, id: string, { ending, by, at, reason }: StoredEnding): Promise<void> {
    const row = { entry_id: id, ending, ended_by: by, ended_at: at, reason };
    await tx.insert('entered_bid_endings', [row]);
  }

  /** The entry, whose row stays locked until the transaction ends, with its ending as it is then. */
  async lock(tx: Tx, id: string): Promise<EntryWithEnding | null> {
    const [row] = await tx.lock('SELECT * FROM entered_bids WHERE id = ?', [id]);
    if (row === undefined) return null;
    const sql = `SELECT ending, ended_by, ended_at, reason AS ending_reason
      FROM entered_bid_endings WHERE entry_id = ?`;
    const [ended] = await tx.lock(sql, [id]);
    return { entry: entryOf(row), ending: ended === undefined ? null : endingOf(ended) };
  }

  /** Whether something still waits for a second officer about this paddle. */
  async isWaiting(tx: Tx, { lot, paddle }: Pick<StoredEntry, 'lot' | 'paddle'>): Promise<boolean> {
    const sql = `SELECT e.id FROM entered_bids e WHERE e.lot_id = ? AND e.paddle = ?
      AND e.expires_at > ? AND NOT EXISTS
        (SELECT 1 FROM entered_bid_endings d WHERE d.entry_id = e.id)`;
    return (await tx.lock(sql, [lot, paddle, tx.now])).length > 0;
  }

  async find(read: Pick<Queryable, 'query'>, id: string): Promise<EntryWithEnding | null> {
    const [row] = await read.query(`${WITH_ENDING} WHERE e.id = ?`, [id]);
    return row === undefined ? null : withEnding(row);
  }

  /** What was entered for a lot, the newest first; to one organisation, and to the agent who called, only their own. */
  async ofLot(
    read: Pick<Queryable, 'query'>,
    { lot, of }: { readonly lot: string; readonly of: Own | null },
  ): Promise<EntryWithEnding[]> {
    const sql = `${WITH_ENDING} WHERE e.lot_id = ? AND (? IS NULL OR e.organisation_id = ? OR e.caller_id = ?)
      ORDER BY e.id DESC LIMIT ${SHOWN}`;
    const { organisationId = null, userId = null } = of ?? {};
    const params = [lot, organisationId, organisationId, userId];
    return (await read.query(sql, params)).map(withEnding);
  }

  /** What waits for a second officer of a centre at `now`, the first to expire first. */
  async waiting(
    read: Pick<Queryable, 'query'>,
    { centreId, now }: { readonly centreId: string; readonly now: Instant },
  ): Promise<EntryWithEnding[]> {
    const sql = `${WITH_ENDING} WHERE e.centre_id = ? AND e.expires_at > ? AND d.ending IS NULL
      ORDER BY e.expires_at, e.id LIMIT ${SHOWN}`;
    return (await read.query(sql, [centreId, now])).map(withEnding);
  }
}

function withEnding(row: Row): EntryWithEnding {
  return { entry: entryOf(row), ending: row['ending'] === null ? null : endingOf(row) };
}

function entryOf(row: Row): StoredEntry {
  const currency = textOrNull(row, 'currency') as Currency | null;
  return {
    id: text(row, 'id'),
    lot: text(row, 'lot_id'),
    centreId: text(row, 'centre_id'),
    paddle: text(row, 'paddle') as Paddle,
    organisationId: text(row, 'organisation_id'),
    callerId: text(row, 'caller_id'),
    type: text(row, 'type') as EnteredType,
    amount: currency === null ? null : { minor: minor(row, 'amount'), currency },
    on: textOrNull(row, 'target'),
    identifiedBy: text(row, 'identified_by') as IdentifiedBy,
    reference: text(row, 'reference'),
    reason: text(row, 'reason'),
    enteredBy: text(row, 'entered_by'),
    enteredAt: instant(integer(row, 'entered_at')),
    expiresAt: instant(integer(row, 'expires_at')),
  };
}

function endingOf(row: Row): StoredEnding {
  return {
    ending: text(row, 'ending') as StoredEnding['ending'],
    by: text(row, 'ended_by'),
    at: instant(integer(row, 'ended_at')),
    reason: textOrNull(row, 'ending_reason'),
  };
}
