import type { Instant } from '../kernel/instant.js';
import { afterDays } from './china-days.js';
import { type Period, periodOf, type PlanRule, type PlanSource, ruleAt } from './plan-rules.js';

/**
 * Where a priority right 优先购买权 in intellectual property comes from: a co-owner’s share (Civil Code art. 305), the
 * completer of a service technology (art. 847), the commissioner of a development (art. 859), a co-developer (art. 860),
 * or what is said in words.
 */
export const RIGHT_KINDS = [
  ...(['co-owner', 'completer', 'commissioner', 'co-developer', 'other'] as const),
] as const;

export type RightKind = (typeof RIGHT_KINDS)[number];

/** As what somebody has to be told of a sale: as the holder of a right, or as a party 当事人 to the proceedings. */
export type ToldAs = RightKind | 'party';

/** What came of one attempt to tell somebody. */
export type TellingOutcome =
  | { readonly kind: 'pending' }
  | { readonly kind: 'confirmed'; readonly at: Instant }
  /** The reason stands in the notice of the lot. */
  | { readonly kind: 'unreachable'; readonly at: Instant; readonly reason: string };

/** How far telling somebody has come. */
export type Telling =
  | { readonly kind: 'untold' }
  | { readonly kind: 'told'; readonly at: Instant }
  | { readonly kind: 'unreachable'; readonly at: Instant; readonly reason: string }
  | { readonly kind: 'waived'; readonly at: Instant };

/** Somebody who has to be told, without a name: what a notice may say of it. */
export interface ToldPerson {
  readonly as: ToldAs;
  /** What the right rests on, or which party it is, in words. */
  readonly basis: string | null;
  /** The rank of the right, 1 the highest; null for a party. */
  readonly rank: number | null;
  readonly telling: Telling;
}

/**
 * How far telling has come after these attempts: whoever has waived needs to hear nothing more, the first receipt
 * counts, and only who was reached on no channel is unreachable, by the last reason.
 */
export function tellingOf(attempts: readonly TellingOutcome[], waivedAt: Instant | null): Telling {
  if (waivedAt !== null) return { kind: 'waived', at: waivedAt };
  const receipts = attempts.flatMap((one) => (one.kind === 'confirmed' ? [one.at] : []));
  if (receipts.length > 0) return { kind: 'told', at: Math.min(...receipts) as Instant };
  const failures = attempts.flatMap((one) => (one.kind === 'unreachable' ? [one] : []));
  return failures.at(-1) ?? { kind: 'untold' };
}

/** Why a lot may not be published yet: somebody has not been told, or too late for a date. */
export interface TellingFault {
  readonly field: 'holders' | 'publishOn' | 'opensAt';
  readonly problem: 'not-told' | 'told-too-late';
  readonly source: PlanSource;
  /** What the date could be at the earliest. */
  readonly earliest: Instant | null;
}

/** The dates that telling is measured by. */
interface TellingDates {
  readonly publishAt: Instant;
  readonly opensAt: Instant;
}

/**
 * Measures the telling of parties and known holders by the law of a pack: online court sales tell them so many days
 * before the notice (法释〔2016〕18号 art. 16), others before the auction (2020 rules art. 11). Whoever is told before a
 * publication and could not be told before the opening any more would be found out when nothing stops it, so both are
 * asked for when a lot is published.
 */
export function tellingFaults(
  rules: readonly PlanRule[],
  persons: readonly ToldPerson[],
  { publishAt, opensAt }: TellingDates,
): readonly TellingFault[] {
  const duties = [
    { name: 'notifyPartiesBeforeNoticeDays', field: 'publishOn', before: publishAt },
    { name: 'notifyPartiesBeforeAuctionDays', field: 'opensAt', before: opensAt },
  ] as const;
  return duties.flatMap(({ name, field, before }) => {
    const duty = lawOf(rules, name, opensAt);
    if (duty === null) return [];
    const { source } = duty.basis;
    const isUntold = persons.some(({ telling }) => telling.kind === 'untold');
    const earliest = latestOf(persons, duty.least);
    return [
      ...(isUntold
        ? [{ field: 'holders', problem: 'not-told', source, earliest: null } as const]
        : []),
      ...(earliest !== null && before < earliest
        ? [{ field, problem: 'told-too-late', source, earliest } as const]
        : []),
    ];
  });
}

/** The day from which on everybody counts as told who could not be reached; null where the rules have none. */
export function deemedPeriod(rules: readonly PlanRule[], opensAt: Instant): Period | null {
  return periodOf(ruleAt(rules, 'deemedNotifiedDays', opensAt), 'days');
}

/** Whether somebody could not be reached and is only deemed to be told after the notice. */
export function isAnyUnreachable(persons: readonly ToldPerson[]): boolean {
  return persons.some(({ telling }) => telling.kind === 'unreachable');
}

function lawOf(
  rules: readonly PlanRule[],
  name: string,
  at: Instant,
): (Period & { readonly least: number }) | null {
  const period = periodOf(ruleAt(rules, name, at), 'days');
  const least = period?.least ?? null;
  return period === null || least === null ? null : { ...period, least };
}

/** So many days after the last of those who were told. */
function latestOf(persons: readonly ToldPerson[], days: number): Instant | null {
  const told = persons.flatMap(({ telling }) => (telling.kind === 'told' ? [telling.at] : []));
  return told.length === 0 ? null : afterDays(Math.max(...told) as Instant, days);
}
