import { Injectable } from '@nestjs/common';
import { instant } from '../../../core/kernel/instant.js';
import { type CrossListingAct, stateAfter } from '../../../core/listing/cross-listing.js';
import type { Queryable } from '../../../platform/database/database.js';
import { integer, type Row, text, textOrNull } from '../../../platform/database/row.js';
import { placeholders } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { PageQuery } from '../../../platform/http/paging.js';
import type { StoredCrossListing, StoredStep } from './cross-listing.js';

/** Where cross-listings are kept; nothing of them is ever changed or removed. */
@Injectable()
export class CrossListingsStore {
  async append(
    tx: Tx,
    { id, lotId, homeId, venueId }: Omit<StoredCrossListing, 'steps' | 'state'>,
  ): Promise<void> {
    const row = { id, lot_id: lotId, home_id: homeId, venue_id: venueId };
    await tx.insert('cross_listings', [row]);
  }

  async appendStep(tx: Tx, crossListing: string, step: StoredStep): Promise<void> {
    const row = {
      ...{ id: step.id, cross_listing_id: crossListing, act: step.act, centre_id: step.centreId },
      ...{ done_by: step.by, second_by: step.secondBy, reason: step.reason, done_at: step.at },
    };
    await tx.insert('cross_listing_steps', [row]);
  }

  async find(read: Queryable, id: string): Promise<StoredCrossListing | null> {
    const rows = await read.query('SELECT * FROM cross_listings WHERE id = ?', [id]);
    return (await whole(read, rows))[0] ?? null;
  }

  /** All of a lot, the first first. */
  async findOf(read: Queryable, lotId: string): Promise<readonly StoredCrossListing[]> {
    const sql = 'SELECT * FROM cross_listings WHERE lot_id = ? ORDER BY id';
    return whole(read, await read.query(sql, [lotId]));
  }

  /** Up to `limit + 1` in which a trading centre has a part, newest first. */
  async findPage(
    read: Queryable,
    { limit, cursor }: PageQuery,
    centreId: string,
  ): Promise<readonly StoredCrossListing[]> {
    const rows = await read.query(
      `SELECT * FROM cross_listings WHERE id < ? AND (home_id = ? OR venue_id = ?)
       ORDER BY id DESC LIMIT ?`,
      [cursor ?? 'y', centreId, centreId, limit + 1],
    );
    return whole(read, rows);
  }
}

async function whole(
  read: Queryable,
  rows: readonly Row[],
): Promise<readonly StoredCrossListing[]> {
  const ids = rows.map((row) => text(row, 'id'));
  if (ids.length === 0) return [];
  const found = await read.query(
    `SELECT * FROM cross_listing_steps WHERE cross_listing_id IN (${placeholders(ids.length)})
     ORDER BY id`,
    ids,
  );
  return rows.map((row) => {
    const id = text(row, 'id');
    const steps = found.filter((step) => text(step, 'cross_listing_id') === id).map(stepOf);
    return {
      ...{ id, lotId: text(row, 'lot_id'), homeId: text(row, 'home_id') },
      ...{ venueId: text(row, 'venue_id'), steps },
      state: stateAfter(steps.at(-1)?.act ?? 'offer'),
    };
  });
}

function stepOf(row: Row): StoredStep {
  return {
    id: text(row, 'id'),
    act: text(row, 'act') as CrossListingAct,
    centreId: text(row, 'centre_id'),
    by: text(row, 'done_by'),
    secondBy: textOrNull(row, 'second_by'),
    reason: textOrNull(row, 'reason'),
    at: instant(integer(row, 'done_at')),
  };
}
