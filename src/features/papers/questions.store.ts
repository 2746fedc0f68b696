import { Injectable } from '@nestjs/common';
import type { AnswerVersion } from '../../contract/papers.js';
import { type Instant, instant } from '../../core/kernel/instant.js';
import type { Queryable, Reader } from '../../platform/database/database.js';
import {
  integer,
  integerOrNull,
  type Row,
  type SqlValue,
  text,
} from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/paging.js';
import type { StoredQuestion } from './question.js';

/** Which questions are asked for: all, or those that have an open answer, with one organisation's own. */
export type QuestionFilter = 'all' | { readonly ownOf: string | null };

export interface NewAnswer {
  readonly id: string;
  readonly questionId: string;
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

/** Where questions and their answers are kept; an answer is added, never changed. */
@Injectable()
export class QuestionsStore {
  async append(tx: Tx, question: StoredQuestion): Promise<void> {
    const { id, lotId, organisationId, askedBy, askedAt } = question;
    const row = {
      ...{ id, lot_id: lotId, organisation_id: organisationId, asked_by: askedBy },
      ...{ asked_at: askedAt, question: question.text },
    };
    await tx.insert('questions', [row]);
  }

  async appendAnswer(tx: Tx, { id, questionId, text: answer, by, at }: NewAnswer): Promise<void> {
    const row = { id, question_id: questionId, answer, answered_by: by, answered_at: at };
    await tx.insert('question_answers', [row]);
  }

  async withhold(tx: Tx, id: string, withheld: NonNullable<StoredQuestion['withheld']>) {
    const { at, by, reason } = withheld;
    await tx.execute(
      'UPDATE questions SET withheld_at = ?, withheld_by = ?, withheld_reason = ? WHERE id = ?',
      [at, by, reason, id],
    );
  }

  /** The question, whose row stays locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<StoredQuestion | null> {
    const rows = await tx.lock('SELECT * FROM questions WHERE id = ?', [id]);
    return (await withAnswers(tx, rows))[0] ?? null;
  }

  /** How many questions of an organisation about a lot wait for an answer. */
  async countOpen(tx: Tx, lotId: string, organisationId: string): Promise<number> {
    const [row] = await tx.query(
      `SELECT COUNT(*) AS n FROM questions WHERE lot_id = ? AND organisation_id = ? AND withheld_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM question_answers WHERE question_id = questions.id)`,
      [lotId, organisationId],
    );
    return row === undefined ? 0 : integer(row, 'n');
  }

  /** Up to `limit + 1` questions about a lot, newest first. */
  async findPage(
    read: Reader,
    { lotId, filter }: { readonly lotId: string; readonly filter: QuestionFilter },
    { limit, cursor }: PageQuery,
  ): Promise<StoredQuestion[]> {
    const isAll = filter === 'all';
    const params: SqlValue[] = [lotId, cursor ?? 'r'];
    const rows = await read.query(
      `SELECT * FROM questions WHERE lot_id = ? AND id < ?${isAll ? '' : SHOWN} ORDER BY id DESC LIMIT ?`,
      [...params, ...(isAll ? [] : [filter.ownOf]), limit + 1],
    );
    return withAnswers(read, rows);
  }

  /** The latest questions about these lots that were answered for everybody. */
  async findAnswered(
    read: Reader,
    lots: readonly string[],
    limit: number,
  ): Promise<StoredQuestion[]> {
    if (lots.length === 0) return [];
    const rows = await read.query(
      `SELECT * FROM questions WHERE lot_id IN (${placeholders(lots.length)}) AND ${ANSWERED}
       ORDER BY id DESC LIMIT ?`,
      [...lots, limit],
    );
    return withAnswers(read, rows);
  }
}

const ANSWERED = `withheld_at IS NULL
  AND EXISTS (SELECT 1 FROM question_answers WHERE question_id = questions.id)`;

const SHOWN = ` AND (organisation_id = ? OR (${ANSWERED}))`;

async function withAnswers(read: Queryable, rows: readonly Row[]): Promise<StoredQuestion[]> {
  const ids = rows.map((row) => text(row, 'id'));
  if (ids.length === 0) return [];
  const answers = await read.query(
    `SELECT * FROM question_answers WHERE question_id IN (${placeholders(ids.length)}) ORDER BY id`,
    ids,
  );
  const to = (id: string): AnswerVersion[] =>
    answers.filter((row) => row['question_id'] === id).map(answerOf);
  return rows.map((row) => questionOf(row, to(text(row, 'id'))));
}

function answerOf(row: Row): AnswerVersion {
  return { text: text(row, 'answer'), at: integer(row, 'answered_at') };
}

function questionOf(row: Row, answers: readonly AnswerVersion[]): StoredQuestion {
  const at = integerOrNull(row, 'withheld_at');
  const withheld = at === null ? null : { at: instant(at), ...withholdingOf(row) };
  return {
    id: text(row, 'id'),
    lotId: text(row, 'lot_id'),
    organisationId: text(row, 'organisation_id'),
    askedBy: text(row, 'asked_by'),
    askedAt: instant(integer(row, 'asked_at')),
    text: text(row, 'question'),
    ...{ answers, withheld },
  };
}

function withholdingOf(row: Row): { by: string; reason: string } {
  return { by: text(row, 'withheld_by'), reason: text(row, 'withheld_reason') };
}
