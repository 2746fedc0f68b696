import { parseReceipt, type ReceiptVerdict, verifyReceipt } from '../core/proof/receipt.js';
import { type LotRecord, parseRecord } from '../core/proof/record.js';
import { isObject, type Misshapen } from '../core/proof/shape.js';
import { type RecordVerdict } from '../core/proof/verdict.js';
import { verifyRecord } from '../core/proof/verify.js';
import type { Result } from '../core/kernel/result.js';
import { nodeSha256 as sha256 } from '../platform/proof/node-sha256.js';
import { isPublicKey, namedKeys, trustedKeys } from '../platform/proof/node-signatures.js';

const OWN_KEY = 'the signing key is the one in the record itself: compare it with a published one';

/**
 * Judges a record, or an answer that was kept with its receipt; which of the two it is shows from its fields. Without
 * a trusted key a record is held against the keys that it carries itself, which the verdict says, and the signature of
 * a receipt stays unchecked. Throws with the field for what is neither, and for a text that is no key.
 */
export function judge(json: unknown, trusted: readonly string[]): RecordVerdict | ReceiptVerdict {
  const tools =
    trusted.length === 0 ? { sha256 } : { sha256, verifySignature: trustedKeys(trusted) };
  if (isObject(json) && 'receipt' in json)
    return verifyReceipt(readable(parseReceipt(json)), tools);
  const record = readable(parseRecord(json));
  return trusted.length === 0 ? judgeByItself(record) : verifyRecord(record, tools);
}

function judgeByItself(record: LotRecord): RecordVerdict {
  const keys = record.keys.filter(({ publicKey }) => isPublicKey(publicKey));
  const verdict = verifyRecord(record, { sha256, verifySignature: namedKeys(keys) });
  return { ...verdict, unchecked: [...verdict.unchecked, { seq: null, what: OWN_KEY }] };
}

function readable<T>(read: Result<T, Misshapen>): T {
  if (read.ok) return read.value;
  const { field, problem } = read.error;
  throw new Error(`neither a record nor an answer: ${field || 'it'} ${problem}`);
}
