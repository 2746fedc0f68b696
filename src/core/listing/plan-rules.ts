import type { Instant } from '../kernel/instant.js';
import { afterWorkingDays, type Counted, type WorkingCalendar } from '../kernel/working-days.js';
import type { Currency } from '../money/currency.js';
import { type Minor, parseAmount } from '../money/money.js';
import { afterDays } from './china-days.js';

/** Where a rule comes from: the instrument by its title and number, and the article. */
export interface PlanSource {
  readonly title: { readonly zh: string; readonly en: string };
  readonly number: string | null;
  readonly article: string | null;
}

/** A parameter of a rule pack, as everybody can read it. Its first instant is part of its time, the last is not. */
export interface PlanRule {
  readonly name: string;
  readonly value: unknown;
  readonly kind: 'law' | 'default';
  readonly min: number | null;
  readonly source: PlanSource;
  readonly effectiveFrom: number;
  readonly effectiveTo: number | null;
}

/** How long something takes: natural days, working days, or hours. */
export type PlanUnit = 'days' | 'working-days' | 'hours';

/** The rule behind a step; `amount` and `unit` where it is a period. */
export interface PlanBasis {
  readonly parameter: string;
  readonly kind: 'law' | 'default';
  readonly amount: number | null;
  readonly unit: PlanUnit | null;
  readonly source: PlanSource;
}

/** A period that a rule asks for. */
export interface Period {
  readonly basis: PlanBasis;
  readonly unit: PlanUnit;
  /** What is usual. */
  readonly usual: number;
  /** The least that the law allows; null for a default, which the parties may replace. */
  readonly least: number | null;
}

/** The rule of this name that holds at `at`, or null. */
export function ruleAt(rules: readonly PlanRule[], name: string, at: Instant): PlanRule | null {
  const rule = rules.find((one) => one.name === name);
  if (!rule || at < rule.effectiveFrom) return null;
  return rule.effectiveTo === null || at < rule.effectiveTo ? rule : null;
}

/** A rule as the basis of a step that is no period. */
export function basisOf({ name, kind, source }: PlanRule): PlanBasis {
  return { parameter: name, kind, amount: null, unit: null, source };
}

/** The period that a rule with a number asks for; null without one, and where it asks for nothing. */
export function periodOf(rule: PlanRule | null, unit: PlanUnit): Period | null {
  if (rule === null || typeof rule.value !== 'number' || rule.value === 0) return null;
  const { name, kind, source, value, min } = rule;
  const basis = { parameter: name, kind, amount: value, unit, source };
  return { basis, unit, usual: value, least: kind === 'law' ? (min ?? value) : null };
}

/** The first instant after a period that begins at `at`; the starting day is not counted. */
export function periodEnd(
  calendar: WorkingCalendar,
  at: Instant,
  { amount, unit }: { readonly amount: number; readonly unit: PlanUnit },
): Counted {
  if (unit === 'working-days') return afterWorkingDays(calendar, at, amount);
  if (unit === 'days') return { at: afterDays(at, amount), isEstimate: false };
  return { at: (at + amount * 3_600_000) as Instant, isEstimate: false };
}

/**
 * The period of working days for a price on a ladder of `{above, workingDays}` in yuan: that of the highest rung below
 * it. Null in another currency, and where the rung asks for none.
 */
export function ladderPeriod(
  rule: PlanRule | null,
  price: { readonly amount: Minor; readonly currency: Currency },
): Period | null {
  if (rule === null || price.currency !== 'CNY' || !Array.isArray(rule.value)) return null;
  const rungs = (rule.value as readonly unknown[]).flatMap((rung) => {
    const { above, workingDays } = rung as { above?: unknown; workingDays?: unknown };
    const from = parseAmount(above, 'CNY');
    const isBelow = from.ok && from.value < price.amount;
    return isBelow && typeof workingDays === 'number' ? [workingDays] : [];
  });
  const value = rungs.at(-1) ?? 0;
  return periodOf({ ...rule, value, min: null }, 'working-days');
}
