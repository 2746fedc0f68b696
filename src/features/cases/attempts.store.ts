import { Injectable } from '@nestjs/common';
import type { AttemptOutcome } from '../../core/disposal/attempt.js';
import { type Instant, instant } from '../../core/kernel/instant.js';
import type { Currency } from '../../core/money/currency.js';
import type { Minor } from '../../core/money/money.js';
import type { Reader } from '../../platform/database/database.js';
import {
  integer,
  integerOrNull,
  minor,
  minorOrNull,
  type Row,
  text,
  textOrNull,
} from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { StoredAttempt } from './case.js';

/** How an attempt ended. */
export interface AttemptEnd {
  readonly lotId: string;
  readonly outcome: AttemptOutcome;
  readonly endedAt: Instant;
  readonly price: Minor | null;
  readonly winner: string | null;
}

/** Whose default it was, and why it was declared. */
export interface DeclaredDefault {
  readonly lotId: string;
  readonly defaulterId: string;
  readonly at: Instant;
  readonly reason: string;
}

/** Who has defaulted on which lot. */
export type CaseDefault = Pick<DeclaredDefault, 'lotId' | 'defaulterId'>;

/** Where attempts are kept; their order is their number. */
@Injectable()
export class AttemptsStore {
  async append(tx: Tx, attempts: readonly StoredAttempt[]): Promise<void> {
    const rows = attempts.map((one) => ({
      ...{ id: one.id, case_id: one.caseId, no: one.no, follows: one.follows },
      ...{ stage: one.stage, pack: one.pack, lot_id: one.lotId, evidence: one.evidence },
      ...{ currency: one.currency, start_price: one.startPrice, valuation: one.valuation },
      ...{ published_at: one.publishedAt, opens_at: one.opensAt, outcome: one.outcome },
      ...{ ended_at: one.endedAt, price: one.price, winner: one.winner },
    }));
    if (rows.length > 0) await tx.insert('case_attempts', rows);
  }

  /** Notes how an attempt ended; what has ended stays as it is. Answers whether one ran. */
  async end(tx: Tx, { lotId, outcome, endedAt, price, winner }: AttemptEnd): Promise<boolean> {
    const found = await tx.execute(
      `UPDATE case_attempts SET outcome = ?, ended_at = ?, price = ?, winner = ?
       WHERE lot_id = ? AND outcome = 'running'`,
      [outcome, endedAt, price, winner, lotId],
    );
    return found > 0;
  }

  async markDefault(tx: Tx, { lotId, defaulterId, at, reason }: DeclaredDefault): Promise<void> {
    await tx.execute(
      `UPDATE case_attempts SET outcome = 'defaulted', defaulter_id = ?, defaulted_at = ?,
        default_reason = ? WHERE lot_id = ?`,
      [defaulterId, at, reason, lotId],
    );
  }

  /** Takes back that a default was declared; who declared and revoked it when stands in the audit trail. */
  async revokeDefault(tx: Tx, lotId: string, outcome: 'sold' | 'withdrawn'): Promise<void> {
    await tx.execute(
      `UPDATE case_attempts SET outcome = ?, defaulter_id = NULL, defaulted_at = NULL,
        default_reason = NULL WHERE lot_id = ? AND outcome = 'defaulted'`,
      [outcome, lotId],
    );
  }

  /** Notes that the result of an attempt holds no more; whose default was declared before stays a defaulter. */
  async setAside(tx: Tx, lotId: string, at: Instant): Promise<void> {
    await tx.execute(
      `UPDATE case_attempts SET outcome = 'withdrawn', ended_at = ?
       WHERE lot_id = ? AND outcome IN ('sold', 'failed')`,
      [at, lotId],
    );
  }

  /** The attempts of these cases, by case and number. */
  async findOf(
    read: Pick<Reader, 'query'>,
    caseIds: readonly string[],
  ): Promise<readonly StoredAttempt[]> {
    if (caseIds.length === 0) return [];
    const rows = await read.query(
      `SELECT * FROM case_attempts WHERE case_id IN (${placeholders(caseIds.length)})
       ORDER BY case_id, no`,
      caseIds,
    );
    return rows.map(attemptOf);
  }

  /** The attempts that these lots are. */
  async findByLots(
    read: Pick<Reader, 'query'>,
    lots: readonly string[],
  ): Promise<readonly StoredAttempt[]> {
    if (lots.length === 0) return [];
    const sql = `SELECT * FROM case_attempts WHERE lot_id IN (${placeholders(lots.length)})`;
    return (await read.query(sql, lots)).map(attemptOf);
  }

  /** The attempt that a lot is, or null. */
  async findByLot(read: Pick<Reader, 'query'>, lotId: string): Promise<StoredAttempt | null> {
    const [row] = await read.query('SELECT * FROM case_attempts WHERE lot_id = ?', [lotId]);
    return row === undefined ? null : attemptOf(row);
  }

  /** Who has won a lot of this case and defaulted. */
  async findDefaults(read: Pick<Reader, 'query'>, caseId: string): Promise<CaseDefault[]> {
    const rows = await read.query(
      `SELECT lot_id, defaulter_id FROM case_attempts
        WHERE case_id = ? AND defaulter_id IS NOT NULL AND lot_id IS NOT NULL ORDER BY no`,
      [caseId],
    );
    return rows.map((row) => ({
      lotId: text(row, 'lot_id'),
      defaulterId: text(row, 'defaulter_id'),
    }));
  }

  /** Whether an organisation has defaulted in this case. */
  async hasDefaulted(
    read: Pick<Reader, 'query'>,
    caseId: string,
    organisationId: string,
  ): Promise<boolean> {
    const rows = await read.query(
      'SELECT id FROM case_attempts WHERE case_id = ? AND defaulter_id = ? LIMIT 1',
      [caseId, organisationId],
    );
    return rows.length > 0;
  }
}

function attemptOf(row: Row): StoredAttempt {
  return {
    id: text(row, 'id'),
    caseId: text(row, 'case_id'),
    no: integer(row, 'no'),
    follows: textOrNull(row, 'follows'),
    stage: text(row, 'stage'),
    pack: text(row, 'pack'),
    lotId: textOrNull(row, 'lot_id'),
    evidence: textOrNull(row, 'evidence'),
    currency: text(row, 'currency') as Currency,
    startPrice: minor(row, 'start_price'),
    valuation: minorOrNull(row, 'valuation'),
    publishedAt: instantOrNull(row, 'published_at'),
    opensAt: instantOrNull(row, 'opens_at'),
    outcome: text(row, 'outcome') as AttemptOutcome,
    // A winner's default comes after the end of the room; what follows counts from when it was declared.
    endedAt: instantOrNull(row, 'defaulted_at') ?? instantOrNull(row, 'ended_at'),
    price: minorOrNull(row, 'price'),
    winner: textOrNull(row, 'winner'),
  };
}

function instantOrNull(row: Row, name: string): Instant | null {
  const at = integerOrNull(row, name);
  return at === null ? null : instant(at);
}
