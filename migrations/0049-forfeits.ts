import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf, isMysql } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** Deposits that their bidders have lost, what was done about each, and the money that is paid out of custody. */
export class Forfeits1763800000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await forfeits(runner);
    await payouts(runner);
    // Without building the tables anew: an earlier migration has changed the one, and the other is append-only.
    const utf8 = isMysql(runner) ? ' CHARACTER SET utf8mb4 COLLATE utf8mb4_bin' : '';
    const text = isMysql(runner) ? `mediumtext${utf8}` : 'text';
    await runner.query(`ALTER TABLE lots ADD COLUMN forfeit_terms ${text} NULL`);
    await runner.query(`ALTER TABLE objection_rulings ADD COLUMN at_fault ${text} NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE objection_rulings DROP COLUMN at_fault');
    await runner.query('ALTER TABLE lots DROP COLUMN forfeit_terms');
    for (const table of ['payouts', 'forfeit_acts', 'forfeits']) await runner.dropTable(table);
  }
}

async function forfeits(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, int, string, text } = columnsOf(runner);
  await createTable(runner, {
    name: 'forfeits',
    columns: [
      asciiId('id', { isPrimary: true }),
      asciiId('lot_id'),
      asciiId('paddle', { length: 16 }),
      asciiId('cause', { length: 16 }),
      asciiId('centre_id'),
      asciiId('lister_id'),
      asciiId('payer_id'),
      // Null where no deposit had been paid.
      asciiId('payment_id', { isNullable: true }),
      asciiId('journal_id', { isNullable: true }),
      asciiId('currency', { length: 3 }),
      bigInt('paid'),
      bigInt('deposit'),
      bigInt('first_price'),
      bigInt('buyer_commission'),
      bigInt('seller_commission'),
      // As JSON: how it is settled, and who answers together for a consortium.
      text('terms'),
      text('members'),
      string('reason', 1000),
      asciiId('asked_by'),
      asciiId('declared_by'),
      bigInt('declared_at'),
      bigInt('applies_from'),
      asciiId('state', { length: 16 }),
      // A lot and a paddle until it is taken back; then null, so that there may be another one.
      asciiId('live_key', { isNullable: true, length: 96 }),
    ],
    uniques: [['live_key']],
    indices: [
      ['lot_id', 'id'],
      ['centre_id', 'id'],
      ['lister_id', 'id'],
      ['payer_id', 'id'],
    ],
    money: ['paid', 'deposit', 'first_price', 'buyer_commission', 'seller_commission'],
  });
  await createTable(runner, {
    name: 'forfeit_acts',
    columns: [
      asciiId('forfeit_id', { isPrimary: true }),
      int('no', { isPrimary: true }),
      asciiId('kind', { length: 16 }),
      text('content'),
      asciiId('asked_by'),
      asciiId('done_by'),
      bigInt('done_at'),
    ],
  });
}

async function payouts(runner: QueryRunner): Promise<void> {
  const { asciiId, bigInt, string, text } = columnsOf(runner);
  await createTable(runner, {
    name: 'payouts',
    columns: [
      asciiId('id', { isPrimary: true }),
      // What it is a part of, and which part; each is paid out once.
      asciiId('about'),
      asciiId('part', { length: 16 }),
      asciiId('provider', { length: 16 }),
      asciiId('lot_id'),
      asciiId('paddle', { length: 16 }),
      asciiId('payer_id'),
      // Null: somebody without an account here.
      asciiId('payee_id', { isNullable: true }),
      string('payee_name', 200, { isNullable: true }),
      asciiId('custodian_id'),
      asciiId('currency', { length: 3 }),
      bigInt('amount'),
      asciiId('reference'),
      asciiId('state', { length: 16 }),
      text('evidence', { isNullable: true }),
      bigInt('instructed_at'),
      bigInt('changed_at'),
    ],
    uniques: [['about', 'part']],
    indices: [['state', 'changed_at']],
    money: ['amount'],
  });
}
