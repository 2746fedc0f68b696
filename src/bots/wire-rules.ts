import type { RuleDraft } from '../core/auction/rule-draft.js';
import type { Increment } from '../core/auction/rules.js';
import type { Currency } from '../core/money/currency.js';
import { formatAmount, type Minor } from '../core/money/money.js';

/** Writes rules as the API takes them, the way back from `rulesIn`: what is not said stays unsaid. */
export function wireRules(rules: RuleDraft, currency: Currency): Record<string, unknown> {
  const { increment, reserve, floor, parts, ...plain } = rules;
  const wired = {
    ...plain,
    ...(increment === undefined ? {} : wireIncrement(increment, currency)),
    ...amounts({ reserve, floor }, currency),
    ...(parts && { parts: parts.map(({ id, ...worth }) => ({ id, ...written(worth, currency) })) }),
  };
  return Object.fromEntries(Object.entries(wired).filter(([, value]) => value !== undefined));
}

function written(
  worth: Readonly<Record<string, Minor>>,
  currency: Currency,
): Record<string, string> {
  const entries = Object.entries<Minor>(worth);
  return Object.fromEntries(entries.map(([name, minor]) => [name, formatAmount(minor, currency)]));
}

function amounts(
  rules: Pick<RuleDraft, 'reserve' | 'floor'>,
  currency: Currency,
): Record<string, string | null | undefined> {
  const written = Object.entries(rules).map(([name, minor]) => [
    name,
    minor && formatAmount(minor, currency),
  ]);
  return Object.fromEntries(written) as Record<string, string | null | undefined>;
}

function wireIncrement(increment: Increment, currency: Currency): Record<string, unknown> {
  switch (increment.kind) {
    case 'fixed':
      return { increment: formatAmount(increment.step, currency) };
    case 'ladder':
      return {
        incrementLadder: increment.rungs.map(({ from, step }) => ({
          from: formatAmount(from, currency),
          step: formatAmount(step, currency),
        })),
      };
    case 'share':
      return { incrementBps: increment.bps };
  }
}
