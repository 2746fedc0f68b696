import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Escrow } from '../core/auction/escrow.js';
import {
  type Envelope,
  envelopeText,
  fingerprintOf,
  isFor,
  parseEnvelope,
  shareDigest,
} from '../core/proof/envelope.js';
import { nodeSha256 as sha256 } from '../platform/proof/node-sha256.js';
import { type KeptKey, newOfficerKey, readKeptKey, unwrapKey } from './officer-key.js';
import { openEnvelope, type OwnKey, shareFrom } from './open-envelope.js';
import { sealEnvelope } from './seal-envelope.js';
import { toHex } from './bytes.js';
import { newKeyPair } from './shared-key.js';

const OPENING = { amount: 1_234_567n, salt: '0123456789abcdef'.repeat(2) };
const ENCLOSED = { lot: 'lot_1', paddle: 'A', commitment: 'c'.repeat(64) };

/** An officer with a key that is not kept anywhere. */
const officer = async (name: string): Promise<OwnKey & { officer: string; key: string }> => {
  const { publicKey, privateKey } = await newKeyPair();
  const key = toHex(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));
  return { officer: name, key, privateKey, fingerprint: fingerprintOf(key, sha256) };
};

/** Every choice of `size` of these. */
const choices = <T>(all: readonly T[], size: number): readonly (readonly T[])[] => {
  const [first, ...rest] = all;
  if (size === 0) return [[]];
  if (first === undefined) return [];
  return [...choices(rest, size - 1).map((chosen) => [first, ...chosen]), ...choices(rest, size)];
};

/** The same hex with its digit at `place` changed. */
const changed = (hex: string, place = hex.length - 1): string =>
  hex.slice(0, place) + (hex[place] === '0' ? '1' : '0') + hex.slice(place + 1);

describe.each([
  [2, 2],
  [2, 3],
  [3, 5],
])('an envelope for %s of %s officers', (threshold, count) => {
  let all: Awaited<ReturnType<typeof officer>>[];
  let escrow: Escrow;
  let envelope: Envelope;
  let shares: string[];

  beforeAll(async () => {
    all = await Promise.all(Array.from({ length: count }, (_, index) => officer(`usr_${index}`)));
    escrow = { threshold, officers: all.map(({ key, officer: name }) => ({ officer: name, key })) };
    envelope = await sealEnvelope({ ...ENCLOSED, opening: OPENING }, escrow, sha256);
    shares = await Promise.all(
      all.map(async (own) => (await shareFrom(envelope, ENCLOSED, own)) ?? ''),
    );
  });

  it('is opened by any that are enough, and by all together', async () => {
    for (let size = threshold; size <= count; size += 1)
      for (const chosen of choices(shares, size))
        expect(await openEnvelope(envelope, ENCLOSED, chosen)).toEqual(OPENING);
  });

  it('is not opened by fewer', async () => {
    for (let size = 0; size < threshold; size += 1)
      for (const chosen of choices(shares, size))
        expect(await openEnvelope(envelope, ENCLOSED, chosen)).toBeNull();
  });

  it('gives each share to nobody but its officer', async () => {
    const [first, second] = all;
    if (!first || !second) throw new Error('two officers');
    const posing = { ...first, privateKey: second.privateKey };
    expect(await shareFrom(envelope, ENCLOSED, posing)).toBeNull();
    expect(await shareFrom(envelope, ENCLOSED, await officer('usr_x'))).toBeNull();
  });

  it('says of each share whether it is the one', () => {
    for (const [index, share] of shares.entries()) {
      expect(shareDigest(ENCLOSED, share, sha256)).toBe(envelope.parts[index]?.digest);
      expect(shareDigest(ENCLOSED, changed(share, 0), sha256)).not.toBe(
        envelope.parts[index]?.digest,
      );
    }
  });

  it('fits no other quote', async () => {
    const [own] = all;
    if (!own) throw new Error('an officer');
    for (const other of [{ lot: 'lot_2' }, { paddle: 'B' }, { commitment: 'd'.repeat(64) }]) {
      expect(await shareFrom(envelope, { ...ENCLOSED, ...other }, own)).toBeNull();
      expect(await openEnvelope(envelope, { ...ENCLOSED, ...other }, shares)).toBeNull();
    }
  });

  it('is not opened once anything in it was changed', async () => {
    const content = { ...envelope, content: changed(envelope.content) };
    expect(await openEnvelope(content, ENCLOSED, shares)).toBeNull();
    const [own] = all;
    const [part, ...others] = envelope.parts;
    if (!own || !part) throw new Error('an officer');
    const forged = { ...envelope, parts: [{ ...part, share: changed(part.share) }, ...others] };
    expect(await shareFrom(forged, ENCLOSED, own)).toBeNull();
    const stranger = await officer('usr_x');
    expect(await shareFrom({ ...envelope, sender: stranger.key }, ENCLOSED, own)).toBeNull();
    const off = { ...envelope, sender: `04${'1'.repeat(128)}` };
    expect(await shareFrom(off, ENCLOSED, own)).toBeNull();
    const [wrong, ...right] = shares;
    expect(await openEnvelope(envelope, ENCLOSED, [changed(wrong ?? '', 0), ...right])).toBeNull();
  });

  it('is read back from its text, and from nothing but its text', () => {
    const text = envelopeText(envelope);
    expect(parseEnvelope(text)).toEqual({ ok: true, value: envelope });
    for (const wrong of [` ${text}`, text.replace('"', ''), '{}', 'x'.repeat(7000), `[${text}]`])
      expect(parseEnvelope(wrong).ok).toBe(false);
  });

  it('is for its officers in their order, and for nobody else', async () => {
    expect(isFor(envelope, escrow.officers, sha256)).toBe(true);
    expect(isFor(envelope, [...escrow.officers].reverse(), sha256)).toBe(false);
    expect(isFor(envelope, escrow.officers.slice(1), sha256)).toBe(false);
    expect(isFor(envelope, [...escrow.officers, await officer('usr_x')], sha256)).toBe(false);
  });
});

describe('the key of an officer', () => {
  let kept: KeptKey;
  beforeAll(async () => {
    kept = await newOfficerKey('correct horse battery');
  });

  it('opens with its passphrase, however it was typed, and with no other', async () => {
    expect(await unwrapKey(kept, 'correct horse battery')).not.toBeNull();
    expect(await unwrapKey(kept, 'correct horse batterz')).toBeNull();
    expect(
      await unwrapKey({ ...kept, publicKey: `04${'2'.repeat(128)}` }, 'correct horse battery'),
    ).toBeNull();
  });

  it('takes its share after it was written down and read again', async () => {
    const again = readKeptKey(JSON.stringify(kept));
    const privateKey = again && (await unwrapKey(again, 'correct horse battery'));
    if (!privateKey) throw new Error('the key was kept');
    const officers = [{ officer: 'usr_1', key: kept.publicKey }, await officer('usr_2')];
    const envelope = await sealEnvelope(
      { ...ENCLOSED, opening: OPENING },
      { threshold: 2, officers },
      sha256,
    );
    const own = { privateKey, fingerprint: fingerprintOf(kept.publicKey, sha256) };
    expect(await shareFrom(envelope, ENCLOSED, own)).toMatch(/^[0-9a-f]{66}$/);
  });

  it.each(['', 'null', '{}', '{"format":"ipgavel-officer-key/2"}'])(
    'is not read from %p',
    (text) => {
      expect(readKeptKey(text)).toBeNull();
    },
  );
});
