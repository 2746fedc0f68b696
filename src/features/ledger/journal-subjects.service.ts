import { Injectable } from '@nestjs/common';
import type { LedgerSubject } from '../../contract/money-accounts.js';
import { invariant } from '../../core/kernel/invariant.js';

/** What the things of these ids stand for, as far as they are known. */
export type FindSubjects = (ids: readonly string[]) => Promise<ReadonlyMap<string, LedgerSubject>>;

const PREFIX_LENGTH = 3;

/**
 * What journals are about, in words that people know. The ledger knows only ids; what a payment was for is said by the
 * feature that payments are the matter of, which declares it from above.
 */
@Injectable()
export class JournalSubjectsService {
  private readonly finders = new Map<string, FindSubjects>();

  /** `prefix` is that of the ids, such as `pay`. */
  declare(prefix: string, find: FindSubjects): void {
    invariant(!this.finders.has(prefix), `what ${prefix}_ stands for is declared twice`);
    this.finders.set(prefix, find);
  }

  /** What the things of these ids stand for; an id that nobody knows is left out. */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, LedgerSubject>> {
    const found = new Map<string, LedgerSubject>();
    for (const [prefix, find] of this.finders) {
      const asked = [...new Set(ids)].filter((id) => id.slice(0, PREFIX_LENGTH) === prefix);
      if (asked.length === 0) continue;
      for (const [id, subject] of await find(asked)) found.set(id, subject);
    }
    return found;
  }
}
