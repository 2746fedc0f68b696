import type { NoticeOpening } from '../../../contract/placements.js';
import type { Instant } from '../../../core/kernel/instant.js';
import type { KeptPeriod, MediaDuty, Placement } from '../../../core/listing/placement.js';
import type { StoredCorrection } from '../corrections/correction.js';

/** What publication has frozen of the media of a notice: what its pack asks, and what placements are measured by. */
export interface NoticeDuties {
  readonly media: readonly MediaDuty[];
  readonly period: KeptPeriod | null;
  /** When the law is looked after; null where it asks for nothing but the platform. */
  readonly lookAt: Instant | null;
}

/** A placement as it is kept; its row never changes. */
export interface StoredPlacement extends Placement {
  readonly id: string;
  readonly lotId: string;
  readonly reference: string;
  readonly zhHash: string;
  readonly enHash: string;
  /** The scan or the screenshot; null for what the platform has recorded by itself. */
  readonly deedId: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

/** That a placement does not count any more. */
export interface Strike {
  readonly placementId: string;
  readonly reason: string;
  readonly struckBy: string;
  readonly struckAt: Instant;
}

/** That two officers let a lot open although the law about its media is not met, for what was missing then. */
export interface Acceptance {
  readonly id: string;
  readonly lotId: string;
  readonly missing: readonly string[];
  readonly reason: string;
  readonly askedBy: string;
  readonly acceptedBy: string;
  readonly acceptedAt: Instant;
}

/** Everything on record of where the notice of a lot stands. */
export interface NoticeRecord {
  /** Null for lots that were published before this was kept. */
  readonly duties: NoticeDuties | null;
  readonly placements: readonly StoredPlacement[];
  readonly strikes: readonly Strike[];
  readonly corrections: readonly StoredCorrection[];
  readonly acceptances: readonly Acceptance[];
  readonly opening: NoticeOpening | null;
}

/** The placements that count. */
export function standing({ placements, strikes }: NoticeRecord): readonly StoredPlacement[] {
  const struck = new Set(strikes.map(({ placementId }) => placementId));
  return placements.filter(({ id }) => !struck.has(id));
}
