import { createPublicKey } from 'node:crypto';

const POINT = /^04([0-9a-f]{64})([0-9a-f]{64})$/;

/** Whether this is a point of P-256: nothing can be encrypted to anything else. */
export function isOnCurve(publicKey: string): boolean {
  const [, x, y] = POINT.exec(publicKey) ?? [];
  if (x === undefined || y === undefined) return false;
  const base64url = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: base64url(x), y: base64url(y) };
  try {
    createPublicKey({ key: jwk, format: 'jwk' });
    return true;
  } catch {
    return false;
  }
}
