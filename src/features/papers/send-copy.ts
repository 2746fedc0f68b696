import type { Response } from 'express';
import type { Copy } from './document-copies.js';

/** How a file of each type ends, so that whoever saves it can open it whatever it was called. */
const ENDINGS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
};

/** What a document may do in a browser that opens it: nothing but be seen. */
const POLICY = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'";

/**
 * Hands out a document: saved under its name (RFC 6266), never run, never kept by anybody
 * on the way, and with the hash of what is sent (RFC 9530) beside the hash under which it was taken in.
 */
export function sendCopy(response: Response, copy: Copy): void {
  response.attachment(fileName(copy));
  response.setHeader('Content-Type', copy.mediaType);
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('Content-Length', copy.content.length);
  response.setHeader('ETag', `"${copy.sha256}"`);
  const digest = Buffer.from(copy.sha256, 'hex').toString('base64');
  response.setHeader('Repr-Digest', `sha-256=:${digest}:`);
  response.setHeader('Document-Sha256', copy.originalSha256);
  response.end(copy.content);
}

function fileName({ name, mediaType }: Copy): string {
  const endings = ENDINGS[mediaType] ?? [''];
  const hasEnding = endings.some((ending) => name.toLowerCase().endsWith(ending));
  return hasEnding ? name : name + endings[0];
}
