import { Injectable } from '@nestjs/common';
import { Config } from '../../../../config/config.js';
import { plus } from '../../../core/kernel/instant.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Tx } from '../../../platform/database/tx.js';
import { EnteredBidsStore, type StoredEnding, type StoredEntry } from './entered-bids.store.js';
import { EnteredNews, type EntryNews } from './news.js';

/** Writes down what is entered and how that ends, into the trail of the centre too, and has its bidder told. */
@Injectable()
export class EntryLog {
  readonly #confirmMs: number;

  constructor(
    config: Config,
    private readonly store: EnteredBidsStore,
    private readonly news: EnteredNews,
  ) {
    this.#confirmMs = config.bidding.entryConfirmMs;
  }

  async take(tx: Tx, taken: Omit<StoredEntry, 'enteredAt' | 'expiresAt'>): Promise<void> {
    const { id: entry, lot, paddle, type: kind, enteredBy: by } = taken;
    const change = { type: 'bid-entry-taken', by, facts: { entry, lot, paddle, kind } };
    const enteredAt = await recordChange(tx, taken.centreId, change);
    const expiresAt = plus(enteredAt, this.#confirmMs);
    await this.store.append(tx, { ...taken, enteredAt, expiresAt });
    tx.onCommit(() => {
      this.tell(taken);
    });
  }

  async end(tx: Tx, entry: StoredEntry, ended: Omit<StoredEnding, 'at'>): Promise<void> {
    const { id, lot, paddle, centreId } = entry;
    const { ending, by } = ended;
    const change = { type: 'bid-entry-ended', by, facts: { entry: id, lot, paddle, ending } };
    const at = await recordChange(tx, centreId, change);
    await this.store.end(tx, id, { ...ended, at });
    tx.onCommit(() => {
      this.tell(entry);
    });
  }

  /** Has its bidder told that something has become of it. */
  tell(entry: EntryNews): void {
    this.news.tell(entry);
  }
}
