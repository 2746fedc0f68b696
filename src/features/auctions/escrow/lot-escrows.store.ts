import { Injectable } from '@nestjs/common';
import type { EscrowNaming } from '../../../contract/escrow.js';
import type { Instant } from '../../../core/kernel/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import { integer, text } from '../../../platform/database/row.js';
import type { Tx } from '../../../platform/database/tx.js';

/** Whom a centre has named for a lot. */
interface Named extends EscrowNaming {
  readonly id: string;
  readonly lot: string;
  readonly organisationId: string;
  readonly namedBy: string;
  readonly namedAt: Instant;
}

/** Where it is kept who is to open which lot until the lot is published; the last word of a centre counts. */
@Injectable()
export class LotEscrowsStore {
  async append(tx: Tx, named: Named): Promise<void> {
    const { id, lot, organisationId, threshold, officers, namedBy, namedAt } = named;
    await tx.insert('lot_escrows', [
      {
        ...{ id, lot_id: lot, organisation_id: organisationId, threshold },
        ...{ officers: JSON.stringify(officers), named_by: namedBy, named_at: namedAt },
      },
    ]);
  }

  /** Whom a centre has named for a lot; null where nobody, or nobody any more. */
  async find(
    read: Queryable,
    { lot, organisationId }: Pick<Named, 'lot' | 'organisationId'>,
  ): Promise<EscrowNaming | null> {
    const [row] = await read.query(
      `SELECT threshold, officers FROM lot_escrows
        WHERE lot_id = ? AND organisation_id = ? ORDER BY id DESC LIMIT 1`,
      [lot, organisationId],
    );
    if (row === undefined) return null;
    const officers = JSON.parse(text(row, 'officers')) as readonly string[];
    return officers.length === 0 ? null : { threshold: integer(row, 'threshold'), officers };
  }
}
