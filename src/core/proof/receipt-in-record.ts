import type { Finding } from './chain.js';
import { integer, text } from './leaf-shapes.js';
import type { KeptAnswer } from './receipt.js';
import type { LotRecord } from './record.js';
import { isObject } from './shape.js';

/**
 * Why a record cannot be the one that an answer spoke of, or null when it can. Every answer names where the record
 * stood: for an accepted bid that is the bid's own entry, so a bid that was acknowledged and then left out is found.
 */
export function contradiction(record: LotRecord, { statement }: KeptAnswer): Finding | null {
  if (!isObject(statement) || statement['lot'] !== record.lot)
    return { seq: null, what: 'the answer speaks of another lot' };
  const seq = integer.read(statement['seq'], 'seq');
  const hash = text.read(statement['hash'], 'hash');
  if (!seq.ok || !hash.ok) return { seq: null, what: 'the answer names no entry' };
  const entry = record.entries[seq.value - 1];
  if (entry?.hash === hash.value) return null;
  return { seq: seq.value, what: `is not the entry ${hash.value} of which the answer spoke` };
}
