import type { AuctionEvent } from '../auction/events.js';
import type { Terms } from '../auction/terms.js';
import type { Sha256 } from '../kernel/sha256.js';
import { type Entry, entryOf, type Seal } from '../proof/entry.js';
import { NO_ENTRY } from '../proof/entry-text.js';
import { type LotRecord, recordOf } from '../proof/record.js';

/** The record of a practised lot: chained and hashed as a real one, but signed by nobody. */
export class PractisedRecord {
  readonly entries: Entry[] = [];

  constructor(
    private readonly terms: Terms,
    private readonly seal: Seal,
    private readonly sha256: Sha256,
  ) {}

  get head(): { readonly lot: string; readonly seq: number; readonly hash: string } {
    return { lot: this.terms.lot, seq: this.entries.length, hash: this.#lastHash };
  }

  /** Takes all events of the lot so far, and adds those that are new. */
  takeUp(events: readonly AuctionEvent[]): void {
    const { lot, engine, currency } = this.terms;
    for (const event of events.slice(this.entries.length)) {
      const place = { lot, engine, currency, seq: this.entries.length + 1, prev: this.#lastHash };
      this.entries.push(entryOf({ event, ...place }, this.seal, this.sha256));
    }
  }

  /** As it would be handed out to the public. */
  published(): LotRecord {
    const { lot, engine } = this.terms;
    return recordOf({ lot, engine, entries: this.entries, head: null, keys: [] }, 'public');
  }

  get #lastHash(): string {
    return this.entries.at(-1)?.hash ?? NO_ENTRY;
  }
}
