import { parseReceipt, verifyReceipt } from '../../../src/core/proof/receipt.js';
import type { RecordKey } from '../../../src/core/proof/record.js';
import { get } from '../api/http.js';
import type { KeptReceipt } from '../live/receipts.js';
import { namedKeys, sha256 } from './browser-tools.js';

/** Whether a kept answer was signed as it stands with a key that this server has published; throws `Failure`. */
export async function isReal(kept: KeptReceipt): Promise<boolean> {
  const { keys } = await get<{ readonly keys: readonly RecordKey[] }>('/keys');
  const answer = parseReceipt(kept);
  return (
    answer.ok && verifyReceipt(answer.value, { sha256, verifySignature: namedKeys(keys) }).verified
  );
}
