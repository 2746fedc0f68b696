import { canonicalText } from '../kernel/canonical.js';
import type { Sha256 } from '../kernel/sha256.js';
import { NO_ENTRY, type Place, readEntry } from './entry-text.js';
import type { PublicEvent } from './public-event.js';

/** An entry as it is exported: the text that was hashed, and the hash. */
export interface RecordEntry {
  readonly body: string;
  readonly hash: string;
}

/** Something found in a record, in words. `seq` is the first entry concerned, null where it concerns the whole. */
export interface Finding {
  readonly seq: number | null;
  readonly what: string;
}

/** The entries as far as the chain holds. */
export interface Chain {
  readonly events: readonly PublicEvent[];
  readonly fault: Finding | null;
}

/**
 * Follows the chain from its first entry: every text is canonical and has its hash, every entry names its place, its
 * lot and the entry before it. It stops at the first that does not, because everything after hangs on it.
 */
export function followChain(
  record: {
    readonly lot: string;
    readonly engine: string;
    readonly entries: readonly RecordEntry[];
  },
  sha256: Sha256,
): Chain {
  const { lot, engine } = record;
  const events: PublicEvent[] = [];
  let prev = NO_ENTRY;
  for (const entry of record.entries) {
    const seq = events.length + 1;
    if (sha256(entry.body) !== entry.hash)
      return {
        events,
        fault: { seq, what: 'the text does not have the hash that stands beside it' },
      };
    const read = readEntry(entry.body);
    if (!read.ok)
      return {
        events,
        fault: { seq, what: `${read.error.field || 'the text'} ${read.error.problem}` },
      };
    const misplaced = misplacement(read.value.place, { seq, lot, prev, engine });
    if (misplaced !== null) return { events, fault: { seq, what: misplaced } };
    events.push(read.value.event);
    prev = entry.hash;
  }
  return { events, fault: null };
}

function misplacement(found: Place, expected: Omit<Place, 'at'>): string | null {
  for (const field of ['seq', 'lot', 'engine', 'prev'] as const) {
    if (found[field] !== expected[field])
      return `${field} is ${canonicalText(found[field])} instead of ${canonicalText(expected[field])}`;
  }
  return null;
}
