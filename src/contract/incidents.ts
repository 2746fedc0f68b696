/** Why a platform or a trading centre is in incident mode 事故模式. */
export const INCIDENT_KINDS = [
  'outage',
  'clock-doubt',
  'security',
  'authority-order',
  'other',
] as const;

export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** What everybody is told of an incident. */
export interface IncidentText {
  readonly zh: string;
  readonly en: string;
}

/** The usual text of each kind, as the platform's own file has it, and how long bidders are told before a lot opens. */
export interface IncidentWording {
  readonly noticeMs: number;
  readonly texts: {
    readonly [kind in IncidentKind]: {
      /** Where open lots stand still, and where they do not. */
      readonly stopped: IncidentText;
      readonly warned: IncidentText;
    };
  };
}

/** An incident as everybody sees it. Instants are epoch milliseconds. */
export interface Incident extends IncidentText {
  readonly id: string;
  readonly kind: IncidentKind;
  /** The trading centre whose lots it is about; null: the whole platform. */
  readonly centre: { readonly id: string; readonly name: string } | null;
  /** Whether open lots stand still for it; one that does not only warns and holds what would open. */
  readonly suspends: boolean;
  readonly declaredAt: number;
  /** When its text was last written anew; null while the first one stands. */
  readonly amendedAt: number | null;
  readonly endedAt: number | null;
}

/** The incidents that last now, the oldest first: a route, and a message of the socket. */
export interface CurrentIncidents {
  readonly incidents: readonly Incident[];
}

export interface IncidentWish extends Partial<IncidentText> {
  readonly kind: IncidentKind;
  /** Why, for the staff and for auditors alone. */
  readonly reason: string;
  /** True unless said otherwise. */
  readonly suspends?: boolean;
}

export interface IncidentAmendment extends IncidentText {
  readonly reason: string;
}

export interface IncidentEndWish {
  /** Stands in the record of every lot that goes on. */
  readonly reason: string;
  /** The earliest opening of what was put off, as `2026-03-02T10:00:00+08:00`; absent: as soon as bidders have had notice. */
  readonly opensFrom?: string;
  /** Lots that go on standing; they are resumed like any other. */
  readonly keep?: readonly string[];
}

export interface IncidentConclusionWish {
  readonly cause: string;
  readonly measures: string;
}

/** How a lot came under an incident: its clock was stopped, or its opening was put off. */
export type IncidentEntry = 'suspended' | 'put-off';

/**
 * How it came out: it goes on, it was kept standing, another incident that lasts has taken it over, or something else had
 * ended or resumed it before.
 */
export type IncidentExit = 'resumed' | 'kept' | 'handed-over' | 'gone';

/** What an incident did to one lot. */
export interface IncidentLot {
  readonly lot: string;
  readonly title: string;
  readonly entry: IncidentEntry;
  readonly at: number;
  /** When it was to open; null where it had opened. */
  readonly opening: number | null;
  readonly exit: {
    readonly how: IncidentExit;
    readonly at: number;
    /** When it opens now; null where it had opened, and where it stands on. */
    readonly opening: number | null;
    /** How many bids it has refused while it stood for this. */
    readonly refusedBids: number;
  } | null;
  /** Bids that waited for a ruling in that time, and how many of them have had one. */
  readonly tasks: number;
  readonly ruled: number;
}

/** Who did something, by name; null for everybody who may not know. */
export type Named = string | null;

/** A step of an incident, in the order in which they were taken. */
export interface IncidentStep {
  readonly what: 'declared' | 'amended' | IncidentEntry | IncidentExit | 'ended' | 'concluded';
  readonly at: number;
  /** How many lots it was about; null where it was about none. */
  readonly lots: number | null;
  readonly by: Named;
  readonly secondBy: Named;
}

/** What became of an incident: for the staff, for auditors, and without persons for everybody. */
export interface IncidentReport extends Incident {
  /** Why it was declared; null for everybody but the staff and auditors. */
  readonly reason: string | null;
  readonly declaredBy: Named;
  readonly texts: readonly (IncidentText & { readonly at: number; readonly by: Named })[];
  readonly lots: readonly IncidentLot[];
  readonly end: {
    readonly at: number;
    readonly reason: string;
    readonly opensFrom: number | null;
    readonly by: Named;
    readonly secondBy: Named;
  } | null;
  readonly conclusions: readonly (IncidentConclusionWish & {
    readonly at: number;
    readonly by: Named;
    readonly secondBy: Named;
  })[];
  readonly steps: readonly IncidentStep[];
}
