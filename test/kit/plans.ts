import { readdirSync, readFileSync } from 'node:fs';
import { parseRulePack } from '../../src/core/auction/read-pack.js';
import { type Instant, parseInstant } from '../../src/core/kernel/instant.js';
import { parseCalendarYear } from '../../src/core/kernel/read-calendar.js';
import { type WorkingCalendar, workingCalendar } from '../../src/core/kernel/working-days.js';
import type { PlanRequest } from '../../src/core/listing/plan-request.js';
import type { PlanRule } from '../../src/core/listing/plan-rules.js';

const CONFIG = new URL('../../config/', import.meta.url);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, CONFIG), 'utf8'));
}

/** The calendar of all years that were published. */
export function publishedCalendar(): WorkingCalendar {
  return workingCalendar(
    readdirSync(new URL('calendars/', CONFIG)).map((file) => {
      const year = parseCalendarYear(readJson(`calendars/${file}`), file);
      if (!year.ok) throw new Error(year.error);
      return year.value;
    }),
  );
}

/** The rules of a pack as a plan is measured by them. */
export function rulesOf(name: string): readonly PlanRule[] {
  const pack = parseRulePack(readJson(`rule-packs/${name}.json`));
  if (!pack.ok) throw new Error(pack.error);
  const { parameters, instruments } = pack.value;
  return Object.entries(parameters).map(([parameter, { source, ...rule }]) => {
    const instrument = instruments[source.instrument];
    if (!instrument) throw new Error(`${source.instrument} is no instrument of ${name}`);
    return { name: parameter, ...rule, source: { ...instrument, article: source.article } };
  });
}

/** An instant, or a midnight in China where only a day is given. */
export function at(text: string): Instant {
  const found = parseInstant(text.includes('T') ? text : `${text}T00:00:00+08:00`);
  if (found === null) throw new Error(`not an instant: ${text}`);
  return found;
}

/** A request for the plan of a lot that is published at ten o'clock on 2 March 2026, with what is said otherwise. */
export function planRequest(change: Partial<PlanRequest> = {}): PlanRequest {
  const publishAt = at('2026-03-02T10:00:00+08:00');
  const opensAt = change.opensAt ?? at('2026-04-10T10:00:00+08:00');
  return {
    rules: [],
    calendar: publishedCalendar(),
    now: publishAt,
    publishAt,
    freePeriodEndsAt: null,
    endsAt: (opensAt + 86_400_000) as Instant,
    startPrice: 10_000_000n,
    currency: 'CNY',
    hasDeposit: true,
    viewing: { from: null, to: null },
    hasUnreachable: false,
    ...change,
    opensAt,
  };
}
