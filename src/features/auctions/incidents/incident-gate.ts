import { Injectable } from '@nestjs/common';
import type { AuctionState } from '../../../core/auction/auction.js';
import { decodeState } from '../../../core/kernel/state-json.js';
import { lockStream, readHeads } from '../../../platform/database/streams.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { holds, type KnownIncident } from './incident.js';
import { IncidentLotsStore } from './incident-lots.store.js';
import { IncidentsStore } from './incidents.store.js';

/** The one row that declarations, ends and publications pass one after another. */
const GATE = { id: 'incidents', kind: 'incidents' };

/**
 * What must not happen during an incident asks here, in its own transaction and before it locks anything that a
 * declaration locks: so a publication is whole before the declaration, which then finds its lot, or is refused.
 */
@Injectable()
export class IncidentGate {
  constructor(
    private readonly store: IncidentsStore,
    private readonly lots: IncidentLotsStore,
  ) {}

  /** Closes the gate until the transaction ends; answers the incidents that last. */
  async lock(tx: Tx): Promise<readonly KnownIncident[]> {
    await lockStream(tx, GATE);
    return this.store.findLasting(tx);
  }

  /** Refuses with `incident` while a lot of this centre could not open. */
  async assertMayOpen(tx: Tx, centreId: string): Promise<void> {
    const lasting = await this.lock(tx);
    if (lasting.some((one) => holds(one, { centreId, isUnopened: true })))
      throw new ApiError('incident');
  }

  /** Refuses with `incident` while any of these lots, whatever they stand for, must not go on or open. */
  async assertMayGoOn(tx: Tx, lots: readonly string[]): Promise<void> {
    const lasting = await this.lock(tx);
    if (lasting.length === 0) return;
    const centres = await this.lots.findCentres(tx, lots);
    const heads = new Map((await readHeads(tx, lots)).map((head) => [head.id, head.state]));
    for (const { id, centreId } of centres) {
      const state = heads.get(id);
      const isUnopened =
        state !== undefined && (decodeState(state) as AuctionState).phase === 'waiting';
      if (lasting.some((one) => holds(one, { centreId, isUnopened })))
        throw new ApiError('incident');
    }
  }
}
