import type { Minor } from '../money/money.js';
import type { EnglishRules, Increment, SoftClose } from './rules.js';

/** The rules as people write them, in packs, in the API and in scenarios: only what they want to say. */
export interface RuleDraft {
  readonly increment?: Increment | undefined;
  readonly stepMode?: EnglishRules['stepMode'] | undefined;
  readonly firstBid?: EnglishRules['firstBid'] | undefined;
  readonly reserve?: Minor | null | undefined;
  readonly reserveVisible?: boolean | undefined;
  readonly proxy?: boolean | undefined;
  readonly leaderMayRaise?: boolean | undefined;
  readonly minimumEnrolled?: number | undefined;
  readonly minimumBidders?: number | undefined;
  readonly minimumRaises?: number | undefined;
  readonly softClose?: SoftClose | null | undefined;
  readonly priority?: EnglishRules['priority']['kind'] | undefined;
  readonly queryMs?: number | undefined;
  readonly firstBidCountdownMs?: number | null | undefined;
}

/** The rules of `base` with those of `draft` in their place wherever it says something. */
export function overridden(base: RuleDraft, draft: RuleDraft): RuleDraft {
  const said = Object.entries(draft).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(said) };
}

/** How long a priority holder has to answer where nobody has said otherwise. */
const DEFAULT_QUERY_MS = 300_000;

/** The complete rules that a draft stands for, or null when it names no increment: there is no usual one. */
export function completeRules(draft: RuleDraft): EnglishRules | null {
  if (draft.increment === undefined) return null;
  return {
    increment: draft.increment,
    stepMode: draft.stepMode ?? 'at-least',
    firstBid: draft.firstBid ?? 'start-or-more',
    reserve: reserveOf(draft),
    proxy: draft.proxy ?? false,
    leaderMayRaise: draft.leaderMayRaise ?? true,
    minimumEnrolled: draft.minimumEnrolled ?? 1,
    minimumBidders: draft.minimumBidders ?? 1,
    minimumRaises: draft.minimumRaises ?? 0,
    softClose: draft.softClose ?? null,
    priority: priorityOf(draft),
    firstBidCountdownMs: draft.firstBidCountdownMs ?? null,
  };
}

function reserveOf({ reserve, reserveVisible }: RuleDraft): EnglishRules['reserve'] {
  if (reserve === undefined || reserve === null) return null;
  return { amount: reserve, isVisible: reserveVisible ?? false };
}

function priorityOf({ priority = 'none', queryMs }: RuleDraft): EnglishRules['priority'] {
  if (priority !== 'final-query') return { kind: priority };
  return { kind: priority, queryMs: queryMs ?? DEFAULT_QUERY_MS };
}
