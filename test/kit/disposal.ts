import { readdirSync, readFileSync } from 'node:fs';
import { chinaTimeOf } from '../../src/core/kernel/china-time.js';
import { type Instant, parseInstant } from '../../src/core/kernel/instant.js';
import type { Attempt, AttemptOutcome, CaseFacts } from '../../src/core/disposal/attempt.js';
import { parseRoute } from '../../src/core/disposal/read-route.js';
import type { Route } from '../../src/core/disposal/route.js';
import type { Minor } from '../../src/core/money/money.js';
import { longestPeriod, noticePeriods } from '../../src/core/listing/notice-period.js';
import { detailOf } from '../../src/features/rule-packs/pack-words.js';
import { readRulePacks } from '../../src/features/rule-packs/read-rule-packs.js';
import { publishedCalendar } from './plans.js';

export const FOLDER = 'config/routes';
export const PACKS = readRulePacks();
const VALUATION = 1_000_000_00n;

/** A route that ships with the product. */
function routeOf(name: string): Route {
  const route = parseRoute(JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')));
  if (!route.ok) throw new Error(route.error);
  return route.value;
}

/** A moment of China's clock: 2026-03-02T10:00. */
export function at(text: string): Instant {
  const found = parseInstant(`${text}:00+08:00`);
  if (found === null) throw new Error(`not an instant: ${text}`);
  return found;
}

/** An instant as a day and a time in China: 2026-03-02 00:00. */
export function day(instant: Instant): string {
  const { year, month, day: date, hour, minute } = chinaTimeOf(instant);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(date)} ${two(hour)}:${two(minute)}`;
}

export const ENDED = at('2026-03-02T10:00');
const CALENDAR = publishedCalendar();
export const FACTS: CaseFacts = {
  noticeOf: (name, amount, currency) => {
    const pack = PACKS.get(name);
    const rules = pack ? detailOf(pack).parameters : [];
    const periods = noticePeriods(rules, { opensAt: ENDED, amount, currency });
    return longestPeriod(CALENDAR, ENDED, periods);
  },
  calendar: CALENDAR,
  approvedDownTo: null,
  backstop: null,
};

/** An attempt that ended as it says, on the day of `ENDED` unless another is given. */
export const attempt = (
  stage: string,
  startPrice: Minor,
  outcome: AttemptOutcome,
  endedAt: Instant = ENDED,
): Attempt => ({
  ...{ stage, currency: 'CNY', startPrice, valuation: VALUATION, outcome },
  endedAt: outcome === 'running' ? null : endedAt,
});

export const JUDICIAL = routeOf('judicial-online');
export const OFFLINE = routeOf('judicial-offline');
export const EXCHANGE = routeOf('exchange');
export const COMMERCIAL = routeOf('commercial-auction');
export const ROUTES = readdirSync(FOLDER).map((file) => routeOf(file.replace(/\.json$/, '')));
