import type { EntityManager, QueryResult, QueryRunner } from 'typeorm';
import type { Instant } from '../../core/kernel/instant.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { Clock } from '../clock/clock.js';
import type { Dialect } from './dialect.js';
import { bindable, type Row, type SqlValue } from './row.js';
import { insertStatements } from './sql.js';
import { type NewRow, type OnConflict, Tx } from './tx.js';

interface OpenTxParts {
  readonly runner: QueryRunner;
  readonly dialect: Dialect;
  readonly clock: Clock;
}

/** What a transaction led to: the value of its work, and how to tell those who wanted to know. */
export interface Committed<T> {
  readonly value: T;
  /** Called when nothing of the transaction is open any more, so that who is woken may begin one. */
  readonly wake: () => void;
}

/** The transaction that `transact` of either database hands out. */
export class OpenTx extends Tx {
  readonly #parts: OpenTxParts;
  readonly #manager: EntityManager;
  readonly #steps: (() => Promise<void>)[] = [];
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #wakes: (() => void)[] = [];
  #now: Instant | undefined;
  #isOpen = true;
  #failure: Error | undefined;

  constructor(parts: OpenTxParts) {
    super();
    this.#parts = parts;
    this.#manager = parts.runner.manager;
    this.#watch(parts.runner);
  }

  get now(): Instant {
    this.#assertOpen();
    return (this.#now ??= this.#parts.clock.now());
  }

  get manager(): EntityManager {
    this.#assertOpen();
    return this.#manager;
  }

  async query(sql: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    return (await this.#run(sql, params)).records as Row[];
  }

  lock(sql: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    return this.query(sql + this.#parts.dialect.forUpdate, params);
  }

  async execute(sql: string, params: readonly SqlValue[] = []): Promise<number> {
    return (await this.#run(sql, params)).affected ?? 0;
  }

  async insert(table: string, rows: readonly NewRow[], onConflict?: OnConflict): Promise<void> {
    const { dialect } = this.#parts;
    const tail = onConflict ? dialect.onConflict(onConflict.keys, onConflict.update) : '';
    for (const { sql, params } of insertStatements(table, rows))
      await this.#run(sql + tail, params);
  }

  beforeCommit(step: () => Promise<void>): void {
    this.#assertOpen();
    this.#steps.push(step);
  }

  onCommit(wake: () => void): void {
    this.#assertOpen();
    this.#wakes.push(wake);
  }

  /** Runs what shall run just before the commit; throws when the transaction is in no state to be committed. */
  async prepareCommit(): Promise<void> {
    for (const step of this.#steps) await step();
    // Committing after a failed statement would keep half of the transaction.
    if (this.#failure) throw this.#failure;
    invariant(this.#underWay.size === 0, 'a statement of the transaction was not awaited');
  }

  /**
   * From here on the transaction refuses everything. Waits for statements that are still under way, as the others of
   * a Promise.all are when one fails: run after the rollback, they would be transactions of their own.
   */
  async end(): Promise<void> {
    this.#isOpen = false;
    await Promise.allSettled(this.#underWay);
  }

  /** Tells those who wanted to know that it is durable. What they throw cannot undo it, so it becomes a warning. */
  wake(): void {
    for (const wake of this.#wakes) {
      try {
        wake();
      } catch (error) {
        process.emitWarning(error instanceof Error ? error : String(error));
      }
    }
  }

  #run(sql: string, params: readonly SqlValue[]): Promise<QueryResult> {
    this.#assertOpen();
    return this.#parts.runner.query(sql, params.map(bindable), true);
  }

  #assertOpen(): void {
    invariant(this.#isOpen, 'the transaction has ended');
  }

  /** Every statement passes here, also those of the manager. */
  #watch(runner: QueryRunner): void {
    const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
    const watched = async (...args: unknown[]): Promise<unknown> => {
      const answer = query(...args);
      this.#underWay.add(answer);
      try {
        return await answer;
      } catch (error) {
        this.#failure ??= error instanceof Error ? error : new Error(String(error));
        throw error;
      } finally {
        this.#underWay.delete(answer);
      }
    };
    runner.query = watched as QueryRunner['query'];
  }
}
