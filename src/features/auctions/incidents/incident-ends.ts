import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { ENDED } from './incident-declaring.service.js';
import type { IncidentEnd, KnownIncident, LotStep } from './incident.js';
import { IncidentGate } from './incident-gate.js';
import { IncidentLotsStore, standingOf } from './incident-lots.store.js';
import { IncidentRelease, type Release } from './incident-release.js';
import { IncidentStops } from './incident-stops.js';
import { IncidentsStore } from './incidents.store.js';

/** What two persons have decided about the end of an incident. */
export type Ended = Omit<Release, 'incident' | 'others'> & { readonly id: string };

/** What the end of an incident does, in the transaction of its confirmation. */
@Injectable()
export class IncidentEnds {
  constructor(
    private readonly gate: IncidentGate,
    private readonly store: IncidentsStore,
    private readonly lots: IncidentLotsStore,
    private readonly stops: IncidentStops,
    private readonly releases: IncidentRelease,
  ) {}

  find(tx: Tx, id: string): Promise<KnownIncident | null> {
    return this.store.find(tx, id);
  }

  /** The lots that stand for an incident. */
  async standing(tx: Tx, id: string): Promise<readonly string[]> {
    return standingOf(await this.lots.findSteps(tx, id)).map(({ lot }) => lot);
  }

  /**
   * Lets its lots go on. What opens so soon that bidders could not have notice of it is put off first, should the sweep
   * have missed it. Refuses with `conflict` when it has ended.
   */
  async release(tx: Tx, { id, ...release }: Ended): Promise<readonly LotStep[]> {
    const lasting = await this.gate.lock(tx);
    const incident = lasting.find((one) => one.id === id);
    if (incident === undefined) throw new ApiError('conflict', ENDED);
    const { by, secondBy, receivedAt } = release;
    await this.stops.stop(tx, { incident, by, secondBy, receivedAt }, false);
    const others = lasting.filter((one) => one.id !== id);
    return this.releases.carryOut(tx, { ...release, incident, others });
  }

  append(tx: Tx, id: string, end: IncidentEnd): Promise<void> {
    return this.store.appendEnd(tx, id, end);
  }
}
