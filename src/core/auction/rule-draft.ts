import type { Minor } from '../money/money.js';
import type {
  Criterion,
  DynamicQuoteRules,
  EnglishRules,
  Increment,
  PackagePart,
  SealedRules,
  Sealing,
  SoftClose,
} from './rules.js';

/** Every rule that there is in any format, as people write it in packs, in the API and in scenarios. */
export interface EveryRule {
  readonly increment: Increment;
  readonly stepMode: EnglishRules['stepMode'];
  readonly firstBid: EnglishRules['firstBid'];
  readonly reserve: Minor | null;
  readonly reserveVisible: boolean;
  readonly proxy: boolean;
  readonly leaderMayRaise: boolean;
  readonly minimumEnrolled: number;
  readonly minimumBidders: number;
  readonly minimumRaises: number;
  readonly softClose: SoftClose | null;
  readonly priority: EnglishRules['priority']['kind'];
  readonly queryMs: number;
  /** Who goes first among holders of one rank: the earlier, or whom the lot falls on. */
  readonly equalRankPriority: 'time' | 'lots';
  readonly firstBidCountdownMs: number | null;
  readonly freePeriodMs: number;
  readonly cycleMs: number;
  readonly entry: DynamicQuoteRules['entry'];
  readonly pricing: SealedRules['pricing'];
  readonly sealing: Sealing;
  readonly revealMs: number;
  readonly priceWeightBps: number;
  readonly criteria: readonly Criterion[];
  readonly dropExtremes: number;
  readonly steps: number;
  readonly stepBps: number;
  readonly descentMs: number;
  readonly floor: Minor | null;
  readonly pausesMs: readonly number[];
  readonly sealedMs: number;
  readonly bestMs: number;
  readonly bestStepBps: number;
  readonly rounds: number;
  readonly turnMs: number;
  readonly openingPauseMs: number;
  readonly roundPauseMs: number;
  readonly roundMs: number;
  readonly pauseMs: number;
  readonly deadlineMs: number | null;
  readonly parts: readonly PackagePart[];
}

export type RuleName = keyof EveryRule;

/** The rules as people write them: only what they want to say. */
export type RuleDraft = { readonly [Name in RuleName]?: EveryRule[Name] | undefined };

/** The rules of `base` with those of `draft` in their place wherever it says something. */
export function overridden(base: RuleDraft, draft: RuleDraft): RuleDraft {
  const said = Object.entries(draft).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(said) };
}
