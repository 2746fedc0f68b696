import { Injectable } from '@nestjs/common';
import type { IncidentEntry, IncidentExit } from '../../../contract/incidents.js';
import { type Instant, instant } from '../../../core/kernel/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import { integer, integerOrNull, type Row, text } from '../../../platform/database/row.js';
import { placeholders } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { LotAct, LotStep } from './incident.js';

/** A lot that may come under an incident, with the centre that runs it. */
export interface RunningLot {
  readonly id: string;
  readonly centreId: string;
}

/** How many bids a lot refused because it stood, and how many of its tasks for a ruling have had one. */
export interface LotTasks {
  readonly tasks: number;
  readonly ruled: number;
}

/** Which lots stood for which incident, and since when; rows are only added. */
@Injectable()
export class IncidentLotsStore {
  async append(tx: Tx, incidentId: string, steps: readonly LotStep[]): Promise<void> {
    const rows = steps.map(({ lot, act, seq, opensAt, refusedBids, at }) => ({
      ...{ incident_id: incidentId, lot_id: lot, act, seq },
      ...{ opens_at: opensAt, refused_bids: refusedBids, at },
    }));
    if (rows.length > 0) await tx.insert('incident_lots', rows);
  }

  /** All steps of an incident, the earliest first. */
  async findSteps(read: Queryable, incidentId: string): Promise<LotStep[]> {
    const rows = await read.query(
      'SELECT * FROM incident_lots WHERE incident_id = ? ORDER BY at, lot_id',
      [incidentId],
    );
    return rows.map(stepOf);
  }

  /**
   * The lots of a centre, or of all, that have not ended and open by an instant; by the catalogue, which may be a second
   * behind, so the record of each has to be asked.
   */
  async findRunning(
    read: Queryable,
    { centreId, opensBy }: { readonly centreId: string | null; readonly opensBy: Instant },
  ): Promise<RunningLot[]> {
    const rows = await read.query(
      `SELECT id, centre_id FROM lots WHERE status IN ('published', 'open', 'suspended')
       AND opens_at <= ? ${centreId === null ? '' : 'AND centre_id = ?'} ORDER BY id`,
      [opensBy, ...(centreId === null ? [] : [centreId])],
    );
    return rows.map(runningOf);
  }

  /** Whether any lot opens by then that is not held back yet: a look that costs little, taken every second. */
  async isAnyOpening(read: Queryable, opensBy: Instant): Promise<boolean> {
    const rows = await read.query(
      `SELECT id FROM lots WHERE status = 'published' AND put_off_since IS NULL
       AND opens_at <= ? LIMIT 1`,
      [opensBy],
    );
    return rows.length > 0;
  }

  /** The centres of these lots. */
  async findCentres(read: Queryable, lots: readonly string[]): Promise<RunningLot[]> {
    if (lots.length === 0) return [];
    const sql = `SELECT id, centre_id FROM lots WHERE id IN (${placeholders(lots.length)})`;
    return (await read.query(sql, lots)).map(runningOf);
  }

  /** Those of these lots whose record says after an entry that they were suspended or resumed. */
  async findMovedOn(read: Queryable, standing: readonly LotStep[]): Promise<ReadonlySet<string>> {
    if (standing.length === 0) return new Set();
    const after = standing.map(() => '(stream_id = ? AND seq > ?)').join(' OR ');
    const rows = await read.query(
      `SELECT DISTINCT stream_id FROM events WHERE type IN ('suspended', 'resumed') AND (${after})`,
      standing.flatMap(({ lot, seq }) => [lot, seq]),
    );
    return new Set(rows.map((row) => text(row, 'stream_id')));
  }

  /** How many bids each of these lots has refused since an instant because it stood. */
  async countRefused(
    read: Queryable,
    lots: readonly string[],
    since: Instant,
  ): Promise<ReadonlyMap<string, number>> {
    if (lots.length === 0) return new Map();
    const rows = await read.query(
      `SELECT stream_id, COUNT(*) AS n FROM answers
       WHERE answered_at >= ? AND stream_id IN (${placeholders(lots.length)})
       AND answer LIKE '{"code":"suspended",%' GROUP BY stream_id`,
      [since, ...lots],
    );
    return new Map(rows.map((row) => [text(row, 'stream_id'), integer(row, 'n')]));
  }

  /** The tasks for a ruling that these lots opened within a time, and how many of them have had one. */
  async countTasks(
    read: Queryable,
    lots: readonly string[],
    { from, to }: { readonly from: Instant; readonly to: Instant },
  ): Promise<ReadonlyMap<string, LotTasks>> {
    if (lots.length === 0) return new Map();
    const rows = await read.query(
      `SELECT lot_id, COUNT(*) AS n, COUNT(closed_at) AS ruled FROM ruling_tasks
       WHERE lot_id IN (${placeholders(lots.length)}) AND opened_at BETWEEN ? AND ?
       GROUP BY lot_id`,
      [...lots, from, to],
    );
    return new Map(
      rows.map((row) => [
        text(row, 'lot_id'),
        { tasks: integer(row, 'n'), ruled: integer(row, 'ruled') },
      ]),
    );
  }
}

/** How lots came under an incident. */
export function entriesOf(steps: readonly LotStep[]): LotStep<IncidentEntry>[] {
  return steps.filter((step): step is LotStep<IncidentEntry> => isEntry(step.act));
}

/** How lots came out of it. */
export function exitsOf(steps: readonly LotStep[]): LotStep<IncidentExit>[] {
  return steps.filter((step): step is LotStep<IncidentExit> => !isEntry(step.act));
}

/** The lots that still stand for an incident by its steps: those that came under it and have not come out. */
export function standingOf(steps: readonly LotStep[]): LotStep<IncidentEntry>[] {
  const out = new Set(exitsOf(steps).map(({ lot }) => lot));
  return entriesOf(steps).filter(({ lot }) => !out.has(lot));
}

function isEntry(act: LotAct): act is IncidentEntry {
  return act === 'suspended' || act === 'put-off';
}

function runningOf(row: Row): RunningLot {
  return { id: text(row, 'id'), centreId: text(row, 'centre_id') };
}

function stepOf(row: Row): LotStep {
  const opensAt = integerOrNull(row, 'opens_at');
  return {
    lot: text(row, 'lot_id'),
    act: text(row, 'act') as LotAct,
    seq: integer(row, 'seq'),
    opensAt: opensAt === null ? null : instant(opensAt),
    refusedBids: integerOrNull(row, 'refused_bids'),
    at: instant(integer(row, 'at')),
  };
}
