import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Streams of events, the answers that were given, and the way news travels from a commit to its readers. */
export class EventLog1763800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createStreams(runner);
    await this.createNews(runner);
    await this.createSingles(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'streams',
      'events',
      'answers',
      'outbox',
      'feed',
      'relay',
      'heartbeat',
      'probe',
    ];
    for (const table of tables) await runner.dropTable(table);
  }

  private async createStreams(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, hash, int, text } = columnsOf(runner);
    await createTable(runner, {
      name: 'streams',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('kind', { length: 32 }),
        bigInt('head_seq'),
        hash('head_hash'),
        bigInt('last_at'),
        text('state'),
        bigInt('due_at', { isNullable: true }),
      ],
      indices: [['kind', 'due_at']],
    });
    await createTable(runner, {
      name: 'events',
      columns: [
        asciiId('stream_id', { isPrimary: true }),
        bigInt('seq', { isPrimary: true }),
        bigInt('at'),
        asciiId('type', { length: 48 }),
        text('body'),
        text('private', { isNullable: true }),
        hash('hash'),
        asciiId('batch_id', { length: 96 }),
      ],
    });
    await createTable(runner, {
      name: 'answers',
      columns: [
        asciiId('actor_id', { isPrimary: true }),
        asciiId('command_id', { isPrimary: true }),
        asciiId('stream_id'),
        hash('input_hash'),
        text('answer'),
        asciiId('batch_id', { length: 96 }),
        int('leaf_index'),
        bigInt('answered_at'),
      ],
      indices: [['answered_at']],
    });
  }

  private async createNews(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, hash, serial, text } = columnsOf(runner);
    await createTable(runner, {
      name: 'outbox',
      columns: [
        serial('id'),
        asciiId('batch_id', { length: 96 }),
        bigInt('at'),
        text('spans'),
        text('leaves'),
        hash('root', { isNullable: true }),
        asciiId('signature', { length: 128, isNullable: true }),
        asciiId('key_id', { length: 32, isNullable: true }),
        bigInt('feed_upto', { isNullable: true }),
      ],
      indices: [['feed_upto']],
      uniques: [['batch_id']],
    });
    await createTable(runner, {
      name: 'feed',
      columns: [
        bigInt('no', { isPrimary: true }),
        asciiId('stream_id'),
        bigInt('from_seq'),
        bigInt('to_seq'),
        asciiId('batch_id', { length: 96 }),
        bigInt('at'),
      ],
    });
    await createTable(runner, {
      name: 'consumers',
      columns: [asciiId('name', { isPrimary: true }), bigInt('last_no')],
    });
  }

  /** Tables of one row each, which is locked and counted up or stamped. */
  private async createSingles(runner: QueryRunner): Promise<void> {
    const { bigInt, int } = columnsOf(runner);
    const singles = { relay: 'last_no', heartbeat: 'at', probe: 'at' };
    for (const [name, column] of Object.entries(singles)) {
      await createTable(runner, {
        name,
        columns: [int('id', { isPrimary: true }), bigInt(column)],
      });
      await runner.query(`INSERT INTO ${name} (id, ${column}) VALUES (1, 0)`);
    }
  }
}
