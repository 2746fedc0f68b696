import type { RuleDraft } from './rule-draft.js';
import type { Format } from './terms.js';

/** The formats whose rules say how long a lot takes; for the others its terms do. */
export const WITH_OWN_CLOCK: ReadonlySet<Format> = new Set<Format>([
  'dynamic-quote',
  'dutch',
  'hybrid-dutch',
  'round-english',
  'texas',
]);

/**
 * How long a lot takes by such rules, once they are complete: the longest that it takes by itself. Only rounds of turns
 * take longer with every bidder, and rounds without a deadline with every bid; theirs is the least.
 */
export function ownDurationMs(format: Format, draft: RuleDraft): number {
  const ms = (name: MsName): number => draft[name] ?? 0;
  const pauses = (draft.pausesMs ?? []).reduce((total, pause) => total + pause, 0);
  const rounds = draft.rounds ?? 1;
  switch (format) {
    case 'dynamic-quote':
      return ms('freePeriodMs') + ms('cycleMs');
    case 'dutch':
      return ms('descentMs');
    case 'hybrid-dutch':
      return pauses + ms('descentMs') + ms('sealedMs') + ms('bestMs');
    case 'round-english':
      return ms('openingPauseMs') + rounds * ms('turnMs') + (rounds - 1) * ms('roundPauseMs');
    case 'texas':
      return draft.deadlineMs ?? ms('pauseMs') + ms('roundMs');
    default:
      return 0;
  }
}

type MsName =
  | 'freePeriodMs'
  | 'cycleMs'
  | 'descentMs'
  | 'sealedMs'
  | 'bestMs'
  | 'openingPauseMs'
  | 'turnMs'
  | 'roundPauseMs'
  | 'pauseMs'
  | 'roundMs';
