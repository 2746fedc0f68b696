import { computed, type ComputedRef, shallowRef, type ShallowRef } from 'vue';
import type { RulePackDetail } from '../../../src/contract/listing.js';
import type { CalendarAnswer } from '../../../src/contract/planning.js';
import { WITH_OWN_CLOCK } from '../../../src/core/auction/own-clock.js';
import { chinaMidnight } from '../../../src/core/kernel/china-time.js';
import {
  type Instant,
  instant,
  later,
  parseInstant,
  plus,
} from '../../../src/core/kernel/instant.js';
import { workingCalendar, type WorkingCalendar } from '../../../src/core/kernel/working-days.js';
import { makePlan } from '../../../src/core/listing/make-plan.js';
import type { Plan } from '../../../src/core/listing/plan.js';
import { isCurrency } from '../../../src/core/money/currency.js';
import { formatAmount } from '../../../src/core/money/money.js';
import { get } from '../api/http.js';
import { serverClock } from '../live/server-clock.js';
import { minorOf, readAmount } from '../money.js';
import { clockOf, effectiveRules } from './effective-rules.js';
import type { FormState } from './form-state.js';

const HOUR_MS = 3_600_000;

/** The plan of what is typed, by the rules that the server will measure it by; null until it has an opening. */
export function useLivePlan(
  form: FormState,
  pack: ShallowRef<RulePackDetail | null>,
): ComputedRef<Plan | null> {
  const calendar = shallowRef<WorkingCalendar | null>(null);

  /** Without the calendar there is no plan to look at; the server checks it all the same. */
  async function read(): Promise<void> {
    const today = new Date(serverClock.now() + 8 * HOUR_MS).toISOString().slice(0, 10);
    const path = `/calendar?from=${today}&to=${today}`;
    const answer = await get<CalendarAnswer>(path).catch(() => null);
    if (answer !== null) calendar.value = workingCalendar(answer.years);
  }

  void read();
  return computed(() => calendar.value && planOf(form, pack.value, calendar.value));
}

function planOf(
  form: FormState,
  pack: RulePackDetail | null,
  calendar: WorkingCalendar,
): Plan | null {
  const opensAt = parseInstant(`${form.opensAt}:00+08:00`);
  if (opensAt === null) return null;
  const now = instant(Math.floor(serverClock.now()));
  const currency = isCurrency(form.currency) ? form.currency : 'CNY';
  const like = { amount: formatAmount(0n, currency), currency };
  const [price, deposit] = [form.startPrice, form.deposit].map((typed) => readAmount(typed, like));
  return makePlan({
    ...{ rules: pack?.parameters ?? [], calendar, now, opensAt },
    publishAt: later(chinaMidnight(form.publishOn) ?? now, now),
    freePeriodEndsAt: freePeriodEnd(form, pack, opensAt),
    endsAt: plus(opensAt, durationOf(form, pack)),
    ...{ startPrice: price ? minorOf(price) : 0n, currency },
    hasDeposit: Boolean(deposit && minorOf(deposit) > 0n),
    viewing: { from: form.viewingFrom || null, to: form.viewingTo || null },
    // Who could not be reached is written down at the desk of the lot, whose check measures by it.
    hasUnreachable: false,
  });
}

/** When the free period ends by what is typed and usual; null where the format has none, or nothing says how long. */
function freePeriodEnd(
  form: FormState,
  pack: RulePackDetail | null,
  opensAt: Instant,
): Instant | null {
  const { freePeriodMs } = effectiveRules(form, pack);
  const isTimed = form.format === 'dynamic-quote' && typeof freePeriodMs === 'number';
  return isTimed ? plus(opensAt, freePeriodMs) : null;
}

function durationOf(form: FormState, pack: RulePackDetail | null): number {
  const { format, hours } = form;
  if (WITH_OWN_CLOCK.has(format)) return clockOf(format, effectiveRules(form, pack)) ?? 0;
  const typed = Math.round(Number(hours) * HOUR_MS);
  if (hours.trim() !== '' && typed > 0) return typed;
  const usual = pack?.parameters.find(({ name }) => name === 'durationMs')?.value;
  return typeof usual === 'number' ? usual : 0;
}
