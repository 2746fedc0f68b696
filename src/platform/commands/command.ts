import { createHash } from 'node:crypto';
import type { Instant } from '../../core/kernel/instant.js';
import type { Actor } from '../http/access.js';

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

/** The SHA-256, in hex, of what a command says; the order in which its fields were sent does not matter. */
export function contentHash(content: unknown): string {
  const text = JSON.stringify(content, (_, value: unknown) => sorted(value));
  return createHash('sha256').update(text).digest('hex');
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
