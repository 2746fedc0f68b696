import type {
  IncidentEntry,
  IncidentExit,
  IncidentKind,
  IncidentText,
} from '../../../contract/incidents.js';
import type { Instant } from '../../../core/kernel/instant.js';

/** An incident 事故 as it was declared. */
export interface DeclaredIncident {
  readonly id: string;
  /** Who declared it: the platform, or a trading centre. */
  readonly organisationId: string;
  /** The trading centre whose lots it is about; null: all of them. */
  readonly centreId: string | null;
  readonly kind: IncidentKind;
  /** Whether open lots stand still for it. */
  readonly suspends: boolean;
  readonly reason: string;
  readonly declaredBy: string;
  readonly declaredAt: Instant;
}

/** An incident with its text as it reads now. */
export interface KnownIncident extends DeclaredIncident, IncidentText {
  /** When the text was last written anew; null while the first one stands. */
  readonly amendedAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** A text of an incident, the first of which came with its declaration. */
export interface WrittenText extends IncidentText {
  readonly no: number;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

export type LotAct = IncidentEntry | IncidentExit;

/** What an incident did to a lot, or how the lot came out of it. */
export interface LotStep<Act extends LotAct = LotAct> {
  readonly lot: string;
  readonly act: Act;
  /** The last entry of its record by then. */
  readonly seq: number;
  /** When it was, or is now, to open; null where it had opened. */
  readonly opensAt: Instant | null;
  /** How many bids were refused while it stood; null while it stands. */
  readonly refusedBids: number | null;
  readonly at: Instant;
}

export interface IncidentEnd {
  readonly reason: string;
  readonly opensFrom: Instant | null;
  readonly askedBy: string;
  readonly endedBy: string;
  readonly endedAt: Instant;
}

export interface Conclusion {
  readonly no: number;
  readonly cause: string;
  readonly measures: string;
  readonly askedBy: string;
  readonly confirmedBy: string;
  readonly confirmedAt: Instant;
}

/** Whether a lot of a centre is under an incident, as far as that goes: what has opened only where it stops lots. */
export function holds(
  { centreId, suspends }: Pick<DeclaredIncident, 'centreId' | 'suspends'>,
  lot: { readonly centreId: string; readonly isUnopened: boolean },
): boolean {
  const isInScope = centreId === null || centreId === lot.centreId;
  return isInScope && (suspends || lot.isUnopened);
}
