import { Injectable } from '@nestjs/common';
import type { CaseDraft, EarlierAttempt } from '../../contract/cases.js';
import type { Fault } from '../../contract/errors.js';
import { nextAttempt } from '../../core/disposal/next-attempt.js';
import type { Route } from '../../core/disposal/route.js';
import { type Instant, parseInstant } from '../../core/kernel/instant.js';
import { workingCalendar } from '../../core/kernel/working-days.js';
import { isCurrency } from '../../core/money/currency.js';
import { amountIn } from '../../core/money/read-amount.js';
import { recordChange } from '../../platform/audit/audit-trail.js';
import type { Command } from '../../platform/commands/command.js';
import { Commands } from '../../platform/commands/commands.js';
import { ApiError } from '../../platform/http/api-error.js';
import { Ids } from '../../platform/ids/ids.js';
import { AttemptsStore } from './attempts.store.js';
import type { StoredAttempt } from './case.js';
import { CasesStore } from './cases.store.js';
import { Routes } from './routes.js';

/** Opens cases that do not begin here: a sale that was tried before on another platform, and goes on on this one. */
@Injectable()
export class CaseOpeningService {
  constructor(
    private readonly commands: Commands,
    private readonly store: CasesStore,
    private readonly attempts: AttemptsStore,
    private readonly routes: Routes,
    private readonly ids: Ids,
  ) {}

  /**
   * Opens a case of the actor's organisation, with the attempts that failed before. Refuses with `invalid-body`, naming
   * the fault; also attempts that the route does not lead along, in two currencies or not in the order of their ends,
   * and one that has not ended yet.
   */
  open(command: Command, draft: CaseDraft): Promise<{ id: string }> {
    const route = this.routes.find(draft.route);
    if (route === null)
      throw invalid([{ field: 'route', problem: 'there is no route of this name' }]);
    const { organisationId: listerId, userId: by } = command.actor;
    return this.commands.once(command, async (tx) => {
      const id = this.ids.next('cas');
      const attempts = this.read(route, id, draft.earlier ?? []);
      const late = attempts.findIndex(({ endedAt }) => endedAt !== null && endedAt > tx.now);
      if (late >= 0)
        throw invalid([{ field: `earlier[${late}].endedAt`, problem: 'has not come yet' }]);
      const facts = { case: id, route: route.name, earlier: attempts.length };
      const openedAt = await recordChange(tx, listerId, { type: 'case-opened', by, facts });
      const own = { routeVersion: route.version, openedBy: by, openedAt, draftedLotId: null };
      await this.store.append(tx, { id, title: draft.title, route: route.name, listerId, ...own });
      await this.attempts.append(tx, attempts);
      return { id };
    });
  }

  private read(route: Route, caseId: string, earlier: readonly EarlierAttempt[]): StoredAttempt[] {
    const attempts: StoredAttempt[] = [];
    for (const [index, one] of earlier.entries()) {
      const field = `earlier[${index}]`;
      if (!leadsTo(route, attempts, one.stage))
        throw invalid([
          { field: `${field}.stage`, problem: 'is not what the route leads to here' },
        ]);
      const last = attempts.at(-1);
      const read = readEarlier(one, field);
      const fault = last === undefined ? null : discord(last, read);
      if (fault !== null) throw invalid([{ ...fault, field: `${field}.${fault.field}` }]);
      attempts.push({
        ...read,
        ...{ id: this.ids.next('att'), caseId, no: index + 1, follows: last?.id ?? null },
        pack: route.stages[one.stage]?.pack ?? '',
      });
    }
    return attempts;
  }
}

/** Whether a stage follows these attempts, all of which failed. */
function leadsTo(route: Route, attempts: readonly StoredAttempt[], stage: string): boolean {
  const last = attempts.at(-1);
  if (last === undefined || last.endedAt === null) return stage === route.begins;
  const facts = {
    noticeOf: () => null,
    calendar: workingCalendar([]),
    approvedDownTo: null,
    backstop: null,
  };
  const next = nextAttempt(route, attempts, { facts, now: last.endedAt });
  return next.ok && next.value.attempts.some((option) => option.stage === stage);
}

type ReadAttempt = Omit<StoredAttempt, 'id' | 'caseId' | 'no' | 'follows' | 'pack'>;

/** What keeps an attempt from having come after another: prices are bounded by those before, and time goes one way. */
function discord(last: ReadAttempt, next: ReadAttempt): Fault | null {
  if (next.currency !== last.currency)
    return { field: 'currency', problem: 'is not that of the attempt before it' };
  if (last.endedAt !== null && next.endedAt !== null && next.endedAt <= last.endedAt)
    return { field: 'endedAt', problem: 'is not after the end of the attempt before it' };
  return null;
}

function readEarlier(
  { stage, currency, startPrice, valuation = null, endedAt, evidence }: EarlierAttempt,
  field: string,
): ReadAttempt {
  if (!isCurrency(currency))
    throw invalid([{ field: `${field}.currency`, problem: 'is no currency of ours' }]);
  const start = amountIn(currency)(startPrice, `${field}.startPrice`);
  const valued = valuation === null ? null : amountIn(currency)(valuation, `${field}.valuation`);
  const ended: Instant | null = parseInstant(endedAt);
  if (!start.ok) throw invalid([faultAt(start.error)]);
  if (valued?.ok === false) throw invalid([faultAt(valued.error)]);
  if (ended === null)
    throw invalid([
      { field: `${field}.endedAt`, problem: 'must be a date and time with its offset' },
    ]);
  return {
    ...{ stage, currency, startPrice: start.value, valuation: valued?.value ?? null, evidence },
    ...{ lotId: null, publishedAt: null, opensAt: null, outcome: 'failed', endedAt: ended },
    ...{ price: null, winner: null },
  };
}

function faultAt(error: string): Fault {
  const [field = '', ...problem] = error.split(' ');
  return { field, problem: problem.join(' ') };
}

function invalid(faults: readonly Fault[]): ApiError {
  return new ApiError('invalid-body', { faults });
}
