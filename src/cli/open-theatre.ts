import { randomBytes } from 'node:crypto';
import { HttpClient, type Credentials } from '../bots/http-client.js';
import { Theatre } from '../bots/theatre.js';
import { nodeSha256 } from '../platform/proof/node-sha256.js';
import { namedKeys, type NamedKey } from '../platform/proof/node-signatures.js';

/** Opens a theatre on a running server; records are verified against the keys that the server publishes. */
export async function openTheatre(url: string, login: Credentials): Promise<Theatre> {
  const visitor = new HttpClient({ url, random: randomBytes, credentials: null });
  const { keys } = (await visitor.get('/keys')) as { keys: readonly NamedKey[] };
  const proof = { sha256: nodeSha256, verifySignature: namedKeys(keys) };
  return Theatre.open({ url, login, random: randomBytes, proof });
}
