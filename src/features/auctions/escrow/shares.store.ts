import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import { text, textOrNull } from '../../../platform/database/row.js';
import type { Tx } from '../../../platform/database/tx.js';

/** What an officer had to give of one envelope. */
export interface KeptShare {
  readonly envelope: string;
  readonly officer: string;
  /** Null where the officer could not take it out. */
  readonly share: string | null;
}

/** Where shares are kept once they are given; none is ever changed or removed. */
@Injectable()
export class SharesStore {
  async append(tx: Tx, lot: string, given: KeptShare & { readonly at: Instant }): Promise<void> {
    const { envelope, officer, share, at } = given;
    const row = { lot_id: lot, envelope, officer_id: officer, share, given_at: at };
    await tx.insert('escrow_shares', [row]);
  }

  /** The shares of all envelopes of a lot, in the order in which they were given. */
  async read(read: Queryable, lot: string): Promise<readonly KeptShare[]> {
    const rows = await read.query(
      'SELECT * FROM escrow_shares WHERE lot_id = ? ORDER BY given_at, officer_id',
      [lot],
    );
    return rows.map((row) => ({
      envelope: text(row, 'envelope'),
      officer: text(row, 'officer_id'),
      share: textOrNull(row, 'share'),
    }));
  }
}
