import type { Minor } from './money.js';

const WHOLE = 10_000n;

/** `minor × bps / 10000`, rounded half up to the minor unit. Both are not negative. */
export function shareOf(minor: Minor, bps: number): Minor {
  return (minor * BigInt(bps) * 2n + WHOLE) / (WHOLE * 2n);
}
