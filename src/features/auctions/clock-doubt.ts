import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LotCommand } from '../../core/auction/commands.js';
import { plus } from '../../core/kernel/instant.js';
import { AlarmClock } from '../../platform/clock/clock.js';
import { DisciplinedClock } from '../../platform/clock/disciplined-clock.js';
import { Database } from '../../platform/database/database.js';
import { dueStreams } from '../../platform/database/streams.js';
import { Log } from '../../platform/logging/log.js';
import { AuctionWriter } from './auction-writer.js';
import { LOT_STREAM } from './lot-in-batch.js';
import { SYSTEM, systemOrder } from './order.js';

/** The clocks are compared again after so long; until then nothing more is heard of a disagreement. */
const UNTIL_NEXT_MS = 6_000;
/** What one alarm suspends at the most; the next one finds the rest. */
const LIMIT = 5_000;

const SUSPEND: LotCommand = {
  type: 'suspend',
  reason: 'clock-disagreement',
  by: SYSTEM,
  secondBy: null,
};

/**
 * Suspends the lots that would close while nobody knows what time it is. The database and this process disagree by
 * more than either can be believed to be off, so a lot due within the disagreement could close too early or too late.
 * A person looks at the clocks and resumes; the time that the lot stood is given back.
 */
@Injectable()
export class ClockDoubt implements OnModuleInit {
  constructor(
    private readonly clock: AlarmClock,
    private readonly database: Database,
    private readonly writer: AuctionWriter,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    if (!(this.clock instanceof DisciplinedClock)) return;
    this.clock.onAlarm((disagreementMs) => void this.suspend(Math.abs(disagreementMs)));
  }

  private async suspend(disagreementMs: number): Promise<void> {
    try {
      const now = this.clock.now();
      const before = plus(now, Math.ceil(disagreementMs) + UNTIL_NEXT_MS);
      const due = await dueStreams(this.database.read, { kind: LOT_STREAM, before, limit: LIMIT });
      for (const { id } of due) void this.writer.submit(systemOrder(id, SUSPEND, now));
      this.log.error('lots are suspended: the time is in doubt', { disagreementMs, lots: due });
    } catch (err) {
      this.log.error('lots could not be looked up while the time is in doubt', { err });
    }
  }
}
