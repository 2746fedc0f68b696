import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { type Instant, plus } from '../core/kernel/instant.js';
import { DirectoryService } from '../features/parties/directory.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Log } from '../platform/logging/log.js';
import type { Session } from './session.js';

const LOOK_MS = 1_000;
/** Looked back over each time: a transaction that disables someone may become visible later than its own instant. */
const OVERLAP_MS = 60_000;

/** Looks once a second who has been disabled, and throws out those of them who are signed in here. */
@Injectable()
export class Revocation implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly sessions = new Set<Session>();
  private lookedAt: Instant | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly directory: DirectoryService,
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
      const disabled = new Set(await this.directory.findDisabledSince(since));
      this.lookedAt = now;
      for (const session of this.sessions) {
        if (session.actor && disabled.has(session.actor.userId)) session.end();
      }
    } catch (err) {
      this.log.warn('disabled users could not be looked up; the next look tries again', { err });
    }
  }
}
