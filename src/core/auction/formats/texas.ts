import { earlier, type Instant, plus } from '../../kernel/instant.js';
import type { Asking } from '../course.js';
import { stepAt } from '../increment.js';
import { askingOf, askingRound, isTaken } from '../phases/asking-round.js';
import { openingTime } from '../opening-time.js';
import { pause } from '../phases/pause.js';
import type { AuctionState } from '../state.js';
import { termsIn } from '../terms.js';
import type { Beginning, Format } from './format.js';

/** Rounds that each ask one step more, with a pause before each, until one finds nobody or the deadline has come. */
export const texas: Format = {
  first: 'before-round',
  phases: [pause('before-round'), askingRound],
  next,
  entered,
  moved,
};

function next(state: AuctionState): Beginning | null {
  const { pauseMs, roundMs } = rulesOf(state);
  const { endsAt: from } = state;
  switch (state.phase) {
    case 'waiting': {
      const opensAt = state.phaseFrom;
      return { type: 'opened', endsAt: notPast(deadlineOf(state), plus(opensAt, pauseMs)) };
    }
    case 'before-round': {
      const { asked, round, deadline } = askingOf(state);
      if (deadline !== null && from >= deadline) return null;
      const endsAt = notPast(deadline, plus(from, roundMs));
      return { type: 'round-began', round: round + 1, asked, from, endsAt };
    }
    case 'ascending': {
      if (!isTaken(state)) return null;
      const endsAt = notPast(askingOf(state).deadline, plus(from, pauseMs));
      return { type: 'phase-began', phase: 'before-round', from, endsAt };
    }
    default:
      return null;
  }
}

function entered(state: AuctionState, fact: Beginning): AuctionState {
  if (fact.type === 'opened') return { ...state, course: firstAsking(state) };
  if (fact.type !== 'round-began') return state;
  return { ...state, course: { ...askingOf(state), round: fact.round } };
}

function firstAsking(state: AuctionState): Asking {
  const { startPrice } = state.terms;
  const asked = startPrice + stepAt(rulesOf(state).increment, startPrice);
  return { kind: 'asking', round: 0, asked, takenIn: 0, deadline: deadlineOf(state) };
}

function moved(state: AuctionState, byMs: number): AuctionState {
  const { course } = state;
  if (course?.kind !== 'asking' || course.deadline === null) return state;
  return { ...state, course: { ...course, deadline: plus(course.deadline, byMs) } };
}

function deadlineOf(state: AuctionState): Instant | null {
  const { deadlineMs } = rulesOf(state);
  return deadlineMs === null ? null : plus(openingTime(state), deadlineMs);
}

function notPast(deadline: Instant | null, at: Instant): Instant {
  return deadline === null ? at : earlier(deadline, at);
}

function rulesOf({ terms }: AuctionState) {
  return termsIn(terms, 'texas').rules;
}
