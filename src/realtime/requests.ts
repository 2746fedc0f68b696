import type { AuthRequest, GapRequest, JoinRequest } from '../contract/socket.js';

/** The longest access token that is looked at. */
const TOKEN_MAX = 4_096;

/** Reads an `auth` message; null when it is not one. */
export function parseAuth(message: unknown): AuthRequest | null {
  const token = fieldOf(message, 'token');
  return typeof token === 'string' && token.length <= TOKEN_MAX ? { token } : null;
}

/** Reads a `join` message; null when it is not one. */
export function parseJoin(message: unknown): JoinRequest | null {
  const lot = parseLot(message);
  const afterSeq = fieldOf(message, 'afterSeq');
  if (lot === null || !(afterSeq === undefined || isSeq(afterSeq))) return null;
  return afterSeq === undefined ? { lot } : { lot, afterSeq };
}

/** Reads a `bids` message, which asks for a gap to be filled; null when it is not one. */
export function parseGap(message: unknown): GapRequest | null {
  const lot = parseLot(message);
  const fromSeq = fieldOf(message, 'fromSeq');
  const toSeq = fieldOf(message, 'toSeq');
  if (lot === null || !isSeq(fromSeq) || !isSeq(toSeq) || fromSeq > toSeq) return null;
  return { lot, fromSeq, toSeq };
}

/** The lot that a message names; null when it names none. */
export function parseLot(message: unknown): string | null {
  const lot = fieldOf(message, 'lot');
  return typeof lot === 'string' && lot.length <= 64 ? lot : null;
}

function fieldOf(message: unknown, field: string): unknown {
  if (typeof message !== 'object' || message === null) return undefined;
  return (message as Record<string, unknown>)[field];
}

function isSeq(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
