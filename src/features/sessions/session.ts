import type { Instant } from '../../core/kernel/instant.js';
import type { Currency } from '../../core/money/currency.js';
import type { Minor } from '../../core/money/money.js';
import type { SessionPlan } from '../../core/session/timetable.js';

/** A session 专场, whatever is arranged in it. */
export interface Session {
  readonly id: string;
  readonly centreId: string;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

/** What stops a session: a debt with the costs that its debtor bears. */
export interface Cover {
  readonly currency: Currency;
  readonly debt: Minor;
  readonly costs: Minor;
  readonly isPublic: boolean;
}

/** How a session is arranged; a change is another version. */
export interface Arrangement {
  readonly title: string;
  readonly plan: SessionPlan;
  /** Null for a session that nothing stops. */
  readonly cover: Cover | null;
  /** By which paper the debtor agrees that everything is sold, where nothing stops the session; null where none is named. */
  readonly sellsAll: string | null;
  /** The ids of its lots, in their order. */
  readonly lots: readonly string[];
}

/** An arrangement as it is kept. */
export interface StoredVersion extends Arrangement {
  readonly id: string;
  readonly sessionId: string;
  readonly no: number;
  readonly arrangedBy: string;
  readonly arrangedAt: Instant;
}

export interface Publication {
  readonly sessionId: string;
  readonly versionNo: number;
  readonly askedBy: string;
  readonly publishedBy: string;
  readonly publishedAt: Instant;
  /** The pack of the session, as `court-session@1`; null for one that was published before there were any. */
  readonly pack: string | null;
}

/** That a session was stopped, and which lots were withdrawn. */
export interface Stop {
  readonly sessionId: string;
  readonly proceeds: Minor;
  readonly lots: readonly string[];
  readonly stoppedAt: Instant;
}

/** A session with all that is known of it. */
export interface WholeSession {
  readonly session: Session;
  /** The one that is published, or the last. */
  readonly version: StoredVersion;
  readonly publication: Publication | null;
  readonly stop: Stop | null;
}
