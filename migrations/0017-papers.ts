import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

/** The documents of lots, what they were at the publication, and who has read which. */
export class Papers1763800000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, hash, int, string } = columnsOf(runner);
    const nullable = { isNullable: true };
    await createTable(runner, {
      name: 'lot_documents',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('lot_id'),
        string('name', 200),
        asciiId('kind', { length: 32 }),
        asciiId('visibility', { length: 16 }),
        asciiId('media_type'),
        bigInt('size'),
        hash('sha256'),
        asciiId('organisation_id'),
        asciiId('added_by'),
        bigInt('added_at'),
        int('added_later'),
        asciiId('supersedes', nullable),
        string('supersede_reason', 1000, nullable),
      ],
      uniques: [['supersedes']],
      indices: [['lot_id', 'id']],
    });
    await createTable(runner, {
      name: 'dossier_seals',
      columns: [
        asciiId('lot_id', { isPrimary: true }),
        bigInt('sealed_at'),
        int('documents'),
        hash('digest'),
      ],
    });
    await createTable(runner, {
      name: 'document_views',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('document_id'),
        bigInt('viewed_at'),
        asciiId('user_id', nullable),
        asciiId('organisation_id', nullable),
      ],
      indices: [['document_id', 'id']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['document_views', 'dossier_seals', 'lot_documents']) {
      await runner.dropTable(table);
    }
  }
}
