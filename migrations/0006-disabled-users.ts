import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** Who was disabled lately is looked up every second, by every process. */
export class DisabledUsers1763800000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const index = new TableIndex({ name: 'users_by_disabled_at', columnNames: ['disabled_at'] });
    await runner.createIndex('users', index);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('users', 'users_by_disabled_at');
  }
}
