import type { SessionView } from '../../contract/api.js';
import type { Instant } from '../../core/kernel/instant.js';

/** Why a session is over; null in the table means that it is not, unless its time is. */
export type EndReason =
  'signed-out' | 'ended' | 'refresh-reused' | 'password-changed' | 'totp-reset';

/** One sign-in on one device, from which access tokens come until it ends. */
export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly device: string;
  readonly address: string;
  readonly createdAt: Instant;
  readonly usedAt: Instant;
  /** When it ends whatever happens. */
  readonly expiresAt: Instant;
  /** The number of the refresh token that is good now; each one before it has been used. */
  readonly generation: number;
  readonly endedAt: Instant | null;
}

/** One refresh token, of which only the hash is kept. */
export interface RefreshToken {
  readonly hash: string;
  readonly sessionId: string;
  readonly generation: number;
  readonly usedAt: Instant | null;
  /** The token that came after it, locked with this one. */
  readonly sealedSuccessor: string | null;
}

/** Where a sign-in came from. */
export interface Device {
  readonly name: string;
  readonly address: string;
}

/** Until when a session lives if it is not refreshed again. */
export function endOf(session: Session, idleMs: number): Instant {
  return Math.min(session.usedAt + idleMs, session.expiresAt) as Instant;
}

/** Whether tokens of this session are good at `now`. */
export function isLive(session: Session, now: Instant, idleMs: number): boolean {
  return session.endedAt === null && now < endOf(session, idleMs);
}

/** A session as its user sees it. */
export function viewOfSession(session: Session, current: string, idleMs: number): SessionView {
  const { id, device, address, createdAt, usedAt } = session;
  const expiresAt = endOf(session, idleMs);
  return { id, device, address, createdAt, usedAt, expiresAt, isCurrent: id === current };
}
