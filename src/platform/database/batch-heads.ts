import { instant } from '../../core/kernel/instant.js';
import type { BatchHead, Span } from './batch.js';
import { COLUMNS } from './batch-rows.js';
import type { Reader } from './database.js';
import { integer, text } from './row.js';

const HASH_LENGTH = 64;

/** The signed head of a batch, or null when there is no such batch. */
export async function findBatchHead(read: Reader, batchId: string): Promise<BatchHead | null> {
  const [row] = await read.query(`SELECT ${COLUMNS.outbox} FROM outbox WHERE batch_id = ?`, [
    batchId,
  ]);
  if (!row) return null;
  return {
    id: text(row, 'batch_id'),
    at: instant(integer(row, 'at')),
    spans: JSON.parse(text(row, 'spans')) as Span[],
    leaves: split(text(row, 'leaves')),
    root: text(row, 'root'),
    signature: text(row, 'signature'),
    keyId: text(row, 'key_id'),
  };
}

function split(hashes: string): readonly string[] {
  return Array.from({ length: hashes.length / HASH_LENGTH }, (_, index) =>
    hashes.slice(index * HASH_LENGTH, (index + 1) * HASH_LENGTH),
  );
}
