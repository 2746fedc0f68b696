import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

interface AskedRow {
  readonly lot_id: string;
  readonly is_domestic_only: number;
  readonly qualifications: string;
}

interface PartRow {
  readonly lot_id: string;
  readonly part: string;
  readonly organisation_id: string;
}

/**
 * Who may take a lot and who is who in its sale, each time that it was said: what stood before stays. What there was
 * becomes the first of them, of which only the audit trail knows who said it and when.
 */
export class AdmissionHistory1763800000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { asciiId, bigInt, int, string, text } = columnsOf(runner);
    const nullable = { isNullable: true };
    await createTable(runner, {
      name: 'admission_versions',
      columns: [
        asciiId('lot_id', { isPrimary: true }),
        int('no', { isPrimary: true }),
        int('is_domestic_only'),
        string('qualifications', 500),
        text('parts'),
        asciiId('said_by', nullable),
        bigInt('said_at', nullable),
      ],
    });
    const parts = (await runner.query(
      'SELECT * FROM lot_parts ORDER BY lot_id, part, organisation_id',
    )) as PartRow[];
    for (const row of (await runner.query('SELECT * FROM lot_admissions')) as AskedRow[]) {
      const own = parts.filter(({ lot_id }) => lot_id === row.lot_id);
      const said = own.map(({ part, organisation_id: organisationId }) => ({
        ...{ part, organisationId },
      }));
      await runner.query(
        `INSERT INTO admission_versions (lot_id, no, is_domestic_only, qualifications, parts)
         VALUES (?, 1, ?, ?, ?)`,
        [row.lot_id, row.is_domestic_only, row.qualifications, JSON.stringify(said)],
      );
    }
    for (const table of ['lot_parts', 'lot_admissions']) await runner.dropTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { asciiId, int, string } = columnsOf(runner);
    await createTable(runner, {
      name: 'lot_admissions',
      columns: [
        asciiId('lot_id', { isPrimary: true }),
        int('is_domestic_only'),
        string('qualifications', 500),
      ],
    });
    await createTable(runner, {
      name: 'lot_parts',
      columns: [
        asciiId('lot_id', { isPrimary: true }),
        asciiId('part', { isPrimary: true, length: 32 }),
        asciiId('organisation_id', { isPrimary: true }),
      ],
    });
    await restoreLatest(runner);
    await runner.dropTable('admission_versions');
  }
}

/** The tables as they were know only what was said last. */
async function restoreLatest(runner: QueryRunner): Promise<void> {
  const rows = (await runner.query(
    `SELECT * FROM admission_versions v
      WHERE no = (SELECT MAX(no) FROM admission_versions WHERE lot_id = v.lot_id)`,
  )) as (AskedRow & { readonly parts: string })[];
  for (const { lot_id, is_domestic_only, qualifications, parts } of rows) {
    await runner.query(
      'INSERT INTO lot_admissions (lot_id, is_domestic_only, qualifications) VALUES (?, ?, ?)',
      [lot_id, is_domestic_only, qualifications],
    );
    const said = JSON.parse(parts) as { part: string; organisationId: string }[];
    for (const { part, organisationId } of said) {
      await runner.query('INSERT INTO lot_parts (lot_id, part, organisation_id) VALUES (?, ?, ?)', [
        lot_id,
        part,
        organisationId,
      ]);
    }
  }
}
