import { describe, expect, it } from '@jest/globals';
import { schema } from '../../migrations/all.js';
import { OnePendingApproval1763800000020 } from '../../migrations/0020-one-pending-approval.js';
import { AdmissionHistory1763800000026 } from '../../migrations/0026-admission-history.js';
import type { Database } from '../../src/platform/database/database.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import type { NewRow } from '../../src/platform/database/tx.js';
import { createTestStore, DIALECTS } from '../support/opened-database.js';

/** Rows that were there before a migration, and what becomes of them. */
describe.each(DIALECTS)('rows that a migration finds on %s', (dialect) => {
  const migrated = async (
    migration: (typeof schema.migrations)[number],
    rows: Readonly<Record<string, readonly NewRow[]>>,
    then: (database: Database) => Promise<void>,
  ): Promise<void> => {
    const migrations = schema.migrations.slice(0, schema.migrations.indexOf(migration));
    // What must not change is not all there yet; the migrations that follow see to it.
    const store = await createTestStore(dialect, { ...schema, migrations, appendOnly: [] });
    const before = await store.open();
    await before.transact(async (tx) => {
      for (const [table, found] of Object.entries(rows)) await tx.insert(table, found);
    });
    await before.close();
    const after = await openDatabase({ ...store.config, schema }, store.clock);
    await then(after);
    await after.close();
    await store.drop();
  };

  it('keep what is pending to one, and let the newest be it', async () => {
    const row = (id: string, state: string, organisation_id = 'org_1') => ({
      ...{ id, kind: 'lot.resume', organisation_id, subject: 'lot_1', content: '{}', reason: '' },
      ...{ requested_by: 'usr_1', requested_at: 1, expires_at: 2, state },
    });
    const approvals = [
      row('apr_1', 'pending'),
      row('apr_2', 'pending'),
      row('apr_3', 'rejected'),
      row('apr_4', 'pending', 'org_2'),
    ];
    await migrated(OnePendingApproval1763800000020, { approvals }, async ({ read }) => {
      const keys = await read.query('SELECT id, state, pending_key FROM approvals ORDER BY id');
      expect(keys).toEqual([
        { id: 'apr_1', state: 'pending', pending_key: null },
        { id: 'apr_2', state: 'pending', pending_key: 'org_1 lot.resume lot_1' },
        { id: 'apr_3', state: 'rejected', pending_key: null },
        { id: 'apr_4', state: 'pending', pending_key: 'org_2 lot.resume lot_1' },
      ]);
    });
  });

  it('keep who may take a lot and who is who as the first that was said', async () => {
    const rows = {
      lot_admissions: [
        { lot_id: 'lot_1', is_domestic_only: true, qualifications: '["animal-breed"]' },
        { lot_id: 'lot_2', is_domestic_only: false, qualifications: '[]' },
      ],
      lot_parts: [
        { lot_id: 'lot_1', part: 'pledgor', organisation_id: 'org_2' },
        { lot_id: 'lot_1', part: 'court', organisation_id: 'org_3' },
      ],
    };
    await migrated(AdmissionHistory1763800000026, rows, async ({ read }) => {
      const said = await read.query('SELECT * FROM admission_versions ORDER BY lot_id');
      const nobody = { no: 1, said_by: null, said_at: null };
      const parts = [
        { part: 'court', organisationId: 'org_3' },
        { part: 'pledgor', organisationId: 'org_2' },
      ];
      expect(said).toEqual([
        {
          ...{ ...nobody, lot_id: 'lot_1', is_domestic_only: 1 },
          ...{ qualifications: '["animal-breed"]', parts: JSON.stringify(parts) },
        },
        { ...nobody, lot_id: 'lot_2', is_domestic_only: 0, qualifications: '[]', parts: '[]' },
      ]);
    });
  });
});
