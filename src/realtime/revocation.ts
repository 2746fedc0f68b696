import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { type Instant, plus } from '../core/kernel/instant.js';
import { SessionsService } from '../features/auth/sessions.service.js';
import { DirectoryService } from '../features/parties/directory.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Log } from '../platform/logging/log.js';
import type { Session } from './session.js';

const LOOK_MS = 1_000;
/** Looked back over each time: a transaction that changes someone may become visible later than its own instant. */
const OVERLAP_MS = 60_000;

/**
 * Looks once a second who has been changed or disabled and which sessions have ended. Whoever is signed in here and has
 * no access any more is thrown out; the others go on with the role and the limit that they have now.
 */
@Injectable()
export class Revocation implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly sessions = new Set<Session>();
  private lookedAt: Instant | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly directory: DirectoryService,
    private readonly signIns: SessionsService,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), LOOK_MS);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** From now on this session ends with its user's access. */
  watch(session: Session): void {
    this.sessions.add(session);
  }

  forget(session: Session): void {
    this.sessions.delete(session);
  }

  private async look(): Promise<void> {
    if (this.sessions.size === 0) return;
    try {
      const now = this.clock.now();
      const since = plus(this.lookedAt ?? now, -OVERLAP_MS);
      const changed = await this.directory.findChangedSince(since);
      const ended = new Set(await this.signIns.findEndedSince(since));
      this.lookedAt = now;
      const users = new Map(changed.map((user) => [user.id, user]));
      for (const session of this.sessions) {
        const { actor } = session;
        if (actor === null) continue;
        const user = users.get(actor.userId);
        if (ended.has(actor.sessionId) || (user && user.disabledAt !== null)) session.end();
        else if (user) session.actor = { ...actor, role: user.role, bidLimit: user.bidLimit };
      }
    } catch (err) {
      this.log.warn('changed users could not be looked up; the next look tries again', { err });
    }
  }
}
