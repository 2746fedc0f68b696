import { Injectable } from '@nestjs/common';
import { Config, type SessionConfig } from '../../../config/config.js';
import type { SessionView } from '../../contract/api.js';
import { type Instant, plus } from '../../core/kernel/instant.js';
import { invariant } from '../../core/kernel/invariant.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Actor } from '../../platform/http/access.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import { Random } from '../../platform/random/random.js';
import { hashOfToken, newRefreshToken, sealWith } from './refresh-token.js';
import {
  type Device,
  type EndReason,
  endOf,
  isLive,
  type RefreshToken,
  type Session,
  viewOfSession,
} from './session.js';
import { SessionsStore } from './sessions.store.js';

/** A session with the refresh token that is good now. */
export interface OpenSession {
  readonly session: Session;
  readonly refreshToken: string;
  readonly refreshExpiresAt: Instant;
}

/** How a refresh ended. A reuse is no error inside the transaction: that would undo the end of the session. */
type Refreshed = OpenSession | 'session-ended' | 'refresh-reused';

const DEVICE_MAX = 200;

/** Sign-ins and how they go on: each refresh token is good once, and a second use ends its session. */
@Injectable()
export class SessionsService {
  private readonly times: SessionConfig;

  constructor(
    config: Config,
    private readonly database: Database,
    private readonly store: SessionsStore,
    private readonly ids: Ids,
    private readonly random: Random,
    private readonly clock: Clock,
  ) {
    this.times = config.auth.session;
  }

  /** Begins a session, as part of a transaction. */
  async open(tx: Tx, userId: string, { name, address }: Device): Promise<OpenSession> {
    const createdAt = tx.now;
    const session: Session = {
      ...{ id: this.ids.next('ses'), userId, device: name.slice(0, DEVICE_MAX), address },
      ...{ createdAt, usedAt: createdAt, expiresAt: plus(createdAt, this.times.absoluteMs) },
      ...{ generation: 1, endedAt: null },
    };
    await this.store.append(tx, session);
    return this.issue(tx, session, newRefreshToken(this.random));
  }

  /**
   * Takes a refresh token and gives the next one. Refuses with `session-ended` (unknown, over, or idle too long) and
   * `refresh-reused`: the token was used before, so that two hold it, and the session is ended for both. Within a few
   * seconds, and only while its successor is unused, the old token gets that same successor again: the answer was lost
   * on the way, or two tabs asked at once.
   */
  async refresh(token: string, address: string): Promise<OpenSession> {
    const refreshed = await this.database.transact((tx) => this.rotate(tx, token, address));
    if (typeof refreshed === 'string') throw new ApiError(refreshed);
    return refreshed;
  }

  /** Ends the session that a token belongs to, as part of a transaction; an unknown one ends nothing. */
  async signOut(tx: Tx, token: string): Promise<void> {
    const known = await this.store.lockToken(tx, hashOfToken(token));
    if (known) await this.store.end(tx, known.sessionId, { at: tx.now, reason: 'signed-out' });
  }

  /** The sessions of the asker that may still be used. */
  async list({ userId, sessionId }: Actor): Promise<SessionView[]> {
    const now = this.clock.now();
    const { idleMs } = this.times;
    const sessions = await this.store.findLive(this.database.read, userId, now);
    const live = sessions.filter((session) => isLive(session, now, idleMs));
    return live.map((session) => viewOfSession(session, sessionId, idleMs));
  }

  /** Ends a session of this user, as part of a transaction. Refuses with `not-found`; ending it again does nothing. */
  async end(tx: Tx, userId: string, { id, reason }: { id: string; reason: EndReason }) {
    const session = await this.store.lock(tx, id);
    if (session?.userId !== userId) throw new ApiError('not-found');
    await this.store.end(tx, id, { at: tx.now, reason });
  }

  /** Ends every session of a user but the one named, as part of a transaction. */
  endAll(tx: Tx, userId: string, { but, reason }: { but: string | null; reason: EndReason }) {
    return this.store.endAll(tx, { userId, but }, { at: tx.now, reason });
  }

  /** Whether tokens of this session are still good. */
  async isLive(id: string): Promise<boolean> {
    const session = await this.store.find(this.database.read, id);
    return session?.endedAt === null && this.clock.now() < session.expiresAt;
  }

  /** The ids of those that ended at `at` or later. */
  findEndedSince(at: Instant): Promise<string[]> {
    return this.store.findEndedSince(this.database.read, at);
  }

  private async rotate(tx: Tx, token: string, address: string): Promise<Refreshed> {
    const known = await this.store.lockToken(tx, hashOfToken(token));
    const session = known && (await this.store.lock(tx, known.sessionId));
    if (!session || !isLive(session, tx.now, this.times.idleMs)) return 'session-ended';
    if (known.usedAt !== null) return this.repeat(tx, session, { token, known });
    invariant(known.generation === session.generation, `session ${session.id} has two good tokens`);
    const successor = newRefreshToken(this.random);
    const sealedSuccessor = sealWith(token, successor);
    await this.store.useToken(tx, known.hash, { at: tx.now, sealedSuccessor });
    const next = { ...session, usedAt: tx.now, address, generation: session.generation + 1 };
    await this.store.advance(tx, next);
    return this.issue(tx, next, successor);
  }

  private async repeat(tx: Tx, session: Session, { token, known }: Used): Promise<Refreshed> {
    const isFresh = tx.now < plus(known.usedAt ?? tx.now, this.times.graceMs);
    const isSuccessorUnused = known.generation + 1 === session.generation;
    if (isFresh && isSuccessorUnused && known.sealedSuccessor !== null) {
      return this.opened(session, sealWith(token, known.sealedSuccessor));
    }
    await this.store.end(tx, session.id, { at: tx.now, reason: 'refresh-reused' });
    return 'refresh-reused';
  }

  private async issue(tx: Tx, session: Session, token: string): Promise<OpenSession> {
    const { id: sessionId, generation } = session;
    const hash = hashOfToken(token);
    const unused = { usedAt: null, sealedSuccessor: null };
    await this.store.appendToken(tx, { hash, sessionId, generation, ...unused });
    return this.opened(session, token);
  }

  private opened(session: Session, refreshToken: string): OpenSession {
    return { session, refreshToken, refreshExpiresAt: endOf(session, this.times.idleMs) };
  }
}

interface Used {
  readonly token: string;
  readonly known: RefreshToken;
}
