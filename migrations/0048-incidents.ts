import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Columns, columnsOf } from '../src/platform/database/schema/columns.js';
import { createTable } from '../src/platform/database/schema/create-table.js';

const TABLES = [
  'incident_conclusions',
  'incident_ends',
  'incident_lots',
  'incident_texts',
  'incidents',
];

/** Incidents 事故 of the platform and of its centres: what was said, which lots stood for them, and how they ended. */
export class Incidents1763800000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columns = columnsOf(runner);
    await runner.query('ALTER TABLE lots ADD COLUMN put_off_since bigint NULL');
    await this.createIncidents(runner, columns);
    await this.createEnds(runner, columns);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.dropTable(table);
    await runner.query('ALTER TABLE lots DROP COLUMN put_off_since');
  }

  private async createIncidents(runner: QueryRunner, columns: Columns): Promise<void> {
    const { asciiId, bigInt, int, string } = columns;
    await createTable(runner, {
      name: 'incidents',
      columns: [
        asciiId('id', { isPrimary: true }),
        asciiId('organisation_id'),
        // The trading centre whose lots it is about; none where it is about all of them.
        asciiId('centre_id', { isNullable: true }),
        asciiId('kind', { length: 32 }),
        int('suspends'),
        string('reason', 1000),
        asciiId('declared_by'),
        bigInt('declared_at'),
      ],
    });
    await createTable(runner, {
      name: 'incident_texts',
      columns: [
        asciiId('incident_id', { isPrimary: true }),
        int('no', { isPrimary: true }),
        string('zh', 500),
        string('en', 1000),
        string('reason', 1000),
        asciiId('written_by'),
        bigInt('written_at'),
      ],
    });
    await createTable(runner, {
      name: 'incident_lots',
      columns: [
        asciiId('incident_id', { isPrimary: true }),
        asciiId('lot_id', { isPrimary: true }),
        asciiId('act', { isPrimary: true, length: 16 }),
        // The entry of its record with which it stands; where it stands no more, the last one before that was noted.
        bigInt('seq'),
        bigInt('opens_at', { isNullable: true }),
        bigInt('refused_bids', { isNullable: true }),
        bigInt('at'),
      ],
    });
  }

  private async createEnds(runner: QueryRunner, columns: Columns): Promise<void> {
    const { asciiId, bigInt, int, string } = columns;
    await createTable(runner, {
      name: 'incident_ends',
      columns: [
        asciiId('incident_id', { isPrimary: true }),
        string('reason', 1000),
        bigInt('opens_from', { isNullable: true }),
        asciiId('asked_by'),
        asciiId('ended_by'),
        bigInt('ended_at'),
      ],
    });
    await createTable(runner, {
      name: 'incident_conclusions',
      columns: [
        asciiId('incident_id', { isPrimary: true }),
        int('no', { isPrimary: true }),
        string('cause', 2000),
        string('measures', 2000),
        asciiId('asked_by'),
        asciiId('confirmed_by'),
        bigInt('confirmed_at'),
      ],
    });
  }
}
