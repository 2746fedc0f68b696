import { describe, expect, it } from '@jest/globals';
import { CryptoRandom } from '../../platform/random/random.js';
import { hashOfToken, newRefreshToken, sealWith } from './refresh-token.js';

const random = new CryptoRandom();

describe('a refresh token', () => {
  it('has 256 bits of its own each time', () => {
    expect(newRefreshToken(random)).toMatch(/^[0-9a-f]{64}$/);
    expect(newRefreshToken(random)).not.toBe(newRefreshToken(random));
  });

  it('opens what was sealed with it, and no other token does', () => {
    const [token, other, successor] = [1, 2, 3].map(() => newRefreshToken(random));
    const sealed = sealWith(token ?? '', successor ?? '');
    expect(sealed).not.toBe(successor);
    expect(sealWith(token ?? '', sealed)).toBe(successor);
    expect(sealWith(other ?? '', sealed)).not.toBe(successor);
  });

  it('is not opened by what is kept of it', () => {
    const token = newRefreshToken(random);
    const successor = newRefreshToken(random);
    expect(sealWith(hashOfToken(token), sealWith(token, successor))).not.toBe(successor);
  });
});
