import type { Sha256 } from '../../../src/core/kernel/sha256.js';
import { readEntry } from '../../../src/core/proof/entry-text.js';
import type { PublicEvent } from '../../../src/core/proof/public-event.js';
import { contradiction } from '../../../src/core/proof/receipt-in-record.js';
import { parseReceipt, type ProofTools, verifyReceipt } from '../../../src/core/proof/receipt.js';
import { type LotRecord, parseRecord, type RecordKey } from '../../../src/core/proof/record.js';
import type { RecordVerdict } from '../../../src/core/proof/verdict.js';
import { verifyRecord } from '../../../src/core/proof/verify.js';
import type { KeptReceipt } from '../live/receipts.js';
import { namedKeys, sha256 } from './browser-tools.js';

/** An entry as it is shown: its text, its hash, and what it says where it can be read. */
export interface ShownEntry {
  readonly seq: number;
  readonly body: string;
  readonly hash: string;
  readonly event: PublicEvent | null;
}

/** A kept answer with whether it is real and fits the record. */
export interface CheckedReceipt {
  readonly kept: KeptReceipt;
  readonly isGood: boolean;
}

export interface Examination {
  readonly record: LotRecord;
  readonly verdict: RecordVerdict;
  readonly entries: readonly ShownEntry[];
  readonly receipts: readonly CheckedReceipt[];
}

/** How far the work is: the entries whose hash has been worked out, of how many. */
export interface Progress {
  readonly hashed: number;
  readonly entries: number;
}

export interface Evidence {
  /** The exported record, as parsed JSON. */
  readonly json: unknown;
  readonly keys: readonly RecordKey[];
  readonly receipts: readonly KeptReceipt[];
}

/**
 * Judges a record by the code that every verifier of this product runs, and holds the reader's own receipts against
 * it. A record that cannot be read is answered in words.
 */
export function examine(
  { json, keys, receipts }: Evidence,
  onProgress: (progress: Progress) => void,
): Examination | string {
  const read = parseRecord(json);
  if (!read.ok) return `${read.error.field} ${read.error.problem}`;
  const record = read.value;
  const counted = counting(sha256, (hashed) =>
    onProgress({ hashed, entries: record.entries.length }),
  );
  const tools = { sha256: counted, verifySignature: namedKeys(keys) };
  return {
    record,
    verdict: verifyRecord(record, tools),
    entries: record.entries.map(({ body, hash }, index) => {
      const entry = readEntry(body);
      return { seq: index + 1, body, hash, event: entry.ok ? entry.value.event : null };
    }),
    receipts: receipts.map((kept) => ({ kept, isGood: isGood(kept, record, tools) })),
  };
}

/** How many hashes pass between two words about them. */
const TELL_EVERY = 250;

/** The same hash, which tells how often it has been asked for: the verifier hashes one entry after the other first. */
function counting(hash: Sha256, tell: (count: number) => void): Sha256 {
  let count = 0;
  return (text) => {
    count += 1;
    if (count % TELL_EVERY === 0) tell(count);
    return hash(text);
  };
}

function isGood(kept: KeptReceipt, record: LotRecord, tools: ProofTools): boolean {
  const answer = parseReceipt(kept);
  if (!answer.ok || !verifyReceipt(answer.value, tools).verified) return false;
  return contradiction(record, answer.value) === null;
}
