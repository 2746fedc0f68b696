import { type Canonical, canonicalText } from '../kernel/canonical.js';
import { ok, type Result } from '../kernel/result.js';
import type { Sha256 } from '../kernel/sha256.js';
import { at, hash, integer, text } from './leaf-shapes.js';
import { rootFromPath } from './merkle.js';
import { isObject, list, type Misshapen, misshapen, record } from './shape.js';
import { signedText, type VerifySignature } from './signature.js';

/** Where a text stands in the Merkle tree of a signed batch. */
export interface ReceiptPath {
  readonly batch: string;
  readonly index: number;
  readonly leaves: number;
  readonly path: readonly string[];
  readonly root: string;
  readonly at: number;
  readonly keyId: string;
  readonly signature: string;
}

/** An answer that a bidder kept: what was said, and the proof that it was said. */
export interface KeptAnswer {
  readonly statement: Canonical;
  readonly receipt: ReceiptPath;
}

export type ReceiptFault =
  'statement-not-in-batch' | 'wrong-root' | 'bad-signature' | 'unknown-key';

/** What a verifier is handed. Without `verifySignature` the signature stays unchecked, and the verdict says so. */
export interface ProofTools {
  readonly sha256: Sha256;
  readonly verifySignature?: VerifySignature;
}

/** Whether the server said it: no faults and nothing unchecked is full proof. */
export interface ReceiptVerdict {
  readonly verified: boolean;
  readonly faults: readonly ReceiptFault[];
  readonly unchecked: readonly 'signature'[];
}

/** A place in a signed batch, as it stands in a receipt and under the head of a record. */
export const receiptShape = record<ReceiptPath>({
  batch: text,
  index: integer,
  leaves: integer,
  path: list(hash),
  root: hash,
  at,
  keyId: text,
  signature: text,
});

/** Reads a kept answer from parsed JSON; fields beside `statement` and `receipt` do not matter. */
export function parseReceipt(json: unknown): Result<KeptAnswer, Misshapen> {
  if (!isObject(json)) return misshapen('', 'is not an object');
  const { statement } = json;
  if (!isObject(statement)) return misshapen('statement', 'is not an object');
  if (!isCanonical(statement)) return misshapen('statement', 'holds what no statement can hold');
  const receipt = receiptShape.read(json['receipt'], 'receipt');
  return receipt.ok ? ok({ statement, receipt: receipt.value }) : receipt;
}

/** Checks that the statement is a leaf of the batch and that the batch was signed. */
export function verifyReceipt(answer: KeptAnswer, tools: ProofTools): ReceiptVerdict {
  return verifyLeaf(canonicalText(answer.statement), answer.receipt, tools);
}

/** The same for any text that is said to be a leaf of a signed batch. */
export function verifyLeaf(leaf: string, receipt: ReceiptPath, tools: ProofTools): ReceiptVerdict {
  const faults: ReceiptFault[] = [];
  const root = rootFromPath({ text: leaf, ...receipt }, tools.sha256);
  if (root === null) faults.push('statement-not-in-batch');
  else if (root !== receipt.root) faults.push('wrong-root');
  const { keyId, signature } = receipt;
  const finding = tools.verifySignature?.({ text: signedText(receipt), keyId, signature });
  if (finding === 'bad') faults.push('bad-signature');
  if (finding === 'unknown-key') faults.push('unknown-key');
  const unchecked = finding === undefined ? (['signature'] as const) : [];
  return { verified: faults.length === 0, faults, unchecked };
}

function isCanonical(value: unknown): value is Canonical {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (Array.isArray(value)) return value.every(isCanonical);
  if (isObject(value)) return Object.values(value).every(isCanonical);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}
