import type { OpeningLot, ShareTaken, WaitingEnvelope } from '../../../src/contract/escrow.js';
import { fingerprintOf, parseEnvelope } from '../../../src/core/proof/envelope.js';
import { type KeptKey, unwrapKey } from '../../../src/envelope/officer-key.js';
import { type OwnKey, shareFrom } from '../../../src/envelope/open-envelope.js';
import { post } from '../api/http.js';
import { sha256 } from '../proof/browser-tools.js';
import { token } from '../session/session.js';

/** The envelopes of a lot that wait for this officer. */
export function waitingFor({ envelopes }: OpeningLot, officer: string): readonly WaitingEnvelope[] {
  return envelopes.filter(
    ({ stage, given, unreadable }) =>
      stage !== 'opened' && !given.includes(officer) && !unreadable.includes(officer),
  );
}

/**
 * Takes the officer's shares out of everything that waits in a lot and hands them in; false for a wrong passphrase. Throws
 * `Failure` where the server refuses one.
 */
export async function giveShares(
  lot: OpeningLot,
  officer: string,
  { key, passphrase }: { readonly key: KeptKey; readonly passphrase: string },
): Promise<boolean> {
  const privateKey = await unwrapKey(key, passphrase);
  if (privateKey === null) return false;
  const own: OwnKey = { privateKey, fingerprint: fingerprintOf(key.publicKey, sha256) };
  for (const waiting of waitingFor(lot, officer)) {
    const share = await shareOf(lot.lot, waiting, own);
    const path = `/lots/${lot.lot}/envelopes/${waiting.envelope}/shares`;
    await post<ShareTaken>(path, { share }, token.value);
  }
  return true;
}

async function shareOf(
  lot: string,
  { text, paddle, commitment }: WaitingEnvelope,
  own: OwnKey,
): Promise<string | null> {
  const envelope = parseEnvelope(text);
  return envelope.ok ? shareFrom(envelope.value, { lot, paddle, commitment }, own) : null;
}
