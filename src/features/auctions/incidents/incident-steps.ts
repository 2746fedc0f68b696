import type { IncidentStep, Named } from '../../../contract/incidents.js';
import type {
  Conclusion,
  DeclaredIncident,
  IncidentEnd,
  LotStep,
  WrittenText,
} from './incident.js';

/** Everything that is on file about an incident. */
export interface IncidentFile {
  readonly incident: DeclaredIncident;
  readonly texts: readonly WrittenText[];
  readonly steps: readonly LotStep[];
  readonly end: IncidentEnd | null;
  readonly conclusions: readonly Conclusion[];
}

/** What a person is called, for those who may know; null for everybody else. */
export type Naming = (user: string) => Named;

/**
 * The steps of an incident in their order. What happened to several lots at one instant is one step; what happened to
 * them while it lasted was the system's doing, so nobody is named there.
 */
export function stepsOf(file: IncidentFile, name: Naming): readonly IncidentStep[] {
  const { incident, texts, end, conclusions } = file;
  const one = { lots: null, secondBy: null };
  const declared = { ...one, what: 'declared', at: incident.declaredAt } as const;
  const steps: readonly IncidentStep[] = [
    { ...declared, by: name(incident.declaredBy) },
    ...texts.slice(1).map(({ at, by }) => ({ ...one, what: 'amended' as const, at, by: name(by) })),
    ...lotSteps(file.steps),
    ...(end === null
      ? []
      : [
          {
            ...one,
            what: 'ended' as const,
            at: end.endedAt,
            ...both(end.askedBy, end.endedBy, name),
          },
        ]),
    ...conclusions.map(({ confirmedAt: at, askedBy, confirmedBy }) => ({
      ...{ ...one, what: 'concluded' as const, at },
      ...both(askedBy, confirmedBy, name),
    })),
  ];
  return [...steps].sort((a, b) => a.at - b.at);
}

/** The two persons of an act. */
export function both(first: string, second: string, name: Naming): { by: Named; secondBy: Named } {
  return { by: name(first), secondBy: name(second) };
}

function lotSteps(steps: readonly LotStep[]): readonly IncidentStep[] {
  const counted = new Map<string, IncidentStep & { lots: number }>();
  for (const { act: what, at } of steps) {
    const key = `${at} ${what}`;
    const known = counted.get(key);
    counted.set(key, { what, at, lots: (known?.lots ?? 0) + 1, by: null, secondBy: null });
  }
  return [...counted.values()];
}
