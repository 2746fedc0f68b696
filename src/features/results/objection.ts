import type { SaleParty } from '../../contract/results.js';
import type { ObjectionGround } from '../../core/listing/objection-grounds.js';
import type { Consequence, Finding } from '../../core/listing/publicity.js';
import type { Instant } from '../../core/kernel/instant.js';

/** What is kept about the publicity of a result, from the end of its lot on. */
export interface StoredPublicity {
  readonly lotId: string;
  readonly centreId: string;
  readonly endedAt: Instant;
  readonly until: Instant;
  readonly answerDays: number;
  readonly state: 'running' | 'final' | 'set-aside';
  readonly dueAt: Instant | null;
  readonly settledAt: Instant | null;
}

/** An objection as it was lodged. Its row never changes. */
export interface StoredObjection {
  readonly id: string;
  readonly lotId: string;
  readonly centreId: string;
  readonly organisationId: string;
  readonly parties: readonly SaleParty[];
  readonly ground: ObjectionGround;
  readonly reasons: string;
  readonly lodgedBy: string;
  readonly lodgedAt: Instant;
  readonly answerBy: Instant;
  /** The objection to the sale that it takes the place of; null for one to the result itself. */
  readonly carriedFrom: string | null;
}

export interface StoredObjectionDocument {
  readonly id: string;
  readonly objectionId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly addedBy: string;
  readonly addedAt: Instant;
}

export interface StoredRuling {
  readonly objectionId: string;
  readonly finding: Finding;
  readonly consequence: Consequence;
  readonly ground: ObjectionGround | null;
  readonly reason: string;
  /** The paddles of the buyers whose fault undid the sale. */
  readonly atFault: readonly string[];
  readonly askedBy: string;
  readonly ruledBy: string;
  readonly ruledAt: Instant;
}

/** An objection with all that belongs to it. */
export interface WholeObjection {
  readonly objection: StoredObjection;
  readonly documents: readonly StoredObjectionDocument[];
  readonly ruling: StoredRuling | null;
}
