import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Instant } from '../../core/kernel/instant.js';
import type { Random } from '../../platform/random/random.js';

/** As every authenticator app expects it (RFC 6238): six digits, every thirty seconds, HMAC with SHA-1. */
const STEP_SECONDS = 30;
const SECRET_BYTES = 20;
/** A device's clock may be off by one step either way (RFC 6238, 5.2). */
const SKEW_STEPS = 1;
const RECOVERY_BYTES = 10;
const RECOVERY_CODES = 10;

/** A secret for an authenticator app, in base32. */
export function newSecret(random: Random): string {
  return secretOf(random.bytes(SECRET_BYTES)).base32;
}

/** What an authenticator app reads from the QR code. */
export function otpauthUri(secret: string, account: string): string {
  return totpOf(secret, account).toString();
}

/** The step of thirty seconds that `code` belongs to at `now`; null when it belongs to none near enough. */
export function stepOf(secret: string, code: string, now: Instant): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: SKEW_STEPS });
  return delta === null ? null : Math.floor(now / 1000 / STEP_SECONDS) + delta;
}

/** Codes for the day on which the phone is lost: eighty bits each, in groups that can be copied by hand. */
export function newRecoveryCodes(random: Random): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => newReadableSecret(random));
}

/** Eighty random bits that a person can read out and type: four groups of four letters and digits. */
export function newReadableSecret(random: Random): string {
  const { base32 } = secretOf(random.bytes(RECOVERY_BYTES));
  return base32.match(/.{4}/g)?.join('-') ?? base32;
}

/** What is kept of a recovery code; how it was typed does not matter. */
export function hashOfRecoveryCode(code: string): string {
  const plain = code.toUpperCase().replace(/[^A-Z2-7]/g, '');
  return createHash('sha256').update(plain).digest('hex');
}

function secretOf(bytes: Buffer): Secret {
  return new Secret({ buffer: new Uint8Array(bytes).buffer });
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'IPGavel', label, secret, period: STEP_SECONDS });
}
