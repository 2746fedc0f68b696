import { Injectable } from '@nestjs/common';
import { plus } from '../../core/kernel/instant.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { SessionsStore } from './sessions.store.js';

/** Long enough to see, when somebody complains, from where they were signed in. */
const KEPT_MS = 30 * 86_400_000;

/** Forgets sessions that are over, with their refresh tokens. What was done in them stands in the audit trail for good. */
@Injectable()
export class SessionRetentionService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly store: SessionsStore,
  ) {}

  /** Removes what has been over for too long by now; a little at a time, so that no sign-in waits for it. */
  async remove(): Promise<void> {
    const before = plus(this.clock.now(), -KEPT_MS);
    while ((await this.database.transact((tx) => this.store.remove(tx, before))) > 0);
  }
}
