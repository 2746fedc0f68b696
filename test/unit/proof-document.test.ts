import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { namedKeys } from '../../src/platform/proof/node-signatures.js';
import { nodeSha256 } from '../../src/platform/proof/node-sha256.js';

const DOCUMENT = readFileSync(new URL('../../docs/PROOF.md', import.meta.url), 'utf8');

it('every hash in docs/PROOF.md is real', () => {
  const claims = [...DOCUMENT.matchAll(/^sha256\((.*)\) = ([0-9a-f]{64})$/gm)];
  expect(claims.length).toBeGreaterThan(5);
  for (const [, text = '', hash] of claims)
    expect(
      nodeSha256(text.replace(/^\\([01])/, (_, byte) => String.fromCharCode(Number(byte)))),
    ).toBe(hash);
});

it('the signature in docs/PROOF.md is real', () => {
  const said = (what: string) => new RegExp(`^${what} +(.+)$`, 'm').exec(DOCUMENT)?.[1] ?? '';
  const verify = namedKeys([{ keyId: 'the one', publicKey: said('public key') }]);
  expect(verify({ text: said('text'), keyId: 'the one', signature: said('signature') })).toBe(
    'good',
  );
});
