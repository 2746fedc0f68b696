import { canonicalText } from '../../core/kernel/canonical.js';
import type { Certificate, CertificateText } from '../../core/listing/certificate.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';

/** What is printed on a certificate is what was issued if and only if this is the same. */
export function certificateDigest(domain: string, number: string, { zh, en }: Certificate): string {
  const written = (text: CertificateText) => ({ ...text, rows: text.rows.map((row) => [...row]) });
  return nodeSha256(canonicalText({ domain, number, zh: written(zh), en: written(en) }));
}
