import { Injectable } from '@nestjs/common';
import type { IncidentAmendment, IncidentWish } from '../../../contract/incidents.js';
import { recordChange } from '../../../platform/audit/audit-trail.js';
import type { Command } from '../../../platform/commands/command.js';
import { Commands } from '../../../platform/commands/commands.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import { Ids } from '../../../platform/ids/ids.js';
import type { KnownIncident } from './incident.js';
import { IncidentGate } from './incident-gate.js';
import { IncidentStops } from './incident-stops.js';
import { IncidentWordings } from './incident-wording.js';
import { IncidentsStore } from './incidents.store.js';

/** What a declaration has done. */
export interface Declared {
  readonly id: string;
  /** The lots that stand for it now: suspended, or put off before they opened. */
  readonly lots: readonly string[];
}

/** Declares incidents 事故 and writes their texts: the brake, which one person pulls alone. */
@Injectable()
export class IncidentDeclaringService {
  constructor(
    private readonly commands: Commands,
    private readonly ids: Ids,
    private readonly wordings: IncidentWordings,
    private readonly gate: IncidentGate,
    private readonly store: IncidentsStore,
    private readonly stops: IncidentStops,
  ) {}

  /**
   * Declares an incident of the platform, or of the actor's trading centre, and in the same transaction stops its lots.
   * Refuses with `conflict` while another one of the same organisation lasts: that one can be amended.
   */
  declare(command: Command, wish: IncidentWish): Promise<Declared> {
    const { actor, receivedAt } = command;
    const { userId: by, organisationId } = actor;
    return this.commands.once(command, async (tx) => {
      const lasting = await this.gate.lock(tx);
      if (lasting.some((one) => one.organisationId === organisationId))
        throw new ApiError('conflict', 'An incident of yours lasts already; amend it.');
      const { kind, suspends = true, reason } = wish;
      const declared = {
        ...{ id: this.ids.next('inc'), organisationId, kind, suspends, reason },
        ...{ centreId: actor.kind === 'platform' ? null : organisationId, declaredBy: by },
      };
      const text = this.wordings.textOf(wish);
      const incident: KnownIncident = {
        ...{ ...declared, ...text },
        ...{ declaredAt: receivedAt, amendedAt: null, endedAt: null },
      };
      const stopping = { incident, by, secondBy: null, receivedAt };
      const steps = await this.stops.stop(tx, stopping, suspends);
      const facts = { incident: incident.id, kind, suspends, lots: steps.length };
      const change = { type: 'incident-declared', by, facts };
      const declaredAt = await recordChange(tx, organisationId, change);
      await this.store.append(tx, { ...declared, declaredAt });
      await this.store.appendText(tx, incident.id, { no: 1, ...text, reason, by, at: declaredAt });
      return { id: incident.id, lots: steps.map(({ lot }) => lot) };
    });
  }

  /**
   * Writes the text anew; the earlier ones stay on file. Refuses with `not-found`, `not-allowed` (another's incident)
   * and `conflict` (it has ended).
   */
  amend(command: Command, id: string, amendment: IncidentAmendment): Promise<{ id: string }> {
    const { actor } = command;
    const { userId: by, organisationId } = actor;
    return this.commands.once(command, async (tx) => {
      await this.gate.lock(tx);
      const incident = own(actor, await this.store.find(tx, id));
      if (incident.endedAt !== null) throw new ApiError('conflict', ENDED);
      const no = (await this.store.findTexts(tx, id)).length + 1;
      const change = { type: 'incident-amended', by, facts: { incident: id, text: no } };
      const at = await recordChange(tx, organisationId, change);
      await this.store.appendText(tx, id, { ...amendment, no, by, at });
      return { id };
    });
  }
}

export const ENDED = 'This incident has ended.';

/** An incident that the actor's organisation declared. Refuses with `not-found` and `not-allowed`. */
export function own(actor: Actor, incident: KnownIncident | null): KnownIncident {
  if (incident === null) throw new ApiError('not-found');
  if (incident.organisationId !== actor.organisationId)
    throw new ApiError('not-allowed', 'Another organisation has declared this incident.');
  return incident;
}
