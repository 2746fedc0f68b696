import { Injectable } from '@nestjs/common';
import type { IncidentKind } from '../../../contract/incidents.js';
import { type Instant, instant } from '../../../core/kernel/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import {
  integer,
  integerOrNull,
  type Row,
  text,
  textOrNull,
} from '../../../platform/database/row.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { PageQuery } from '../../../platform/http/paging.js';
import { IncidentNews } from './incident-news.js';
import type {
  Conclusion,
  DeclaredIncident,
  IncidentEnd,
  KnownIncident,
  WrittenText,
} from './incident.js';

const INCIDENTS = `SELECT i.*, e.ended_at, t.no AS text_no, t.zh, t.en, t.written_at
  FROM incidents i LEFT JOIN incident_ends e ON e.incident_id = i.id
  JOIN incident_texts t ON t.incident_id = i.id AND t.no =
    (SELECT MAX(no) FROM incident_texts WHERE incident_id = i.id)`;

/** Where incidents are kept, with their texts, ends and conclusions; nothing of them is ever changed or removed. */
@Injectable()
export class IncidentsStore {
  constructor(private readonly news: IncidentNews) {}

  async append(tx: Tx, incident: DeclaredIncident): Promise<void> {
    const { id, organisationId, centreId, kind, suspends, reason, declaredBy } = incident;
    const row = {
      ...{ id, organisation_id: organisationId, centre_id: centreId, kind },
      ...{ suspends: suspends ? 1 : 0, reason, declared_by: declaredBy },
      declared_at: incident.declaredAt,
    };
    await tx.insert('incidents', [row]);
    this.wake(tx);
  }

  async appendText(tx: Tx, incidentId: string, written: WrittenText): Promise<void> {
    const { no, zh, en, reason, by, at } = written;
    const row = { incident_id: incidentId, no, zh, en, reason, written_by: by, written_at: at };
    await tx.insert('incident_texts', [row]);
    this.wake(tx);
  }

  async appendEnd(tx: Tx, incidentId: string, end: IncidentEnd): Promise<void> {
    const row = {
      ...{ incident_id: incidentId, reason: end.reason, opens_from: end.opensFrom },
      ...{ asked_by: end.askedBy, ended_by: end.endedBy, ended_at: end.endedAt },
    };
    await tx.insert('incident_ends', [row]);
    this.wake(tx);
  }

  async appendConclusion(tx: Tx, incidentId: string, conclusion: Conclusion): Promise<void> {
    const { no, cause, measures, askedBy, confirmedBy, confirmedAt } = conclusion;
    const row = {
      ...{ incident_id: incidentId, no, cause, measures, asked_by: askedBy },
      ...{ confirmed_by: confirmedBy, confirmed_at: confirmedAt },
    };
    await tx.insert('incident_conclusions', [row]);
  }

  async find(read: Queryable, id: string): Promise<KnownIncident | null> {
    const [row] = await read.query(`${INCIDENTS} WHERE i.id = ?`, [id]);
    return row === undefined ? null : incidentOf(row);
  }

  /** Those that last, the oldest first. */
  async findLasting(read: Queryable): Promise<KnownIncident[]> {
    const rows = await read.query(`${INCIDENTS} WHERE e.incident_id IS NULL ORDER BY i.id`);
    return rows.map(incidentOf);
  }

  /** Up to `limit + 1` incidents, newest first. */
  async findPage(read: Queryable, { limit, cursor }: PageQuery): Promise<KnownIncident[]> {
    const rows = await read.query(`${INCIDENTS} WHERE i.id < ? ORDER BY i.id DESC LIMIT ?`, [
      cursor ?? 'j',
      limit + 1,
    ]);
    return rows.map(incidentOf);
  }

  /** All texts of an incident, the first one first. */
  async findTexts(read: Queryable, id: string): Promise<WrittenText[]> {
    const rows = await read.query(
      'SELECT * FROM incident_texts WHERE incident_id = ? ORDER BY no',
      [id],
    );
    return rows.map((row) => ({
      ...{ no: integer(row, 'no'), zh: text(row, 'zh'), en: text(row, 'en') },
      ...{ reason: text(row, 'reason'), by: text(row, 'written_by') },
      at: instant(integer(row, 'written_at')),
    }));
  }

  async findEnd(read: Queryable, id: string): Promise<IncidentEnd | null> {
    const [row] = await read.query('SELECT * FROM incident_ends WHERE incident_id = ?', [id]);
    if (row === undefined) return null;
    return {
      reason: text(row, 'reason'),
      opensFrom: instantOrNull(row, 'opens_from'),
      askedBy: text(row, 'asked_by'),
      endedBy: text(row, 'ended_by'),
      endedAt: instant(integer(row, 'ended_at')),
    };
  }

  async findConclusions(read: Queryable, id: string): Promise<Conclusion[]> {
    const rows = await read.query(
      'SELECT * FROM incident_conclusions WHERE incident_id = ? ORDER BY no',
      [id],
    );
    return rows.map((row) => ({
      ...{ no: integer(row, 'no'), cause: text(row, 'cause'), measures: text(row, 'measures') },
      ...{ askedBy: text(row, 'asked_by'), confirmedBy: text(row, 'confirmed_by') },
      confirmedAt: instant(integer(row, 'confirmed_at')),
    }));
  }

  private wake(tx: Tx): void {
    tx.onCommit(() => {
      this.news.tell();
    });
  }
}

function incidentOf(row: Row): KnownIncident {
  return {
    id: text(row, 'id'),
    organisationId: text(row, 'organisation_id'),
    centreId: textOrNull(row, 'centre_id'),
    kind: text(row, 'kind') as IncidentKind,
    suspends: integer(row, 'suspends') === 1,
    reason: text(row, 'reason'),
    declaredBy: text(row, 'declared_by'),
    declaredAt: instant(integer(row, 'declared_at')),
    zh: text(row, 'zh'),
    en: text(row, 'en'),
    amendedAt: integer(row, 'text_no') > 1 ? instant(integer(row, 'written_at')) : null,
    endedAt: instantOrNull(row, 'ended_at'),
  };
}

function instantOrNull(row: Row, name: string): Instant | null {
  const at = integerOrNull(row, name);
  return at === null ? null : instant(at);
}
