import { createHash } from 'node:crypto';
import type { Instant } from '../../core/kernel/instant.js';
import type { Actor } from '../http/access.js';
import { SECRET_FIELDS } from './secret-fields.js';

/** A write that someone asks for, under a key that they made before they sent it. */
export interface Command {
  readonly actor: Actor;
  readonly key: string;
  /** When the request reached the server. */
  readonly receivedAt: Instant;
  /** Tells two contents under one key apart. */
  readonly contentHash: string;
  /** Called when the answer is the one that was given before. */
  readonly onReplay: () => void;
}

/**
 * The SHA-256, in hex, of what a command says but for its secrets; the order in which its fields were sent does not
 * matter. It is stored, and whoever reads it must not be able to try passwords against it; so two commands that differ
 * in nothing but a secret are the same one.
 */
export function contentHash(content: unknown): string {
  const text = JSON.stringify(content, (_, value: unknown) => sortedAndOpen(value));
  return createHash('sha256').update(text).digest('hex');
}

function sortedAndOpen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const open = Object.entries(value).filter(([field]) => !SECRET_FIELDS.has(field));
  return Object.fromEntries(open.sort(([a], [b]) => (a < b ? -1 : 1)));
}
