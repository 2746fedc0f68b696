import type { BatchRequest, BatchRows, BatchWrite } from '../batch.js';
import {
  answerValues,
  COLUMNS,
  eventValues,
  outboxValues,
  PAST_ANSWER,
  STREAM_CHANGES,
  streamValues,
} from '../batch-rows.js';
import { mysqlDialect } from '../dialect.js';

/**
 * The first round trip. The locking statement comes first, because what it waited for must be seen by the other one;
 * the key is forced because a scan would wait for rows that nobody asked for.
 */
export function lockSql({ streamIds, commands }: BatchRequest): string {
  const streams = `SELECT ${COLUMNS.streams} FROM streams FORCE INDEX (PRIMARY)
    WHERE id IN ${tuple(streamIds)} ORDER BY id FOR UPDATE`;
  if (commands.length === 0) return `START TRANSACTION;${streams}`;
  const keys = commands.map(({ actorId, commandId }) => tuple([actorId, commandId]));
  return `START TRANSACTION;${streams};SELECT ${PAST_ANSWER}
    FROM answers WHERE (actor_id, command_id) IN (${keys.join()})`;
}

/** The second round trip. The server stops at the first statement that fails, so a COMMIT after it is not run. */
export function writeSql({ events, answers, streams, batch, more }: BatchWrite): string {
  const batchId = batch?.id ?? '';
  const statements = [
    ...insert(
      'events',
      events.map((event) => tuple(eventValues(event, batchId))),
    ),
    ...insert(
      'answers',
      answers.map((answer) => tuple(answerValues(answer, batchId))),
    ),
    ...insert(
      'streams',
      streams.map((head) => tuple(streamValues(head))),
    ).map((sql) => sql + STREAMS_EXIST),
    ...(batch ? insert('outbox', [tuple(outboxValues(batch))]) : []),
    ...(more ?? []).flatMap(insertRows),
    'COMMIT',
  ];
  return statements.join(';');
}

const STREAMS_EXIST = mysqlDialect.onConflict(['id'], STREAM_CHANGES);

function insert(table: keyof typeof COLUMNS, tuples: readonly string[]): string[] {
  return tuples.length > 0
    ? [`INSERT INTO ${table} (${COLUMNS[table]}) VALUES ${tuples.join()}`]
    : [];
}

function insertRows({ table, rows }: BatchRows): string[] {
  const [first] = rows;
  if (!first) return [];
  const tuples = rows.map((row) => tuple(Object.values(row)));
  return [`INSERT INTO ${table} (${Object.keys(first).join()}) VALUES ${tuples.join()}`];
}

function tuple(values: readonly (string | number | null)[]): string {
  let text = '';
  for (const value of values) text += `,${typeof value === 'string' ? literal(value) : value}`;
  return `(${text.slice(1)})`;
}

const SPECIAL = /['\\\0]/g;

/**
 * A text as a literal of MySQL, under the sql_mode that every connection of ours sets and in UTF-8. The driver's own
 * escape also doubles what needs no doubling, above all the quotation marks that JSON is full of.
 */
function literal(value: string): string {
  // Three plain searches are several times as fast as one regular expression, and almost always enough.
  if (!value.includes("'") && !value.includes('\\') && !value.includes('\0')) return `'${value}'`;
  return `'${value.replace(SPECIAL, (special) => (special === '\0' ? '\\0' : `\\${special}`))}'`;
}
