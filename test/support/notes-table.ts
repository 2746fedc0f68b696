import { EntitySchema, type MigrationInterface, type QueryRunner } from 'typeorm';
import { schema } from '../../migrations/all.js';
import { columnsOf } from '../../src/platform/database/schema/columns.js';
import { createTable } from '../../src/platform/database/schema/create-table.js';
import type { Schema } from '../../src/platform/database/schema/schema.js';

export interface Note {
  readonly id: string;
  readonly body: string | null;
  readonly price: number;
}

/** A table that belongs to the tests of the store and to nothing else. */
class NotesTable1900000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, text } = columnsOf(runner);
    const columns = [
      asciiId('id', { isPrimary: true }),
      text('body', { isNullable: true }),
      bigInt('price'),
    ];
    await createTable(runner, { name: 'notes', columns, money: ['price'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('notes');
  }
}

/** The same table for TypeORM's repositories. */
export const noteEntity = new EntitySchema<Note>({
  name: 'notes',
  columns: {
    id: { type: 'varchar', length: 64, primary: true },
    body: { type: 'text', nullable: true },
    price: { type: 'bigint' },
  },
});

export const schemaWithNotes: Schema = {
  ...schema,
  migrations: [...schema.migrations, NotesTable1900000000001],
  entities: [noteEntity],
};
