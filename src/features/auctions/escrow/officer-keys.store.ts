import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../core/kernel/instant.js';
import { instant } from '../../../core/kernel/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import { integer, type Row, text } from '../../../platform/database/row.js';
import type { Tx } from '../../../platform/database/tx.js';

/** The public half of a key as its officer has registered it. */
export interface RegisteredKey {
  readonly id: string;
  readonly userId: string;
  readonly organisationId: string;
  readonly publicKey: string;
  readonly registeredAt: Instant;
}

/** Where public keys are kept: a new one takes the place of the last from then on, and none is ever removed. */
@Injectable()
export class OfficerKeysStore {
  async append(tx: Tx, key: RegisteredKey): Promise<void> {
    const { id, userId, organisationId, publicKey, registeredAt } = key;
    await tx.insert('officer_keys', [
      {
        ...{ id, user_id: userId, organisation_id: organisationId },
        ...{ public_key: publicKey, registered_at: registeredAt },
      },
    ]);
  }

  /** Whether anybody has registered this key before. */
  async isKnown(tx: Tx, publicKey: string): Promise<boolean> {
    const rows = await tx.query('SELECT id FROM officer_keys WHERE public_key = ?', [publicKey]);
    return rows.length > 0;
  }

  /** The key of each user of an organisation that counts now, by user. */
  async readCurrent(
    read: Queryable,
    organisationId: string,
  ): Promise<ReadonlyMap<string, RegisteredKey>> {
    const rows = await read.query(
      'SELECT * FROM officer_keys WHERE organisation_id = ? ORDER BY id',
      [organisationId],
    );
    return new Map(rows.map((row) => [text(row, 'user_id'), keyOf(row)]));
  }
}

function keyOf(row: Row): RegisteredKey {
  return {
    id: text(row, 'id'),
    userId: text(row, 'user_id'),
    organisationId: text(row, 'organisation_id'),
    publicKey: text(row, 'public_key'),
    registeredAt: instant(integer(row, 'registered_at')),
  };
}
