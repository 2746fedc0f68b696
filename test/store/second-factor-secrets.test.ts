import { createSecretKey, type KeyObject } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { KeptSecret } from '../../src/features/auth/second-factor.js';
import { SecondFactorSecrets } from '../../src/features/auth/second-factor-secrets.js';
import { SecondFactorsStore } from '../../src/features/auth/second-factors.store.js';
import { Cipher } from '../../src/platform/encryption/cipher.js';
import type { Keys } from '../../src/platform/keys/keys.js';
import { JsonLog } from '../../src/platform/logging/log.js';
import { CryptoRandom } from '../../src/platform/random/random.js';
import { onEachDatabase } from '../support/on-each-database.js';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const store = new SecondFactorsStore();
const keyOf = (byte: number): KeyObject => createSecretKey(Buffer.alloc(32, byte));

onEachDatabase('the secrets of second factors', (context) => {
  const secretsUnder = (...encryptionKeys: KeyObject[]): SecondFactorSecrets => {
    const cipher = new Cipher({ encryptionKeys } as unknown as Keys, new CryptoRandom());
    return new SecondFactorSecrets(cipher, context.database, store, new JsonLog('silent'));
  };
  const keep = (id: string, secret: KeptSecret | null): Promise<void> =>
    context.database.transact((tx) => {
      const unused = { confirmedAt: null, endedAt: null, lastStep: null };
      return store.append(tx, { id, userId: id, secret, createdAt: tx.now, ...unused });
    });
  const find = (id: string): Promise<KeptSecret | null> =>
    context.database.transact((tx) => store.lockSecret(tx, id));
  const idOf = (...keys: KeyObject[]) => secretsUnder(...keys).kept('', '').keyId;

  it('are encrypted with the present key when the program starts, whatever they were before', async () => {
    const [old, present, lost] = [keyOf(1), keyOf(2), keyOf(3)];
    const secrets = secretsUnder(present, old);
    await keep('fac_clear', { keyId: null, text: SECRET });
    await keep('fac_old', secretsUnder(old).kept('fac_old', SECRET));
    await keep('fac_present', secrets.kept('fac_present', SECRET));
    await keep('fac_lost', secretsUnder(lost).kept('fac_lost', SECRET));
    await keep('fac_ended', null);
    const [untouched, unreadable] = [await find('fac_present'), await find('fac_lost')];

    await secrets.onApplicationBootstrap();

    const withoutOld = secretsUnder(present);
    for (const id of ['fac_clear', 'fac_old', 'fac_present']) {
      const kept = await find(id);
      expect(kept?.keyId).toBe(idOf(present));
      expect(kept && withoutOld.read(id, kept)).toBe(SECRET);
    }
    expect(await find('fac_present')).toEqual(untouched);
    expect(await find('fac_lost')).toEqual(unreadable);
    expect(unreadable && secrets.read('fac_lost', unreadable)).toBeNull();
    expect(await find('fac_ended')).toBeNull();
  });

  it('are encrypted however many there are, by however many processes at once', async () => {
    const ids = Array.from({ length: 250 }, (_, n) => `fac_many_${n}`);
    for (const id of ids) await keep(id, { keyId: null, text: SECRET });
    const key = keyOf(4);
    await Promise.all([1, 2].map(() => secretsUnder(key).onApplicationBootstrap()));
    const kept = await Promise.all(ids.map(find));
    expect(new Set(kept.map((secret) => secret?.keyId))).toEqual(new Set([idOf(key)]));
  });
});
