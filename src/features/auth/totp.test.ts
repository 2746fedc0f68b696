import { describe, expect, it } from '@jest/globals';
import { instant } from '../../core/kernel/instant.js';
import { CryptoRandom } from '../../platform/random/random.js';
import { hashOfRecoveryCode, newRecoveryCodes, newSecret, otpauthUri, stepOf } from './totp.js';

/** The secret of RFC 6238, appendix B, "12345678901234567890", and the last six digits of its codes. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

const random = new CryptoRandom();

describe('a code of an authenticator app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('is what RFC 6238 says at second %i', (second, code) => {
    expect(stepOf(SECRET, code, instant(second * 1000))).toBe(Math.floor(second / 30));
  });

  it.each([
    ['one step late', 89, 1],
    ['one step early', 0, 1],
    ['two steps late', 119, null],
    ['long ago', 600, null],
  ])('that comes %s', (_, second, step) => {
    expect(stepOf(SECRET, '287082', instant(second * 1000))).toBe(step);
  });

  it.each(['', '28708', '2870820', '287083', 'abcdef'])('is not "%s"', (code) => {
    expect(stepOf(SECRET, code, instant(59_000))).toBeNull();
  });
});

describe('what is shown to set one up', () => {
  it('is a secret of 160 bits and its address', () => {
    const secret = newSecret(random);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(otpauthUri(secret, 'li.na@bank.example'));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.searchParams.get('secret')).toBe(secret);
    expect(uri.searchParams.get('issuer')).toBe('IPGavel');
  });

  it('has ten recovery codes, known however they are typed', () => {
    const codes = newRecoveryCodes(random);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
      const typed = ` ${code.toLowerCase().replaceAll('-', ' ')}`;
      expect(hashOfRecoveryCode(typed)).toBe(hashOfRecoveryCode(code));
    }
  });
});
