import type { RuleName } from '../../../src/core/auction/rule-draft.js';

/** What holds of a rule that neither the lot nor its pack says, as the API writes it; those that are needed have none. */
export const USUAL_RULES: { readonly [name in RuleName]?: unknown } = {
  ...{ stepMode: 'at-least', firstBid: 'start-or-more', proxy: false, leaderMayRaise: true },
  ...{ minimumEnrolled: 1, minimumBidders: 1, minimumRaises: 0, priority: 'none' },
  ...{ equalRankPriority: 'time', queryMs: 300_000, softClose: null, reserveVisible: false },
  ...{ entry: 'enrolled', pricing: 'first', sealing: 'committed', revealMs: 3_600_000 },
  ...{ dropExtremes: 0, pausesMs: [0, 0, 0], bestStepBps: 0 },
  ...{ rounds: 3, openingPauseMs: 0, roundPauseMs: 0, pauseMs: 0 },
};
