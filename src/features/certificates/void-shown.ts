import type { CertificateVoid } from '../../contract/certificates.js';
import type { StoredVoid } from './certificate.js';

/** When a certificate was declared void and why, as everybody reads it; null while it is in force. */
export function voidShown(ended: StoredVoid | null): CertificateVoid | null {
  return ended && { at: ended.voidedAt, reason: ended.reason };
}
