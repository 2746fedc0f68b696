import { invariant } from '../kernel/invariant.js';
import type { EveryRule, RuleDraft, RuleName } from './rule-draft.js';
import type {
  CommonRules,
  Descent,
  EnglishRules,
  HybridDutchRules,
  Increment,
  Priority,
} from './rules.js';
import type { Format, Terms } from './terms.js';

/** How long a priority holder has to answer where nobody has said otherwise. */
const DEFAULT_QUERY_MS = 300_000;
/** How long bidders have to open their commitments where nobody has said otherwise. */
const DEFAULT_REVEAL_MS = 3_600_000;
/** How many rounds of turns there are where nobody has said otherwise. */
const DEFAULT_ROUNDS = 3;
/** How far a bid on a package must go where nobody has said: as little as there is. */
const LEAST_STEP: Increment = { kind: 'fixed', step: 1n };

type RulesOf<F extends Format> = Extract<Terms, { readonly format: F }>['rules'];

/**
 * The complete rules that a draft stands for: what it leaves out has its usual value. The rules that have none must be
 * in it (`missingRules`).
 */
export function completeRules(format: Format, draft: RuleDraft): Terms['rules'] {
  return COMPLETE[format](draft);
}

const COMPLETE: { readonly [F in Format]: (draft: RuleDraft) => RulesOf<F> } = {
  english: (draft) => ({
    ...roomOf(draft),
    softClose: draft.softClose ?? null,
    firstBidCountdownMs: draft.firstBidCountdownMs ?? null,
  }),
  'dynamic-quote': (draft) => {
    const cycleMs = said(draft, 'cycleMs');
    return {
      ...roomOf(draft),
      softClose: { windowMs: cycleMs, extendMs: cycleMs, limitMs: null },
      firstBidCountdownMs: null,
      entry: draft.entry ?? 'enrolled',
    };
  },
  sealed: (draft) => ({
    ...commonOf(draft),
    ...sealingOf(draft),
    pricing: draft.pricing ?? 'first',
  }),
  weighted: (draft) => ({
    ...commonOf(draft),
    ...sealingOf(draft),
    priceWeightBps: said(draft, 'priceWeightBps'),
    criteria: said(draft, 'criteria'),
    dropExtremes: draft.dropExtremes ?? 0,
  }),
  dutch: (draft) => ({ ...commonOf(draft), ...descentOf(draft) }),
  'hybrid-dutch': (draft) => ({
    ...commonOf(draft),
    ...descentOf(draft),
    pausesMs: pausesOf(draft),
    sealedMs: said(draft, 'sealedMs'),
    bestMs: said(draft, 'bestMs'),
    bestStepBps: draft.bestStepBps ?? 0,
  }),
  'round-english': (draft) => ({
    ...commonOf(draft),
    increment: said(draft, 'increment'),
    minimumRaises: draft.minimumRaises ?? 0,
    rounds: draft.rounds ?? DEFAULT_ROUNDS,
    turnMs: said(draft, 'turnMs'),
    openingPauseMs: draft.openingPauseMs ?? 0,
    roundPauseMs: draft.roundPauseMs ?? 0,
  }),
  texas: (draft) => ({
    ...commonOf(draft),
    increment: said(draft, 'increment'),
    roundMs: said(draft, 'roundMs'),
    pauseMs: draft.pauseMs ?? 0,
    deadlineMs: draft.deadlineMs ?? null,
  }),
  package: (draft) => ({
    ...commonOf(draft),
    parts: said(draft, 'parts'),
    increment: draft.increment ?? LEAST_STEP,
    stepMode: draft.stepMode ?? 'at-least',
    softClose: draft.softClose ?? null,
  }),
};

function commonOf(draft: RuleDraft): CommonRules {
  return {
    reserve: reserveOf(draft),
    minimumEnrolled: draft.minimumEnrolled ?? 1,
    minimumBidders: draft.minimumBidders ?? 1,
    priority: priorityOf(draft),
  };
}

function roomOf(draft: RuleDraft): Omit<EnglishRules, 'softClose' | 'firstBidCountdownMs'> {
  return {
    ...commonOf(draft),
    increment: said(draft, 'increment'),
    stepMode: draft.stepMode ?? 'at-least',
    firstBid: draft.firstBid ?? 'start-or-more',
    proxy: draft.proxy ?? false,
    leaderMayRaise: draft.leaderMayRaise ?? true,
    minimumRaises: draft.minimumRaises ?? 0,
  };
}

function sealingOf({ sealing = 'committed', revealMs }: RuleDraft) {
  return { sealing, revealMs: sealing === 'in-clear' ? 0 : (revealMs ?? DEFAULT_REVEAL_MS) };
}

function descentOf(draft: RuleDraft): Descent {
  return {
    steps: said(draft, 'steps'),
    stepBps: said(draft, 'stepBps'),
    descentMs: said(draft, 'descentMs'),
    floor: draft.floor ?? null,
  };
}

function pausesOf({ pausesMs = [] }: RuleDraft): HybridDutchRules['pausesMs'] {
  const [descent = 0, sealed = 0, best = 0] = pausesMs;
  return [descent, sealed, best];
}

function reserveOf({ reserve, reserveVisible }: RuleDraft): EnglishRules['reserve'] {
  if (reserve === undefined || reserve === null) return null;
  return { amount: reserve, isVisible: reserveVisible ?? false };
}

function priorityOf({ priority = 'none', queryMs, ...draft }: RuleDraft): Priority {
  if (priority === 'none') return { kind: priority };
  const lots = draft.equalRankPriority === 'lots' ? { lots: { seed: null } } : {};
  if (priority === 'match') return { kind: priority, ...lots };
  return { kind: priority, queryMs: queryMs ?? DEFAULT_QUERY_MS, ...lots };
}

function said<Name extends RuleName>(draft: RuleDraft, name: Name): EveryRule[Name] {
  const value = draft[name];
  invariant(value !== undefined, `${name} has no usual value`);
  return value;
}
