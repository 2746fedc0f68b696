import type { RulePackDetail } from '../../../src/contract/listing.js';
import type { RuleDraft } from '../../../src/core/auction/rule-draft.js';
import { missingRules, rulesOf } from '../../../src/core/auction/rule-names.js';
import { ownDurationMs } from '../../../src/core/auction/own-clock.js';
import type { Descent } from '../../../src/core/auction/rules.js';
import type { Format } from '../../../src/core/auction/terms.js';
import { isCurrency } from '../../../src/core/money/currency.js';
import type { Minor } from '../../../src/core/money/money.js';
import { minorOf } from '../money.js';
import type { FormState } from './form-state.js';
import { readRules, type WrittenRules } from './rule-form.js';
import { amountIn } from './typed.js';
import { USUAL_RULES } from './usual-rules.js';

/** The rules that would hold now: what is typed, what the pack says, and what is usual, in this order. */
export function effectiveRules(form: FormState, pack: RulePackDetail | null): WrittenRules {
  const typed = readRules(form, {}, currencyOf(form)).rules;
  const all: WrittenRules = { ...USUAL_RULES, ...rulesOfPack(pack), ...typed };
  const names: ReadonlySet<string> = new Set(rulesOf(form.format));
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));
}

/** What a pack says of rules, and of whatever else, by name. */
export function rulesOfPack(pack: RulePackDetail | null): WrittenRules {
  return Object.fromEntries(pack?.parameters.map(({ name, value }) => [name, value]) ?? []);
}

function currencyOf({ currency }: FormState) {
  return isCurrency(currency) ? currency : 'CNY';
}

/** How long the format's own clock takes by the rules as they stand; null while a time that it needs is missing. */
export function clockOf(format: Format, rules: WrittenRules): number | null {
  const draft = rules as RuleDraft;
  const isTimed = missingRules(format, draft).every((name) => !name.endsWith('Ms'));
  return isTimed ? ownDurationMs(format, draft) : null;
}

/** The descent of the rules and the price that it starts from; null while one of the two is not complete. */
export function descentOf(
  form: FormState,
  rules: WrittenRules,
): { readonly descent: Descent; readonly startPrice: Minor } | null {
  const [startPrice, floor] = [form.startPrice, form.rules.floor ?? ''].map((typed) => {
    const amount = amountIn(typed, currencyOf(form));
    return amount === null ? null : minorOf({ amount, currency: form.currency });
  });
  const [steps, stepBps, descentMs] = ['steps', 'stepBps', 'descentMs'].map((name) => rules[name]);
  if (typeof steps !== 'number' || typeof stepBps !== 'number' || typeof descentMs !== 'number')
    return null;
  const isSound = startPrice && steps > 0 && steps <= 10_000 && stepBps > 0 && descentMs > steps;
  return isSound
    ? { descent: { steps, stepBps, descentMs, floor: floor ?? null }, startPrice }
    : null;
}
