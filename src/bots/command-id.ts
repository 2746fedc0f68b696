/** Where bots take chance from: `count` random bytes. Handed in, so that a rehearsal can be repeated. */
export type RandomBytes = (count: number) => Uint8Array;

/** A fresh command id or idempotency key of 96 bits: 24 hex characters, well inside what the server takes. */
export function newCommandId(random: RandomBytes): string {
  return Array.from(random(12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
