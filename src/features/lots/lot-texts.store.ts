import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/database.js';
import { text } from '../../platform/database/row.js';
import type { Tx } from '../../platform/database/tx.js';
import type { LotTerms } from './lot.js';
import { sought, termsOf } from './search-text.js';

/** Where the text of lots is kept for searching: a copy, written with every change of what it copies. */
@Injectable()
export class LotTextsStore {
  /** Puts the text of a lot, whose row is locked or new, in the place of what was kept of it. */
  async replace(
    tx: Tx,
    lot: string,
    { title, description }: Pick<LotTerms, 'title' | 'description'>,
  ): Promise<void> {
    const plain = sought(`${title} ${description ?? ''}`);
    const rows = termsOf(plain).map((term) => ({ term, lot_id: lot }));
    await tx.execute('DELETE FROM search_terms WHERE lot_id = ?', [lot]);
    await tx.insert('search_terms', rows);
    await tx.insert('lot_texts', [{ lot_id: lot, sought: plain }], {
      keys: ['lot_id'],
      update: ['sought'],
    });
  }

  /** Up to `limit` lots of which nothing is kept yet. */
  async findMissing(read: Pick<Reader, 'query'>, limit: number): Promise<readonly string[]> {
    const rows = await read.query(
      `SELECT id FROM lots WHERE NOT EXISTS (SELECT 1 FROM lot_texts WHERE lot_id = lots.id)
       ORDER BY id LIMIT ?`,
      [limit],
    );
    return rows.map((row) => text(row, 'id'));
  }
}
