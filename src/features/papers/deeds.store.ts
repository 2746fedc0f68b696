import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/database.js';
import { integer, type Row, text } from '../../platform/database/row.js';
import { placeholders } from '../../platform/database/sql.js';
import type { Tx } from '../../platform/database/tx.js';
import type { StoredDeed } from './deed.js';

/** Where deeds are kept, and who but their giver reads them. */
@Injectable()
export class DeedsStore {
  async append(tx: Tx, deed: StoredDeed): Promise<void> {
    const { id, organisationId, name, mediaType, size, sha256, addedBy, addedAt } = deed;
    await tx.insert('deeds', [
      {
        ...{ id, organisation_id: organisationId, name, media_type: mediaType, size, sha256 },
        ...{ added_by: addedBy, added_at: addedAt },
      },
    ]);
  }

  async findAll(read: Pick<Reader, 'query'>, ids: readonly string[]): Promise<StoredDeed[]> {
    if (ids.length === 0) return [];
    const sql = `SELECT * FROM deeds WHERE id IN (${placeholders(ids.length)})`;
    return (await read.query(sql, ids)).map(deedOf);
  }

  /** Lets these organisations read it too; who may already, still may. */
  async addReaders(tx: Tx, deedId: string, organisationIds: readonly string[]): Promise<void> {
    const rows = organisationIds.map((id) => ({ deed_id: deedId, organisation_id: id }));
    if (rows.length === 0) return;
    await tx.insert('deed_readers', rows, { keys: ['deed_id', 'organisation_id'], update: [] });
  }

  async isReader(
    read: Pick<Reader, 'query'>,
    deedId: string,
    organisationId: string,
  ): Promise<boolean> {
    const rows = await read.query(
      'SELECT deed_id FROM deed_readers WHERE deed_id = ? AND organisation_id = ?',
      [deedId, organisationId],
    );
    return rows.length > 0;
  }
}

function deedOf(row: Row): StoredDeed {
  return {
    id: text(row, 'id'),
    organisationId: text(row, 'organisation_id'),
    name: text(row, 'name'),
    mediaType: text(row, 'media_type'),
    size: integer(row, 'size'),
    sha256: text(row, 'sha256'),
    addedBy: text(row, 'added_by'),
    addedAt: integer(row, 'added_at'),
  };
}
