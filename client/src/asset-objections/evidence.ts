import type { AssetObjectionDocument } from '../../../src/contract/asset-objections.js';
import { sendFile } from '../api/send-file.js';
import { token } from '../session/session.js';

/** Adds a document to an objection; throws `Failure`. */
export function sendEvidence(objection: string, file: File): Promise<AssetObjectionDocument> {
  const query = new URLSearchParams({ name: file.name.slice(-200) });
  const path = `/asset-objections/${objection}/documents?${query}`;
  return sendFile(path, file, { token: token.value, onProgress: () => undefined });
}
