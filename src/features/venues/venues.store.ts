import { Injectable } from '@nestjs/common';
import type { WireVenueProfile } from '../../contract/venues.js';
import { type Instant, instant } from '../../core/kernel/instant.js';
import type { Reader } from '../../platform/database/database.js';
import { integer, type Row, text } from '../../platform/database/row.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import { readProfile, writtenProfile } from './read-profile.js';
import type { StoredVenue } from './venue.js';

type Read = Pick<Reader, 'query'>;

/** Where the profiles of trading centres are kept; nothing of them is ever changed or removed. */
@Injectable()
export class VenuesStore {
  async append(tx: Tx, venue: StoredVenue): Promise<void> {
    const row = {
      ...{ id: venue.id, centre_id: venue.centreId, no: venue.no, reason: venue.reason },
      ...{ profile: JSON.stringify(writtenProfile(venue.profile)) },
      ...{ effective_from: venue.effectiveFrom, asked_by: venue.askedBy },
      ...{ approved_by: venue.approvedBy, approved_at: venue.approvedAt },
    };
    await tx.insert('venue_versions', [row]);
  }

  async lastNo(read: Read, centreId: string): Promise<number> {
    const [row] = await read.query(
      'SELECT COALESCE(MAX(no), 0) AS last FROM venue_versions WHERE centre_id = ?',
      [centreId],
    );
    return row === undefined ? 0 : integer(row, 'last');
  }

  /** Of the versions whose time has come the newest one; null where there is none. */
  async findInForce(read: Read, centreId: string, at: Instant): Promise<StoredVenue | null> {
    const [row] = await read.query(
      `SELECT * FROM venue_versions WHERE centre_id = ? AND effective_from <= ?
       ORDER BY no DESC LIMIT 1`,
      [centreId, at],
    );
    return row === undefined ? null : venueOf(row);
  }

  async findVersion(read: Read, centreId: string, no: number): Promise<StoredVenue | null> {
    const [row] = await read.query('SELECT * FROM venue_versions WHERE centre_id = ? AND no = ?', [
      centreId,
      no,
    ]);
    return row === undefined ? null : venueOf(row);
  }

  /** All versions of one centre, the newest first. */
  async findAll(read: Read, centreId: string): Promise<StoredVenue[]> {
    const sql = 'SELECT * FROM venue_versions WHERE centre_id = ? ORDER BY no DESC';
    return (await read.query(sql, [centreId])).map(venueOf);
  }

  /** Up to `limit + 1` centres with a version in force, each by that one; by their ids, descending. */
  async findPage(read: Read, { limit, cursor }: PageQuery, at: Instant): Promise<StoredVenue[]> {
    const rows = await read.query(
      `SELECT * FROM venue_versions v WHERE v.centre_id < ? AND v.effective_from <= ?
        AND NOT EXISTS (SELECT 1 FROM venue_versions n WHERE n.centre_id = v.centre_id
          AND n.no > v.no AND n.effective_from <= ?)
       ORDER BY v.centre_id DESC LIMIT ?`,
      [cursor ?? 'p', at, at, limit + 1],
    );
    return rows.map(venueOf);
  }
}

function venueOf(row: Row): StoredVenue {
  return {
    id: text(row, 'id'),
    centreId: text(row, 'centre_id'),
    no: integer(row, 'no'),
    profile: readProfile(JSON.parse(text(row, 'profile')) as WireVenueProfile),
    effectiveFrom: instant(integer(row, 'effective_from')),
    reason: text(row, 'reason'),
    askedBy: text(row, 'asked_by'),
    approvedBy: text(row, 'approved_by'),
    approvedAt: instant(integer(row, 'approved_at')),
  };
}
