import type { Instant } from '../../../core/kernel/instant.js';
import type { BatchRequest, BatchRows, BatchWrite, LockedBatch } from '../batch.js';
import {
  answerValues,
  COLUMNS,
  eventValues,
  lockedOf,
  outboxValues,
  PAST_ANSWER,
  STREAM_CHANGES,
  streamValues,
} from '../batch-rows.js';
import { sqliteDialect } from '../dialect.js';
import type { Row } from '../row.js';
import { insertStatements, placeholders } from '../sql.js';
import type { SqliteConnection, SqliteStatement } from './connection.js';

/** The statements of a batch, prepared once. They run inside a transaction that the caller has begun. */
export class SqliteBatch {
  readonly #connection: SqliteConnection;
  readonly #findStream: SqliteStatement;
  readonly #findAnswer: SqliteStatement;
  readonly #insertEvent: SqliteStatement;
  readonly #insertAnswer: SqliteStatement;
  readonly #putStream: SqliteStatement;
  readonly #insertOutbox: SqliteStatement;

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
    this.#findStream = connection.prepare(`SELECT ${COLUMNS.streams} FROM streams WHERE id = ?`);
    this.#findAnswer = connection.prepare(
      `SELECT ${PAST_ANSWER} FROM answers WHERE actor_id = ? AND command_id = ?`,
    );
    this.#insertEvent = connection.prepare(insertOne('events'));
    this.#insertAnswer = connection.prepare(insertOne('answers'));
    this.#putStream = connection.prepare(
      insertOne('streams') + sqliteDialect.onConflict(['id'], STREAM_CHANGES),
    );
    this.#insertOutbox = connection.prepare(insertOne('outbox'));
  }

  look({ streamIds, commands }: BatchRequest, now: Instant): LockedBatch {
    const streams = streamIds.map((id) => this.#findStream.get(id));
    const answers = commands.map(({ actorId, commandId }) =>
      this.#findAnswer.get(actorId, commandId),
    );
    return lockedOf(now, streams.filter(isRow), answers.filter(isRow));
  }

  write({ events, answers, streams, batch, more }: BatchWrite): void {
    const batchId = batch?.id ?? '';
    for (const event of events) this.#insertEvent.run(...eventValues(event, batchId));
    for (const answer of answers) this.#insertAnswer.run(...answerValues(answer, batchId));
    for (const head of streams) this.#putStream.run(...streamValues(head));
    if (batch) this.#insertOutbox.run(...outboxValues(batch));
    for (const rows of more ?? []) this.#insertMore(rows);
  }

  /** So rare that nothing is prepared for it. */
  #insertMore({ table, rows }: BatchRows): void {
    for (const { sql, params } of insertStatements(table, rows)) {
      this.#connection.prepare(sql).run(...params);
    }
  }
}

function insertOne(table: keyof typeof COLUMNS): string {
  const columns = COLUMNS[table];
  return `INSERT INTO ${table} (${columns}) VALUES (${placeholders(columns.split(',').length)})`;
}

function isRow(found: unknown): found is Row {
  return found !== undefined;
}
