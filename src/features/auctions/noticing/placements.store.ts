import { Injectable } from '@nestjs/common';
import type { NoticeOpening } from '../../../contract/placements.js';
import { type Instant, instant } from '../../../core/kernel/instant.js';
import type { KeptPeriod, MediaDuty, Medium } from '../../../core/listing/placement.js';
import type { Due } from '../../../platform/clock/due-alarms.js';
import type { Queryable } from '../../../platform/database/database.js';
import {
  integer,
  integerOrNull,
  type Row,
  text,
  textOrNull,
} from '../../../platform/database/row.js';
import { placeholders } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/tx.js';
import { CorrectionsStore } from '../corrections/corrections.store.js';
import type {
  Acceptance,
  NoticeDuties,
  NoticeRecord,
  StoredPlacement,
  Strike,
} from './notice-record.js';

/** Where it is kept in which media notices stand. Nothing is ever changed or removed; what was wrong is struck out by another row. */
@Injectable()
export class PlacementsStore {
  constructor(private readonly corrections: CorrectionsStore) {}

  async appendDuties(
    tx: Tx,
    lotId: string,
    { media, period, lookAt }: NoticeDuties,
  ): Promise<void> {
    const written = { media: JSON.stringify(media), period: period && JSON.stringify(period) };
    await tx.insert('notice_duties', [{ lot_id: lotId, ...written, look_at: lookAt }]);
  }

  async append(tx: Tx, one: StoredPlacement): Promise<void> {
    const row = {
      ...{ id: one.id, lot_id: one.lotId, edition: one.edition, medium: one.medium },
      ...{ name: one.name, reference: one.reference, first_day: one.firstDay },
      ...{ last_day: one.lastDay, zh_hash: one.zhHash, en_hash: one.enHash },
      ...{ deed_id: one.deedId, recorded_by: one.recordedBy, recorded_at: one.recordedAt },
    };
    await tx.insert('notice_placements', [row]);
  }

  async appendStrike(tx: Tx, { placementId, reason, struckBy, struckAt }: Strike): Promise<void> {
    const who = { struck_by: struckBy, struck_at: struckAt };
    await tx.insert('placement_strikes', [{ placement_id: placementId, reason, ...who }]);
  }

  async appendAcceptance(tx: Tx, one: Acceptance): Promise<void> {
    const row = {
      ...{ id: one.id, lot_id: one.lotId, missing: JSON.stringify(one.missing) },
      ...{ reason: one.reason, asked_by: one.askedBy },
      ...{ accepted_by: one.acceptedBy, accepted_at: one.acceptedAt },
    };
    await tx.insert('notice_acceptances', [row]);
  }

  async appendOpening(
    tx: Tx,
    lotId: string,
    seen: { readonly outcome: NoticeOpening; readonly missing: readonly string[] },
  ): Promise<void> {
    const { outcome, missing } = seen;
    const found = { outcome, missing: JSON.stringify(missing), looked_at: tx.now };
    await tx.insert('notice_openings', [{ lot_id: lotId, ...found }]);
  }

  /** Everything on record of one lot, in the order in which it was said. */
  async of(read: Queryable, lotId: string): Promise<NoticeRecord> {
    const rowsOf = (table: string, order: string): Promise<Row[]> =>
      read.query(`SELECT * FROM ${table} WHERE lot_id = ? ORDER BY ${order}`, [lotId]);
    const [duties] = await rowsOf('notice_duties', 'lot_id');
    const placements = (await rowsOf('notice_placements', 'id')).map(placementOf);
    const [opening] = await rowsOf('notice_openings', 'lot_id');
    return {
      duties: duties === undefined ? null : dutiesOf(duties),
      placements,
      strikes: await this.strikesOf(
        read,
        placements.map(({ id }) => id),
      ),
      corrections: await this.corrections.ofLot(read, lotId),
      acceptances: (await rowsOf('notice_acceptances', 'id')).map(acceptanceOf),
      opening: opening === undefined ? null : (text(opening, 'outcome') as NoticeOpening),
    };
  }

  /** Lots that open before `before` and whose media nobody has looked at yet. */
  async findDue(read: Queryable, before: Instant, limit: number): Promise<readonly Due[]> {
    const rows = await read.query(
      `SELECT d.lot_id, d.look_at FROM notice_duties d WHERE d.look_at < ?
         AND NOT EXISTS (SELECT 1 FROM notice_openings o WHERE o.lot_id = d.lot_id)
       ORDER BY d.look_at LIMIT ?`,
      [before, limit],
    );
    return rows.map((row) => ({ id: text(row, 'lot_id'), at: instant(integer(row, 'look_at')) }));
  }

  private async strikesOf(read: Queryable, ids: readonly string[]): Promise<readonly Strike[]> {
    if (ids.length === 0) return [];
    const sql = `SELECT * FROM placement_strikes WHERE placement_id IN (${placeholders(ids.length)})`;
    return (await read.query(sql, ids)).map(strikeOf);
  }
}

function dutiesOf(row: Row): NoticeDuties {
  const period = textOrNull(row, 'period');
  const lookAt = integerOrNull(row, 'look_at');
  return {
    media: JSON.parse(text(row, 'media')) as readonly MediaDuty[],
    period: period === null ? null : (JSON.parse(period) as KeptPeriod),
    lookAt: lookAt === null ? null : instant(lookAt),
  };
}

function placementOf(row: Row): StoredPlacement {
  return {
    id: text(row, 'id'),
    lotId: text(row, 'lot_id'),
    edition: integer(row, 'edition'),
    medium: text(row, 'medium') as Medium,
    name: text(row, 'name'),
    reference: text(row, 'reference'),
    firstDay: text(row, 'first_day'),
    lastDay: textOrNull(row, 'last_day'),
    zhHash: text(row, 'zh_hash'),
    enHash: text(row, 'en_hash'),
    deedId: textOrNull(row, 'deed_id'),
    recordedBy: text(row, 'recorded_by'),
    recordedAt: instant(integer(row, 'recorded_at')),
  };
}

function strikeOf(row: Row): Strike {
  return {
    placementId: text(row, 'placement_id'),
    reason: text(row, 'reason'),
    struckBy: text(row, 'struck_by'),
    struckAt: instant(integer(row, 'struck_at')),
  };
}

function acceptanceOf(row: Row): Acceptance {
  return {
    id: text(row, 'id'),
    lotId: text(row, 'lot_id'),
    missing: JSON.parse(text(row, 'missing')) as readonly string[],
    reason: text(row, 'reason'),
    askedBy: text(row, 'asked_by'),
    acceptedBy: text(row, 'accepted_by'),
    acceptedAt: instant(integer(row, 'accepted_at')),
  };
}
