import type { RuleDraft, RuleName } from './rule-draft.js';
import type { Format } from './terms.js';

const QUERY: readonly RuleName[] = ['priority', 'queryMs', 'equalRankPriority'];
const MINIMUMS: readonly RuleName[] = ['minimumEnrolled', 'minimumBidders'];
const RESERVE: readonly RuleName[] = ['reserve', 'reserveVisible'];
const ROOM: readonly RuleName[] = [
  'increment',
  'stepMode',
  'firstBid',
  'proxy',
  'leaderMayRaise',
  'minimumRaises',
];
const SEALING: readonly RuleName[] = ['sealing', 'revealMs'];
const DESCENT: readonly RuleName[] = ['steps', 'stepBps', 'descentMs', 'floor'];

/** The rules that each format has; any other one on such a lot is a slip of the pen. */
const OF_FORMAT: Readonly<Record<Format, readonly RuleName[]>> = {
  english: [...RESERVE, ...ROOM, 'softClose', 'firstBidCountdownMs'],
  'dynamic-quote': [...RESERVE, ...ROOM, 'freePeriodMs', 'cycleMs', 'entry'],
  sealed: [...RESERVE, ...SEALING, 'pricing'],
  weighted: [...RESERVE, ...SEALING, 'priceWeightBps', 'criteria', 'dropExtremes'],
  dutch: DESCENT,
  'hybrid-dutch': [...DESCENT, 'pausesMs', 'sealedMs', 'bestMs', 'bestStepBps'],
  'round-english': [
    ...RESERVE,
    'increment',
    'minimumRaises',
    'rounds',
    'turnMs',
    'openingPauseMs',
    'roundPauseMs',
  ],
  texas: [...RESERVE, 'increment', 'roundMs', 'pauseMs', 'deadlineMs'],
  package: [...RESERVE, 'parts', 'increment', 'stepMode', 'softClose'],
};

/** Those without which a lot of the format cannot be run: there is no usual value for them. */
const NEEDED: Readonly<Record<Format, readonly RuleName[]>> = {
  english: ['increment'],
  'dynamic-quote': ['increment', 'freePeriodMs', 'cycleMs'],
  sealed: [],
  weighted: ['priceWeightBps', 'criteria'],
  dutch: ['steps', 'stepBps', 'descentMs'],
  'hybrid-dutch': ['steps', 'stepBps', 'descentMs', 'sealedMs', 'bestMs'],
  'round-english': ['increment', 'turnMs'],
  texas: ['increment', 'roundMs'],
  package: ['parts'],
};

/** Every rule that a lot of this format may have, its own first. */
export function rulesOf(format: Format): readonly RuleName[] {
  return [...OF_FORMAT[format], ...MINIMUMS, ...QUERY];
}

/** The rules of a draft that its format does not have. */
export function strangeRules(format: Format, draft: RuleDraft): readonly RuleName[] {
  const known = new Set(rulesOf(format));
  const said = Object.keys(draft) as RuleName[];
  return said.filter((name) => draft[name] !== undefined && !known.has(name));
}

/** The rules that a draft would have to say and does not. */
export function missingRules(format: Format, draft: RuleDraft): readonly RuleName[] {
  return NEEDED[format].filter((name) => draft[name] === undefined);
}
