import type { RuleName } from '../../../src/core/auction/rule-draft.js';
import { rulesOf } from '../../../src/core/auction/rule-names.js';
import type { Format } from '../../../src/core/auction/terms.js';

/** How a rule is typed: an amount, a percentage, a span in one unit, a whole number, a choice, or yes and no. */
export type FieldKind =
  | { readonly kind: 'amount' | 'percent' | 'count' | 'flag' }
  | { readonly kind: 'span'; readonly unitMs: number }
  | { readonly kind: 'choice'; readonly of: readonly string[] };

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;

const AMOUNT = { kind: 'amount' } as const;
const PERCENT = { kind: 'percent' } as const;
const COUNT = { kind: 'count' } as const;
const FLAG = { kind: 'flag' } as const;
const SECONDS = { kind: 'span', unitMs: SECOND_MS } as const;
const MINUTES = { kind: 'span', unitMs: MINUTE_MS } as const;
const HOURS = { kind: 'span', unitMs: HOUR_MS } as const;

function choice<Of extends string>(...of: readonly Of[]) {
  return { kind: 'choice', of } as const;
}

/** Every field in which rules are typed. Two rules take several of them, and the criteria and the parts of a package are rows of their own. */
const FIELDS = {
  ...{ increment: AMOUNT, stepMode: choice('at-least', 'multiple') },
  ...{ firstBid: choice('start-or-more', 'start-exactly'), proxy: FLAG, leaderMayRaise: FLAG },
  ...{ reserve: AMOUNT, reserveVisible: FLAG },
  ...{ minimumEnrolled: COUNT, minimumBidders: COUNT, minimumRaises: COUNT },
  ...{ priority: choice('none', 'match', 'final-query'), queryMs: MINUTES },
  equalRankPriority: choice('time', 'lots'),
  softClose: choice('none', 'extend'),
  ...{ 'softClose.windowMs': MINUTES, 'softClose.extendMs': MINUTES, 'softClose.limitMs': MINUTES },
  firstBidCountdownMs: HOURS,
  ...{ freePeriodMs: HOURS, cycleMs: SECONDS, entry: choice('enrolled', 'quoted-in-free-period') },
  ...{ pricing: choice('first', 'second'), sealing: choice('committed', 'in-clear') },
  ...{ revealMs: MINUTES, priceWeightBps: PERCENT, dropExtremes: COUNT },
  ...{ steps: COUNT, stepBps: PERCENT, descentMs: MINUTES, floor: AMOUNT },
  ...{ 'pausesMs.0': SECONDS, 'pausesMs.1': SECONDS, 'pausesMs.2': SECONDS },
  ...{ sealedMs: MINUTES, bestMs: MINUTES, bestStepBps: PERCENT },
  ...{ rounds: COUNT, turnMs: SECONDS, openingPauseMs: SECONDS, roundPauseMs: SECONDS },
  ...{ roundMs: SECONDS, pauseMs: SECONDS, deadlineMs: HOURS },
} as const satisfies Readonly<Record<string, FieldKind>>;

export type RuleField = keyof typeof FIELDS;

export const RULE_FIELDS = Object.keys(FIELDS) as readonly RuleField[];

/** How this field is typed. */
export function kindOf(field: RuleField): FieldKind {
  return FIELDS[field];
}

/** What has been typed into the fields; what is absent or empty is not said. */
export type RuleTexts = { [Field in RuleField]?: string };

/** The ways to write an increment: a lot has one of them, and the form asks for the first. */
const OTHER_INCREMENTS: readonly string[] = ['incrementLadder', 'incrementBps'];

/** Whether rules of this name, as they are written, belong to a lot of the format. */
export function isOfFormat(format: Format, written: string): boolean {
  if (['throttle', 'overlays', 'evidence'].includes(written)) return true;
  const name = isOtherIncrement(written) ? 'increment' : written;
  return rulesOf(format).includes(name as RuleName);
}

/** Whether this is another way to write an increment than as one amount. */
export function isOtherIncrement(written: string): boolean {
  return OTHER_INCREMENTS.includes(written);
}

/** The rule that a field is about: the part of its name before the first dot. */
export function ruleOf(field: RuleField): RuleName {
  return (field.split('.')[0] ?? field) as RuleName;
}
