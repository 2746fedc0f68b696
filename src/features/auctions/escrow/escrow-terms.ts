import { Injectable } from '@nestjs/common';
import type { EscrowNaming } from '../../../contract/escrow.js';
import type { Escrow } from '../../../core/auction/escrow.js';
import type { Queryable } from '../../../platform/database/database.js';
import { LotEscrowsStore } from './lot-escrows.store.js';
import { OfficerKeysStore } from './officer-keys.store.js';

/** What the terms of a lot say of escrow when they are frozen: who opens, and with which key. */
@Injectable()
export class EscrowTerms {
  constructor(
    private readonly escrows: LotEscrowsStore,
    private readonly keys: OfficerKeysStore,
  ) {}

  /** The officers that a centre has named for a lot, with the keys that they have now; null where nobody is named. */
  async of(read: Queryable, lot: string, centreId: string): Promise<Escrow | null> {
    const named = await this.escrows.find(read, { lot, organisationId: centreId });
    return named && this.escrowOf(read, named, centreId);
  }

  /** These officers with their keys; one without a key is left out. */
  async escrowOf(read: Queryable, named: EscrowNaming, centreId: string): Promise<Escrow> {
    const keys = await this.keys.readCurrent(read, centreId);
    const officers = named.officers.flatMap((officer) => {
      const key = keys.get(officer);
      return key === undefined ? [] : [{ officer, key: key.publicKey }];
    });
    return { threshold: named.threshold, officers };
  }
}
