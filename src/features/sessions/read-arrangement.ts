import type { Fault } from '../../contract/errors.js';
import type { CoverWish, SessionWish } from '../../contract/sessions.js';
import { parseInstant } from '../../core/kernel/instant.js';
import { CURRENCIES, isCurrency } from '../../core/money/currency.js';
import { formatAmount } from '../../core/money/money.js';
import { amountFromZeroIn, amountIn } from '../../core/money/read-amount.js';
import { planFaults } from '../../core/session/timetable.js';
import { ApiError } from '../../platform/http/api-error.js';
import type { Arrangement, Cover } from './session.js';

/** Reads what a centre wrote about a session. Refuses with `invalid-body`, naming every fault of its time. */
export function readArrangement(wish: SessionWish): Arrangement {
  const { title, mode, durationMs, gapMs } = wish;
  const opensAt = parseInstant(wish.opensAt);
  if (opensAt === null)
    throw invalid([{ field: 'opensAt', problem: 'must be a date and time with its offset' }]);
  const cover = wish.cover ? readCover(wish.cover) : null;
  const plan = { mode, opensAt, durationMs, gapMs };
  const faults = planFaults(plan, { stopsWhenCovered: cover !== null });
  if (faults.length > 0) throw invalid(faults.map(({ field, code }) => ({ field, problem: code })));
  return { title, plan, cover, sellsAll: wish.sellsAll ?? null, lots: wish.lots ?? [] };
}

/** An arrangement as a centre would have written it, so that parts of it can be written anew. */
export function writtenArrangement({
  title,
  plan,
  cover,
  sellsAll,
  lots,
}: Arrangement): SessionWish {
  return {
    ...{ title, mode: plan.mode, opensAt: new Date(plan.opensAt).toISOString(), lots },
    ...{ durationMs: plan.durationMs, gapMs: plan.gapMs, sellsAll },
    cover: cover && {
      ...{ currency: cover.currency, isPublic: cover.isPublic },
      debt: formatAmount(cover.debt, cover.currency),
      costs: formatAmount(cover.costs, cover.currency),
    },
  };
}

function readCover({ currency, isPublic, ...amounts }: CoverWish): Cover {
  if (!isCurrency(currency)) {
    const problem = `must be one of ${CURRENCIES.join(', ')}`;
    throw invalid([{ field: 'cover.currency', problem }]);
  }
  const debt = amountIn(currency)(amounts.debt, 'cover.debt');
  const costs = amountFromZeroIn(currency)(amounts.costs, 'cover.costs');
  if (!debt.ok) throw invalid([faultAt(debt.error)]);
  if (!costs.ok) throw invalid([faultAt(costs.error)]);
  return { currency, debt: debt.value, costs: costs.value, isPublic };
}

function faultAt(error: string): Fault {
  const [field = '', ...problem] = error.split(' ');
  return { field, problem: problem.join(' ') };
}

function invalid(faults: readonly Fault[]): ApiError {
  return new ApiError('invalid-body', { faults });
}
