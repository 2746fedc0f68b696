import { Injectable } from '@nestjs/common';
import { instant } from '../../core/kernel/instant.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { Currency } from '../../core/money/currency.js';
import type { SessionMode } from '../../core/session/timetable.js';
import type { Queryable } from '../../platform/database/database.js';
import {
  integer,
  minor,
  minorOrNull,
  type Row,
  text,
  textOrNull,
} from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import type { Cover, Publication, Session, Stop, StoredVersion, WholeSession } from './session.js';

/** Where sessions are kept; nothing of them is ever changed or removed. */
@Injectable()
export class SessionsStore {
  async append(tx: Tx, { id, centreId, createdBy, createdAt }: Session): Promise<void> {
    const row = { id, centre_id: centreId, created_by: createdBy, created_at: createdAt };
    await tx.insert('lot_sessions', [row]);
  }

  async appendVersion(tx: Tx, { plan, cover, ...version }: StoredVersion): Promise<void> {
    const row = {
      ...{ id: version.id, session_id: version.sessionId, no: version.no, title: version.title },
      ...{ mode: plan.mode, opens_at: plan.opensAt, duration_ms: plan.durationMs },
      ...{ gap_ms: plan.gapMs, currency: cover?.currency ?? null, debt: cover?.debt ?? null },
      ...{ costs: cover?.costs ?? null, is_cover_public: cover?.isPublic === true ? 1 : 0 },
      ...{ lot_ids: JSON.stringify(version.lots), arranged_by: version.arrangedBy },
      ...{ arranged_at: version.arrangedAt, sells_all: version.sellsAll },
    };
    await tx.insert('session_versions', [row]);
  }

  async appendPublication(tx: Tx, one: Publication): Promise<void> {
    const row = {
      ...{ session_id: one.sessionId, version_no: one.versionNo, asked_by: one.askedBy },
      ...{ published_by: one.publishedBy, published_at: one.publishedAt },
      pack: one.pack,
    };
    await tx.insert('session_publications', [row]);
  }

  async appendStop(tx: Tx, { sessionId, proceeds, lots, stoppedAt }: Stop): Promise<void> {
    const lot_ids = JSON.stringify(lots);
    await tx.insert('session_stops', [
      { session_id: sessionId, proceeds, lot_ids, stopped_at: stoppedAt },
    ]);
  }

  /** A session, whose row stays locked until the transaction ends; null where there is none. */
  async lock(tx: Tx, id: string): Promise<WholeSession | null> {
    const rows = await tx.lock('SELECT * FROM lot_sessions WHERE id = ?', [id]);
    return (await whole(tx, rows))[0] ?? null;
  }

  async find(read: Queryable, id: string): Promise<WholeSession | null> {
    const rows = await read.query('SELECT * FROM lot_sessions WHERE id = ?', [id]);
    return (await whole(read, rows))[0] ?? null;
  }

  /** Up to `limit + 1` sessions, newest first: those that are published, and all of the centre that `of` names. */
  async findPage(
    read: Queryable,
    { limit, cursor }: PageQuery,
    of: string | null,
  ): Promise<readonly WholeSession[]> {
    const rows = await read.query(
      `SELECT * FROM lot_sessions WHERE id < ? AND (centre_id = ? OR EXISTS
        (SELECT 1 FROM session_publications p WHERE p.session_id = lot_sessions.id))
       ORDER BY id DESC LIMIT ?`,
      [cursor ?? 't', of ?? '', limit + 1],
    );
    return whole(read, rows);
  }

  /** Those of these sessions that are published, have a debt to cover, and have not been stopped. */
  async findStoppable(read: Queryable, ids: readonly string[]): Promise<readonly string[]> {
    if (ids.length === 0) return [];
    const rows = await read.query(
      `SELECT p.session_id FROM session_publications p
       JOIN session_versions v ON v.session_id = p.session_id AND v.no = p.version_no
       WHERE p.session_id IN (${placeholders(ids.length)}) AND v.debt IS NOT NULL AND NOT EXISTS
        (SELECT 1 FROM session_stops s WHERE s.session_id = p.session_id)
       ORDER BY p.session_id`,
      ids,
    );
    return rows.map((row) => text(row, 'session_id'));
  }
}

async function whole(read: Queryable, rows: readonly Row[]): Promise<readonly WholeSession[]> {
  const sessions = rows.map(sessionOf);
  const ids = sessions.map(({ id }) => id);
  const versions = (await rowsOf(read, 'session_versions', ids)).map(versionOf);
  const publications = (await rowsOf(read, 'session_publications', ids)).map(publicationOf);
  const stops = (await rowsOf(read, 'session_stops', ids)).map(stopOf);
  return sessions.map((session) => {
    const isOwn = ({ sessionId }: { readonly sessionId: string }) => sessionId === session.id;
    // What is published is never arranged again, so the last version is the one that is.
    const version = versions.filter(isOwn).reduce((last, one) => (one.no > last.no ? one : last));
    const publication = publications.find(isOwn) ?? null;
    return { session, version, publication, stop: stops.find(isOwn) ?? null };
  });
}

type Table = 'session_versions' | 'session_publications' | 'session_stops';

async function rowsOf(read: Queryable, table: Table, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  const sql = `SELECT * FROM ${table} WHERE session_id IN (${placeholders(ids.length)})`;
  return read.query(sql, ids);
}

function sessionOf(row: Row): Session {
  return {
    id: text(row, 'id'),
    centreId: text(row, 'centre_id'),
    createdBy: text(row, 'created_by'),
    createdAt: instant(integer(row, 'created_at')),
  };
}

function versionOf(row: Row): StoredVersion {
  return {
    id: text(row, 'id'),
    sessionId: text(row, 'session_id'),
    no: integer(row, 'no'),
    title: text(row, 'title'),
    plan: {
      mode: text(row, 'mode') as SessionMode,
      opensAt: instant(integer(row, 'opens_at')),
      durationMs: integer(row, 'duration_ms'),
      gapMs: integer(row, 'gap_ms'),
    },
    cover: coverOf(row),
    sellsAll: textOrNull(row, 'sells_all'),
    lots: JSON.parse(text(row, 'lot_ids')) as readonly string[],
    arrangedBy: text(row, 'arranged_by'),
    arrangedAt: instant(integer(row, 'arranged_at')),
  };
}

function coverOf(row: Row): Cover | null {
  const [currency, debt] = [textOrNull(row, 'currency'), minorOrNull(row, 'debt')];
  const costs = minorOrNull(row, 'costs');
  if (currency === null) return null;
  invariant(debt !== null && costs !== null, 'a debt to cover has its amounts');
  const isPublic = integer(row, 'is_cover_public') === 1;
  return { currency: currency as Currency, debt, costs, isPublic };
}

function publicationOf(row: Row): Publication {
  return {
    sessionId: text(row, 'session_id'),
    versionNo: integer(row, 'version_no'),
    askedBy: text(row, 'asked_by'),
    publishedBy: text(row, 'published_by'),
    publishedAt: instant(integer(row, 'published_at')),
    pack: textOrNull(row, 'pack'),
  };
}

function stopOf(row: Row): Stop {
  return {
    sessionId: text(row, 'session_id'),
    proceeds: minor(row, 'proceeds'),
    lots: JSON.parse(text(row, 'lot_ids')) as readonly string[],
    stoppedAt: instant(integer(row, 'stopped_at')),
  };
}
