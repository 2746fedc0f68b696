import type { BackstopNature } from '../../../contract/backstops.js';
import type { Backstop } from '../../../core/disposal/attempt.js';
import type { Instant } from '../../../core/kernel/instant.js';

/** An undertaking as an institution gave it, by two of its people. */
export interface StoredBackstop extends Backstop {
  readonly id: string;
  readonly caseId: string;
  readonly institutionId: string;
  readonly nature: BackstopNature;
  readonly evidence: Readonly<Record<string, string>>;
  readonly askedBy: string;
  readonly undertakenBy: string;
  readonly undertakenAt: Instant;
}

/** What may become of an undertaking: its lister accepts, declines or releases it, its institution takes it back. */
export type BackstopActKind = 'accepted' | 'declined' | 'withdrawn' | 'released';

export interface BackstopAct {
  readonly backstopId: string;
  readonly act: BackstopActKind;
  readonly by: string;
  /** Null for an act that one person does alone. */
  readonly secondBy: string | null;
  readonly reason: string | null;
  readonly at: Instant;
}

/** An undertaking with everything that became of it, the first first. */
export interface WholeBackstop {
  readonly backstop: StoredBackstop;
  readonly acts: readonly BackstopAct[];
}

/** What may be done with an undertaking after what was done last; nothing may after anything else. */
const NEXT: { readonly [last in BackstopActKind | 'offered']: readonly BackstopActKind[] } = {
  offered: ['accepted', 'declined', 'withdrawn'],
  accepted: ['released'],
  ...{ declined: [], withdrawn: [], released: [] },
};

/** The last that was done with it. */
export function lastAct({ acts }: WholeBackstop): BackstopActKind | 'offered' {
  return acts.at(-1)?.act ?? 'offered';
}

/** Whether this may be done with it now; an offer that has lapsed can be accepted no more. */
export function mayFollow(whole: WholeBackstop, act: BackstopActKind, now: Instant): boolean {
  const isLapsed = now >= whole.backstop.validUntil;
  return NEXT[lastAct(whole)].includes(act) && !(isLapsed && act === 'accepted');
}
