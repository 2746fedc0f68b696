import type { Result } from '../core/kernel/result.js';
import { contradiction } from '../core/proof/receipt-in-record.js';
import {
  type KeptAnswer,
  parseReceipt,
  type ProofTools,
  type ReceiptVerdict,
  verifyReceipt,
} from '../core/proof/receipt.js';
import { type LotRecord, parseRecord } from '../core/proof/record.js';
import { isObject, type Misshapen } from '../core/proof/shape.js';
import type { RecordVerdict } from '../core/proof/verdict.js';
import { verifyRecord } from '../core/proof/verify.js';
import { nodeSha256 as sha256 } from '../platform/proof/node-sha256.js';
import { isPublicKey, namedKeys, trustedKeys } from '../platform/proof/node-signatures.js';

const OWN_KEY = 'the signing key is the one in the record itself: compare it with a published one';

/** What is to be judged: parsed JSON. */
export interface Submission {
  /** A record, or an answer with its receipt; which of the two it is shows from its fields. */
  readonly evidence: unknown;
  /** Answers that bidders have kept: the record must hold what each of them was told. */
  readonly answers: readonly unknown[];
  /** The public keys that the reader trusts, in any form of `readPublicKey`. */
  readonly trusted: readonly string[];
}

/**
 * Judges a submission. Without a trusted key a record is held against the keys that it carries itself, which the
 * verdict says, and the signature of a lone receipt stays unchecked. Throws with the field for what cannot be read,
 * and for a text that is no key.
 */
export function judge({ evidence, answers, trusted }: Submission): RecordVerdict | ReceiptVerdict {
  const pinned: ProofTools | null =
    trusted.length === 0 ? null : { sha256, verifySignature: trustedKeys(trusted) };
  if (isObject(evidence) && 'receipt' in evidence)
    return verifyReceipt(readable(parseReceipt(evidence)), pinned ?? { sha256 });
  const record = readable(parseRecord(evidence));
  const tools = pinned ?? { sha256, verifySignature: ownKeys(record) };
  const kept = answers.map((answer) => readable(parseReceipt(answer)));
  const verdict = heldAgainst(verifyRecord(record, tools), record, { kept, tools });
  if (pinned) return verdict;
  return { ...verdict, unchecked: [...verdict.unchecked, { seq: null, what: OWN_KEY }] };
}

function ownKeys({ keys }: LotRecord) {
  return namedKeys(keys.filter(({ publicKey }) => isPublicKey(publicKey)));
}

function heldAgainst(
  verdict: RecordVerdict,
  record: LotRecord,
  { kept, tools }: { readonly kept: readonly KeptAnswer[]; readonly tools: ProofTools },
): RecordVerdict {
  const faults = kept.flatMap((answer) => {
    const forged = verifyReceipt(answer, tools).faults;
    if (forged.length > 0) return [{ seq: null, what: `a receipt is not real: ${forged.join()}` }];
    return contradiction(record, answer) ?? [];
  });
  if (faults.length === 0) return verdict;
  return { ...verdict, verified: false, faults: [...verdict.faults, ...faults] };
}

function readable<T>(read: Result<T, Misshapen>): T {
  if (read.ok) return read.value;
  const { field, problem } = read.error;
  throw new Error(`neither a record nor an answer: ${field || 'it'} ${problem}`);
}
