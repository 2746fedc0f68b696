import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../core/kernel/instant.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { SYSTEM } from '../order.js';
import { IncidentGate } from './incident-gate.js';
import { IncidentLotsStore } from './incident-lots.store.js';
import { IncidentStops } from './incident-stops.js';

/** Holds back what would open while an incident lasts: well before its instant, so that no failure lets it slip through. */
@Injectable()
export class IncidentHolding {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly gate: IncidentGate,
    private readonly stops: IncidentStops,
    private readonly lots: IncidentLotsStore,
  ) {}

  /** Puts off what opens soon, where an incident lasts. */
  async hold(): Promise<void> {
    const now = this.clock.now();
    if (!(await this.lots.isAnyOpening(this.database.read, this.stops.opensBy(now)))) return;
    await this.database.transact((tx) => this.holdIn(tx, now));
  }

  /** The same as part of a transaction: also what fell due meanwhile and that nobody has opened yet. */
  async holdIn(tx: Tx, receivedAt: Instant): Promise<void> {
    const persons = { by: SYSTEM, secondBy: null };
    for (const incident of await this.gate.lock(tx))
      await this.stops.stop(tx, { incident, ...persons, receivedAt }, false);
  }
}
