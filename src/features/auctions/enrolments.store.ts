import type { Paddle } from '../../core/kernel/ids.js';
import type { Reader } from '../../platform/database/database.js';
import { integer, integerOrNull, type Row, text, textOrNull } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';

/** Whose paddle is whose: the identities, kept apart from the record, which knows paddles only. */
export interface EnrolmentRow {
  readonly lotId: string;
  readonly paddle: Paddle;
  readonly organisationId: string;
  readonly rank: number | null;
  /** Opens the commitment to the organisation that stands in the record. */
  readonly identitySalt: string;
  readonly enrolledAt: number;
  /** The other venue that it came through; null: its own trading centre. */
  readonly venueId: string | null;
  /** The consortium that the organisation leads and bids for; null where it bids for itself alone. */
  readonly consortiumId: string | null;
}

const COLUMNS =
  'lot_id, paddle, organisation_id, priority_rank, identity_salt, enrolled_at, venue_id, consortium_id';

/** The enrolment of an organisation for a lot, or null. */
export async function findEnrolment(
  read: Pick<Reader, 'query'>,
  lotId: string,
  organisationId: string,
): Promise<EnrolmentRow | null> {
  const [row] = await read.query(
    `SELECT ${COLUMNS} FROM enrolments WHERE lot_id = ? AND organisation_id = ?`,
    [lotId, organisationId],
  );
  return row ? enrolmentOf(row) : null;
}

/** The enrolment with this paddle, or null. */
export async function findEnrolmentByPaddle(
  read: Pick<Reader, 'query'>,
  { lot, paddle }: { readonly lot: string; readonly paddle: string },
): Promise<EnrolmentRow | null> {
  const [row] = await read.query(
    `SELECT ${COLUMNS} FROM enrolments WHERE lot_id = ? AND paddle = ?`,
    [lot, paddle],
  );
  return row ? enrolmentOf(row) : null;
}

/** Up to `limit + 1` enrolments of an organisation, those for the newest lots first. */
export async function findOwnEnrolments(
  read: Pick<Reader, 'query'>,
  organisationId: string,
  { limit, cursor }: PageQuery,
): Promise<EnrolmentRow[]> {
  const rows = await read.query(
    `SELECT ${COLUMNS} FROM enrolments WHERE organisation_id = ? AND lot_id < ?
     ORDER BY lot_id DESC LIMIT ?`,
    [organisationId, cursor ?? 'm', limit + 1],
  );
  return rows.map(enrolmentOf);
}

/** All enrolments for a lot, in the order in which they were made. */
export async function readEnrolments(
  read: Pick<Reader, 'query'>,
  lotId: string,
): Promise<EnrolmentRow[]> {
  const rows = await read.query(
    `SELECT ${COLUMNS} FROM enrolments WHERE lot_id = ? ORDER BY enrolled_at, paddle`,
    [lotId],
  );
  return rows.map(enrolmentOf);
}

/** The paddles of consortia, by the ids of these. */
export async function findEnrolmentsOf(
  read: Pick<Reader, 'query'>,
  consortia: readonly string[],
): Promise<ReadonlyMap<string, Paddle>> {
  if (consortia.length === 0) return new Map();
  const rows = await read.query(
    `SELECT consortium_id, paddle FROM enrolments
      WHERE consortium_id IN (${placeholders(consortia.length)})`,
    consortia,
  );
  return new Map(rows.map((row) => [text(row, 'consortium_id'), text(row, 'paddle') as Paddle]));
}

/** Writes an enrolment; one organisation has one paddle in a lot, and no paddle two organisations. */
export async function addEnrolment(tx: Tx, enrolment: EnrolmentRow): Promise<void> {
  const { lotId, paddle, organisationId, rank, identitySalt, enrolledAt } = enrolment;
  const { venueId, consortiumId } = enrolment;
  await tx.insert('enrolments', [
    {
      lot_id: lotId,
      paddle,
      organisation_id: organisationId,
      priority_rank: rank,
      identity_salt: identitySalt,
      enrolled_at: enrolledAt,
      venue_id: venueId,
      consortium_id: consortiumId,
    },
  ]);
}

function enrolmentOf(row: Row): EnrolmentRow {
  return {
    lotId: text(row, 'lot_id'),
    paddle: text(row, 'paddle') as Paddle,
    organisationId: text(row, 'organisation_id'),
    rank: integerOrNull(row, 'priority_rank'),
    identitySalt: text(row, 'identity_salt'),
    enrolledAt: integer(row, 'enrolled_at'),
    venueId: textOrNull(row, 'venue_id'),
    consortiumId: textOrNull(row, 'consortium_id'),
  };
}
