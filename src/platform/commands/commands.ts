import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { text } from '../database/row.js';
import type { Tx } from '../database/tx.js';
import { ApiError } from '../http/api-error.js';
import type { Command } from './command.js';

/** What stands in `answers` while the command is being carried out; no answer is ever the empty text. */
const CLAIMED = '';

/** Carries out writes at most once each, whatever is sent how often, from however many connections at a time. */
@Injectable()
export class Commands {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Runs `work` in a transaction of its own and keeps its answer, which must survive JSON, under the command's key in
   * the same transaction. The same command again gets that answer without `work`; the same key with other content is
   * refused with `command-id-reused`. A command that `work` refuses by throwing leaves no trace: its key stays free.
   */
  once<Answer extends object>(
    command: Command,
    work: (tx: Tx) => Promise<Answer>,
  ): Promise<Answer> {
    return this.#database.transact(async (tx) => {
      await claim(tx, command);
      const kept = await keptAnswer(tx, command);
      if (kept !== CLAIMED) {
        command.onReplay();
        return JSON.parse(kept) as Answer;
      }
      const answer = await work(tx);
      await keep(tx, command, JSON.stringify(answer));
      return answer;
    });
  }
}

/** Whoever comes second waits here for the first one to commit or give up, because the key is unique. */
async function claim(tx: Tx, command: Command): Promise<void> {
  const row = {
    actor_id: command.actor.userId,
    command_id: command.key,
    stream_id: '',
    input_hash: command.contentHash,
    answer: CLAIMED,
    batch_id: '',
    leaf_index: 0,
    answered_at: 0,
  };
  await tx.insert('answers', [row], { keys: ['actor_id', 'command_id'], update: [] });
}

async function keptAnswer(tx: Tx, command: Command): Promise<string> {
  const [row] = await tx.lock(
    'SELECT input_hash, answer FROM answers WHERE actor_id = ? AND command_id = ?',
    [command.actor.userId, command.key],
  );
  if (row === undefined || text(row, 'input_hash') !== command.contentHash) {
    throw new ApiError('command-id-reused');
  }
  return text(row, 'answer');
}

async function keep(tx: Tx, command: Command, answer: string): Promise<void> {
  await tx.execute(
    'UPDATE answers SET answer = ?, answered_at = ? WHERE actor_id = ? AND command_id = ?',
    [answer, tx.now, command.actor.userId, command.key],
  );
}
