import type { GroundSource, ObjectionGround } from '../core/listing/objection-grounds.js';
import type { Consequence, Finding, PublicityState } from '../core/listing/publicity.js';

/** What somebody is in a sale, as far as it may object to its result. */
export type SaleParty = 'bidder' | 'priority-holder' | 'lister' | 'pledgor' | 'applicant';

/** What an objection says. */
export interface ObjectionWish {
  readonly ground: ObjectionGround;
  readonly reasons: string;
}

/** What the centre's first person finds, for a second one to confirm. */
export interface ObjectionRulingWish {
  readonly finding: Finding;
  readonly consequence: Consequence;
  /** On what ground the sale is undone; null where it stands. */
  readonly ground: ObjectionGround | null;
  readonly reason: string;
  /** The paddles of the buyers by whose fault the sale is undone: their deposits are not sent back with the others. */
  readonly atFault?: readonly string[];
}

/** A document of an objection. */
export interface ObjectionDocument {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly addedAt: number;
}

/** How an objection was decided. */
export interface ObjectionRuling extends ObjectionRulingWish {
  /** The article by which the sale is undone; null where it stands. */
  readonly source: GroundSource | null;
  readonly at: number;
  /** Who ruled, for the centre and auditors; null for others. */
  readonly persons: { readonly by: string; readonly secondBy: string } | null;
}

/** An objection 异议 to a result as everybody sees it; whose it is, is told to whom it may be. */
export interface ResultObjection extends ObjectionWish {
  readonly id: string;
  readonly lot: string;
  readonly lodgedAt: number;
  /** Until when it has to be answered, in epoch milliseconds. */
  readonly answerBy: number;
  readonly isOwn: boolean;
  /** Whether it was made against the sale before its end and not ruled on by then; it says no reasons to everybody. */
  readonly isCarried: boolean;
  /** For the centre, auditors and whose it is; null for others. */
  readonly objector: {
    readonly id: string;
    readonly name: string;
    readonly parties: readonly SaleParty[];
  } | null;
  readonly documentCount: number;
  /** For the centre, auditors and whose it is; empty for others. */
  readonly documents: readonly ObjectionDocument[];
  readonly ruling: ObjectionRuling | null;
}

/** The publicity 成交公示 of a result. */
export interface ResultPublicity {
  readonly lot: string;
  /** The centre that runs the lot, and rules on objections. */
  readonly centre: string | null;
  /** Null while the lot has not ended, was withdrawn, or where nobody is given time to object. */
  readonly publicity: {
    readonly state: PublicityState;
    readonly endedAt: number;
    readonly days: number;
    readonly unit: 'days' | 'working-days';
    /** The first instant at which the result can be final. */
    readonly until: number;
    /** Since when it is final; null while it is not. */
    readonly finalSince: number | null;
    readonly answerDays: number;
  } | null;
  /** The paddles that have won something of the lot; empty where nobody has. */
  readonly winners: readonly string[];
  /** Whether the reader may object now. */
  readonly mayObject: boolean;
  /** Oldest first. */
  readonly objections: readonly ResultObjection[];
}

/** One line of the centre's list of objections. */
export interface ObjectionOfCentre extends ResultObjection {
  readonly lotTitle: string;
}
