import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';

interface Pending {
  readonly id: string;
  readonly organisation_id: string;
  readonly kind: string;
  readonly subject: string;
}

/** What an organisation asks for is pending once at most: its key is null from when it is over. */
export class OnePendingApproval1763800000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId } = columnsOf(runner);
    const key = asciiId('pending_key', { length: 200, isNullable: true });
    await runner.addColumn('approvals', new TableColumn(key));
    await giveKeys(runner);
    await runner.createIndex(
      'approvals',
      new TableIndex({
        name: 'approvals_one_pending_key',
        columnNames: ['pending_key'],
        isUnique: true,
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('approvals', 'approvals_one_pending_key');
    await runner.dropColumn('approvals', 'pending_key');
  }
}

/** Where two were pending already, the newer one gets the key; the older can still be confirmed or rejected. */
async function giveKeys(runner: QueryRunner): Promise<void> {
  const rows = (await runner.query(
    `SELECT id, organisation_id, kind, subject FROM approvals WHERE state = 'pending' ORDER BY id`,
  )) as Pending[];
  const newest = new Map(
    rows.map((row) => [`${row.organisation_id} ${row.kind} ${row.subject}`, row.id]),
  );
  for (const [key, id] of newest) {
    await runner.query('UPDATE approvals SET pending_key = ? WHERE id = ?', [key, id]);
  }
}
