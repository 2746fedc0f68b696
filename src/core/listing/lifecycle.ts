/** Where a lot stands on its way from a bank's draft to the end of its sale. */
export type LotStage =
  | 'draft'
  | 'submitted'
  | 'approved'
  | 'published'
  | 'open'
  | 'suspended'
  | 'sold'
  | 'failed'
  | 'withdrawn'
  | 'discarded';

/** What people, and from publication on the auction, do to a lot as a whole. */
export type LotAct =
  | 'submit'
  | 'discard'
  | 'take-back'
  | 'return'
  | 'approve'
  | 'publish'
  | 'open'
  | 'suspend'
  | 'resume'
  | 'sell'
  | 'fail'
  | 'withdraw';

/**
 * What each stage allows, and where it leads; what is not named is refused. A draft that is discarded 作废 stays on
 * record, and nobody goes on writing it. Approving an approved lot asks a second
 * person again, after a request that was rejected or has expired.
 */
const NEXT: { readonly [stage in LotStage]: { readonly [act in LotAct]?: LotStage } } = {
  draft: { submit: 'submitted', discard: 'discarded' },
  submitted: { 'take-back': 'draft', return: 'draft', approve: 'approved' },
  approved: { return: 'draft', approve: 'approved', publish: 'published' },
  published: { open: 'open', suspend: 'suspended', withdraw: 'withdrawn' },
  open: { suspend: 'suspended', sell: 'sold', fail: 'failed', withdraw: 'withdrawn' },
  suspended: { resume: 'open', withdraw: 'withdrawn' },
  sold: {},
  failed: {},
  withdrawn: {},
  discarded: {},
};

/** The stage that `act` leads to, or null where it may not be done. */
export function nextStage(stage: LotStage, act: LotAct): LotStage | null {
  return NEXT[stage][act] ?? null;
}

/** The stages that only the lister and those who review may see. */
export const UNPUBLISHED: readonly LotStage[] = ['draft', 'submitted', 'approved', 'discarded'];

/** Whether everybody may see a lot at this stage. */
export function isPublished(stage: LotStage): boolean {
  return !UNPUBLISHED.includes(stage);
}

/** Whether a lot has left its lister's desk, and is the centre's to look at or published. */
export function isHandedIn(stage: LotStage): boolean {
  return stage !== 'draft' && stage !== 'discarded';
}

/** Whether nothing further happens to a lot at this stage. */
export function isOver(stage: LotStage): boolean {
  return Object.keys(NEXT[stage]).length === 0;
}
