import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDICES = [
  ['sessions', 'expires_at'],
  ['refresh_tokens', 'session_id'],
] as const;

/** What sessions that have been over for long are found by, and their tokens, so that both can be removed. */
export class EndedSessions1763800000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of INDICES) {
      const index = { name: `${table}_by_${column}`, columnNames: [column] };
      await runner.createIndex(table, new TableIndex(index));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of INDICES) {
      await runner.dropIndex(table, `${table}_by_${column}`);
    }
  }
}
