import type { Terms } from '../../../core/auction/terms.js';
import type { Sha256 } from '../../../core/kernel/sha256.js';
import { isFor, parseEnvelope } from '../../../core/proof/envelope.js';

/**
 * Whether an envelope is encrypted to the officers that the frozen terms of its lot name, with their keys, and to nobody
 * else. What is in it nobody can see.
 */
export function fitsOfficers({ escrow }: Terms, text: string, sha256: Sha256): boolean {
  const envelope = parseEnvelope(text);
  return envelope.ok && escrow !== undefined && isFor(envelope.value, escrow.officers, sha256);
}
