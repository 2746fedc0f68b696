import type { AssetRulingWish } from '../../contract/asset-objections.js';
import {
  type AssetObjectionAct,
  type AssetObjectionKind,
  type AssetObjectionState,
  ENDING_ACTS,
  type ProvisionalMeasure,
  standingAfter,
} from '../../core/listing/asset-objection.js';
import type { Instant } from '../../core/kernel/instant.js';

/** An objection as it was lodged. Its row never changes; what was done about it stands in acts. */
export interface StoredAssetObjection {
  readonly id: string;
  readonly lotId: string;
  readonly centreId: string;
  readonly listerId: string;
  readonly organisationId: string;
  readonly kind: AssetObjectionKind;
  readonly statement: string;
  readonly relation: string;
  readonly digest: string;
  readonly answerBy: Instant;
  readonly lodgedBy: string;
  readonly lodgedAt: Instant;
}

export interface StoredAssetDocument {
  readonly id: string;
  readonly objectionId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly addedBy: string;
  readonly addedAt: Instant;
}

/** What else belongs to an act: since when the lot stands, the ruling, or what has taken its place. */
export interface ActContent {
  readonly since?: number | null;
  readonly ruling?: Pick<AssetRulingWish, 'finding' | 'consequence' | 'article' | 'correction'>;
  readonly carriedTo?: string;
}

export interface StoredAct {
  readonly id: string;
  readonly objectionId: string;
  readonly type: AssetObjectionAct;
  /** Whom the centre asks, or whose comment it is. */
  readonly organisationId: string | null;
  readonly by: string;
  readonly secondBy: string | null;
  readonly at: Instant;
  readonly reason: string | null;
  readonly courtReference: string | null;
  readonly content: ActContent;
}

/** An objection with all that belongs to it, its acts and documents in the order in which they came. */
export interface WholeAssetObjection {
  readonly objection: StoredAssetObjection;
  readonly documents: readonly StoredAssetDocument[];
  readonly acts: readonly StoredAct[];
}

/** How an objection stands, and since when it has. */
export interface Standing {
  readonly state: AssetObjectionState;
  readonly measure: ProvisionalMeasure;
  readonly endedAt: Instant | null;
  /** Since when the clock of its lot stands for it; null where it does not, and where it stands for something else. */
  readonly heldSince: number | null;
}

/** Works out how an objection stands from what was done about it. */
export function standingOf({ acts }: WholeAssetObjection): Standing {
  const { state, measure } = standingAfter(acts);
  const end = acts.find(({ type }) => ENDING_ACTS.includes(type));
  const hold = measure === 'hold' ? acts.findLast(({ type }) => type === 'hold') : undefined;
  return { state, measure, endedAt: end?.at ?? null, heldSince: hold?.content.since ?? null };
}

/** Whether it waits for a ruling. */
export function isOpen(one: WholeAssetObjection): boolean {
  return standingOf(one).state === 'open';
}
