import { Injectable } from '@nestjs/common';
import type { Incident, IncidentLot, IncidentReport } from '../../../contract/incidents.js';
import { mayDo } from '../../../contract/permissions.js';
import { invariant } from '../../../core/kernel/invariant.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/access.js';
import { ApiError } from '../../../platform/http/api-error.js';
import type { KnownIncident, LotStep } from './incident.js';
import { entriesOf, exitsOf, IncidentLotsStore } from './incident-lots.store.js';
import { both, type IncidentFile, type Naming, stepsOf } from './incident-steps.js';
import { IncidentSurroundings } from './incident-surroundings.js';
import { IncidentViewsService } from './incident-views.service.js';
import { IncidentsStore } from './incidents.store.js';

/** Tells what became of an incident: to the staff concerned and to auditors with persons, to everybody without. */
@Injectable()
export class IncidentReportsService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly store: IncidentsStore,
    private readonly lotSteps: IncidentLotsStore,
    private readonly views: IncidentViewsService,
    private readonly beside: IncidentSurroundings,
  ) {}

  /** Refuses with `not-found`. */
  async get(visitor: Actor | null, id: string): Promise<IncidentReport> {
    const { read } = this.database;
    const incident = await this.store.find(read, id);
    if (incident === null) throw new ApiError('not-found');
    const file: IncidentFile = {
      incident,
      texts: await this.store.findTexts(read, id),
      steps: await this.lotSteps.findSteps(read, id),
      end: await this.store.findEnd(read, id),
      conclusions: await this.store.findConclusions(read, id),
    };
    const isTold = mayReadPersons(visitor, incident);
    const name = isTold ? await this.beside.naming(file) : () => null;
    const [shown] = await this.views.shown([incident]);
    invariant(shown, 'an incident is shown as one');
    const lots = await this.lotsOf(read, file);
    return { ...shown, reason: isTold ? incident.reason : null, ...told(file, name), lots };
  }

  private async lotsOf(
    read: Queryable,
    { incident, steps, end }: IncidentFile,
  ): Promise<IncidentLot[]> {
    const entries = entriesOf(steps);
    const ids = entries.map(({ lot }) => lot);
    const titles = await this.beside.titles(ids);
    const time = { from: incident.declaredAt, to: end?.endedAt ?? this.clock.now() };
    const tasks = await this.lotSteps.countTasks(read, ids, time);
    const exits = new Map(exitsOf(steps).map((step) => [step.lot, step]));
    return entries.map(({ lot, act, at, opensAt }) => ({
      ...{ lot, title: titles.get(lot) ?? lot, entry: act, at, opening: opensAt },
      exit: exitShown(exits.get(lot)),
      ...(tasks.get(lot) ?? { tasks: 0, ruled: 0 }),
    }));
  }
}

/** The staff of whoever declared it, of the platform, and of centres whose lots it may stop; and auditors. */
function mayReadPersons(visitor: Actor | null, { centreId }: KnownIncident): boolean {
  if (visitor === null || !mayDo('incident.read-persons', visitor)) return false;
  const isCentre = visitor.kind === 'trading-centre';
  return !isCentre || centreId === null || centreId === visitor.organisationId;
}

type Told = Omit<IncidentReport, keyof Incident | 'reason' | 'lots'>;

function told(file: IncidentFile, name: Naming): Told {
  const { incident, texts, end, conclusions } = file;
  return {
    declaredBy: name(incident.declaredBy),
    texts: texts.map(({ zh, en, at, by }) => ({ zh, en, at, by: name(by) })),
    end: end && {
      ...{ at: end.endedAt, reason: end.reason, opensFrom: end.opensFrom },
      ...both(end.askedBy, end.endedBy, name),
    },
    conclusions: conclusions.map(({ cause, measures, confirmedAt, askedBy, confirmedBy }) => ({
      ...{ cause, measures, at: confirmedAt },
      ...both(askedBy, confirmedBy, name),
    })),
    steps: stepsOf(file, name),
  };
}

function exitShown(step: LotStep<IncidentExitOf> | undefined): IncidentLot['exit'] {
  if (step === undefined) return null;
  const { act: how, at, opensAt, refusedBids } = step;
  const opening = how === 'resumed' ? opensAt : null;
  return { how, at, opening, refusedBids: refusedBids ?? 0 };
}

type IncidentExitOf = NonNullable<IncidentLot['exit']>['how'];
