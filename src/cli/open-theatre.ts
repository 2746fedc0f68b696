import { randomBytes } from 'node:crypto';
import { HttpClient, type Credentials } from '../bots/http-client.js';
import { Theatre } from '../bots/theatre.js';
import type { ProofTools } from '../core/proof/receipt.js';
import { nodeSha256 } from '../platform/proof/node-sha256.js';
import { namedKeys, type NamedKey } from '../platform/proof/node-signatures.js';

/** Opens a theatre on a running server; records are verified against the keys that the server publishes. */
export async function openTheatre(url: string, login: Credentials): Promise<Theatre> {
  return Theatre.open({ url, login, random: randomBytes, proof: await proofToolsOf(url) });
}

/** What records of a running server are verified with: the keys that it publishes. */
export async function proofToolsOf(url: string): Promise<ProofTools> {
  const visitor = new HttpClient({ url, random: randomBytes, credentials: null });
  const { keys } = (await visitor.get('/keys')) as { keys: readonly NamedKey[] };
  return { sha256: nodeSha256, verifySignature: namedKeys(keys) };
}
