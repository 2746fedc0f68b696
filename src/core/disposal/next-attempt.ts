import type { Source } from '../auction/rule-pack.js';
import { invariant } from '../kernel/invariant.js';
import type { Instant } from '../kernel/instant.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Period } from '../listing/plan-rules.js';
import type { Minor } from '../money/money.js';
import { type Attempt, type CaseFacts, reserveOf } from './attempt.js';
import { type AttemptDates, attemptDates } from './attempt-dates.js';
import { isCalled } from './backstop.js';
import { type PriceBounds, priceBounds } from './price-bounds.js';
import { type CaseEnd, leadsOn, type Route, type Way, type WayOn, type WayOut } from './route.js';

/** A further attempt that the route allows now. */
export interface AttemptOption {
  readonly stage: string;
  readonly pack: string;
  readonly price: PriceBounds;
  /** Down to where an approval that there is lets the price go; null without one. */
  readonly approvedDownTo: Minor | null;
  /** For how long it is announced at the usual price; null where nothing is asked for. */
  readonly notice: Period | null;
  readonly dates: AttemptDates;
  readonly source: Source;
}

/**
 * An end that the route allows now: debt for asset 以物抵债 at the reserve of the attempt that failed, a backstop that
 * is called at the price of its undertaking.
 */
export interface EndOption {
  readonly end: CaseEnd;
  readonly price: Minor | null;
  readonly source: Source;
}

/** What may follow, the usual first. */
export interface NextAttempt {
  readonly attempts: readonly AttemptOption[];
  readonly ends: readonly EndOption[];
}

/** Why nothing follows, in this order of precedence. */
export type NoNextCode = 'not-begun' | 'attempt-running' | 'sold' | 'route-over';

/** Why nothing follows, and the rule that says so. */
export interface NoNext {
  readonly code: NoNextCode;
  readonly source: Source;
}

/**
 * What may follow the attempts so far, as things stand at `now`: each option with its price bounds, its dates and its
 * article. Refused while an attempt runs, after a sale that holds, and where the route names nothing.
 */
export function nextAttempt(
  route: Route,
  attempts: readonly Attempt[],
  { facts, now }: { readonly facts: CaseFacts; readonly now: Instant },
): Result<NextAttempt, NoNext> {
  const last = attempts.at(-1);
  const refused = (code: NoNextCode) => err({ code, source: route.source });
  if (last === undefined) return refused('not-begun');
  if (last.outcome === 'running') return refused('attempt-running');
  if (last.outcome === 'sold') return refused('sold');
  const ways = waysFrom(route, last);
  if (ways.length === 0) return refused('route-over');
  return ok({
    attempts: ways
      .filter(leadsOn)
      .map((way) => optionOf(route, way, { attempts, last, facts, now })),
    ends: ways.flatMap((way) => (leadsOn(way) ? [] : endOf(way, { attempts, last, facts, now }))),
  });
}

/** The ways that lead on from an attempt as it ended. */
function waysFrom({ ways }: Route, { stage, outcome }: Attempt): readonly Way[] {
  return ways.filter(({ from, after }) => from === stage && after === outcome);
}

interface Course {
  readonly attempts: readonly Attempt[];
  readonly last: Attempt;
  readonly facts: CaseFacts;
  readonly now: Instant;
}

function optionOf(
  { stages }: Route,
  way: WayOn,
  { attempts, last, facts, now }: Course,
): AttemptOption {
  const stage = stages[way.to];
  invariant(stage, `a route leads to stages that it has, not to ${way.to}`);
  invariant(last.endedAt !== null, 'what has ended has an end');
  const { pack } = stage;
  const price = priceBounds(way.price, attempts);
  const notice = facts.noticeOf(pack, price.usual, last.currency);
  const { calendar } = facts;
  return {
    ...{ stage: way.to, pack, price, notice },
    approvedDownTo: facts.approvedDownTo,
    dates: attemptDates(way.timing, { endedAt: last.endedAt, notice, calendar, now }),
    source: way.source,
  };
}

/** A backstop is no way out before it is called. */
function endOf(
  { end, source }: WayOut,
  { attempts, last, facts: { backstop }, now }: Course,
): readonly EndOption[] {
  if (end !== 'backstop')
    return [{ end, price: end === 'debt-for-asset' ? reserveOf(last) : null, source }];
  if (backstop === null || !isCalled(backstop, attempts, now)) return [];
  return [{ end, price: backstop.price, source }];
}
