import type { WaitingEnvelope } from '../../src/contract/escrow.js';
import type { Escrow } from '../../src/core/auction/escrow.js';
import type { Paddle } from '../../src/core/kernel/ids.js';
import { commitmentTo, type Opening, quoteFor } from '../../src/core/proof/commitment.js';
import { envelopeText, fingerprintOf, parseEnvelope } from '../../src/core/proof/envelope.js';
import { toHex } from '../../src/envelope/bytes.js';
import { type OwnKey, shareFrom } from '../../src/envelope/open-envelope.js';
import { sealEnvelope } from '../../src/envelope/seal-envelope.js';
import { newKeyPair } from '../../src/envelope/shared-key.js';
import { nodeSha256 } from '../../src/platform/proof/node-sha256.js';
import type { Person } from './api.js';
import type { Centre } from './centre.js';
import { idOf } from './api.js';
import { draft } from './scene.js';

const HOUR_MS = 3_600_000;

/** Terms under which there is something to be left in escrow. */
export const COMMITTED = {
  format: 'sealed',
  durationMs: HOUR_MS,
  rules: { pricing: 'first', sealing: 'committed', revealMs: HOUR_MS },
} as const;

/** An officer with the private half of a registered key, as its browser has it. */
export interface KeyedOfficer extends Person, OwnKey {
  readonly publicKey: string;
}

/** A fresh key pair with what it is known by. */
export async function freshOfficerKey(): Promise<OwnKey & { readonly publicKey: string }> {
  const { publicKey, privateKey } = await newKeyPair();
  const point = toHex(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));
  return { privateKey, publicKey: point, fingerprint: fingerprintOf(point, nodeSha256) };
}

/** Registers a fresh key for somebody of a trading centre. */
export async function keyed(person: Person): Promise<KeyedOfficer> {
  const key = await freshOfficerKey();
  const body = { publicKey: key.publicKey };
  await person.as.post('/centre/opening-key', body).expect(201);
  return { ...person, ...key };
}

/** Publishes a sealed lot that offers escrow with these officers; answers its id. */
export async function publishEscrowed(
  centre: Centre,
  escrow: { readonly threshold: number; readonly officers: readonly string[] },
  opensAt: number,
): Promise<string> {
  const { bank, officer, colleague } = centre;
  const lot = idOf((await bank.as.post('/lots', draft(opensAt, COMMITTED)).expect(201)).body);
  await bank.as.post(`/lots/${lot}/submission`).expect(201);
  await officer.as.post(`/lots/${lot}/escrow`, escrow).expect(201);
  await officer.as.post(`/lots/${lot}/approval`).expect(201);
  await colleague.as.post(`/lots/${lot}/publication`).expect(201);
  return lot;
}

/** What a bidder's browser sends when it commits and leaves the opening in escrow; a liar encloses another one. */
export async function escrowedCommit(
  quote: { readonly lot: string; readonly paddle: string; readonly opening: Opening },
  escrow: Escrow,
  enclosed = quote.opening,
) {
  const { lot, paddle, opening } = quote;
  const purpose = quoteFor({ lot, paddle: paddle as Paddle, currency: 'CNY' });
  const commitment = commitmentTo(opening, purpose, nodeSha256);
  const envelope = await sealEnvelope(
    { lot, paddle, commitment, opening: enclosed },
    escrow,
    nodeSha256,
  );
  return { type: 'commit', commitment, escrow: envelopeText(envelope) } as const;
}

/** The share of an officer, as its browser takes it out. */
export async function ownShare(
  lot: string,
  { text, paddle, commitment }: WaitingEnvelope,
  own: OwnKey,
): Promise<string> {
  const envelope = parseEnvelope(text);
  if (!envelope.ok) throw new Error('the server hands out envelopes');
  const share = await shareFrom(envelope.value, { lot, paddle, commitment }, own);
  if (share === null) throw new Error('there is no share for this key');
  return share;
}
