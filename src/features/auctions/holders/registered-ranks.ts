import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/database.js';
import type { Lot } from '../../lots/lot.js';
import { waivedAt } from './holder.js';
import { HoldersStore } from './holders.store.js';

/** How an organisation stands on the list of a lot. */
export interface RegisteredRank {
  readonly rank: number;
  /** Whether it has waived its right. */
  readonly isWaived: boolean;
  /** Whether the entry is as two officers saw it when they published the lot. */
  readonly isConfirmed: boolean;
}

/** Finds the priority rank that an organisation is on the list of a lot with. */
@Injectable()
export class RegisteredRanks {
  constructor(private readonly store: HoldersStore) {}

  /** Null for whoever is not on the list as a holder. */
  async find(
    read: Pick<Reader, 'query'>,
    { id, publishedAt }: Pick<Lot, 'id' | 'publishedAt'>,
    organisationId: string,
  ): Promise<RegisteredRank | null> {
    const record = await this.store.of(read, id);
    const entry = record.holders.find(
      (one) =>
        one.organisationId === organisationId && one.withdrawnReason === null && one.rank !== null,
    );
    const rank = entry?.rank ?? null;
    if (entry === undefined || rank === null) return null;
    return {
      rank,
      isWaived: waivedAt(record, entry.id) !== null,
      isConfirmed: publishedAt !== null && entry.saidAt <= publishedAt,
    };
  }
}
