import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/**
 * Bids that officers enter for a bidder: what the first one wrote down, how that ended (confirmed, rejected or taken
 * back, once), and what the lot answered.
 */
export class EnteredBids1763800000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, int, string, text } = columnsOf(runner);
    await createTable(runner, {
      name: 'entered_bids',
      columns: [
        asciiId('id', { isPrimary: true }),
        ...[asciiId('lot_id'), asciiId('centre_id'), asciiId('paddle')],
        ...[asciiId('organisation_id'), asciiId('caller_id')],
        asciiId('type', { length: 8 }),
        bigInt('amount', { isNullable: true }),
        asciiId('currency', { length: 3, isNullable: true }),
        string('target', 64, { isNullable: true }),
        asciiId('identified_by', { length: 16 }),
        ...[string('reference', 200), string('reason', 1000)],
        ...[asciiId('entered_by'), bigInt('entered_at'), bigInt('expires_at')],
      ],
      money: ['amount'],
      indices: [
        ['lot_id', 'id'],
        ['centre_id', 'expires_at'],
      ],
    });
    await createTable(runner, {
      name: 'entered_bid_endings',
      columns: [
        asciiId('entry_id', { isPrimary: true }),
        asciiId('ending', { length: 16 }),
        ...[asciiId('ended_by'), bigInt('ended_at')],
        string('reason', 1000, { isNullable: true }),
      ],
    });
    await createTable(runner, {
      name: 'entered_bid_answers',
      columns: [
        asciiId('entry_id', { isPrimary: true }),
        text('statement'),
        ...[asciiId('batch_id'), int('leaf_index'), bigInt('answered_at')],
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['entered_bid_answers', 'entered_bid_endings', 'entered_bids'])
      await runner.dropTable(name);
  }
}
