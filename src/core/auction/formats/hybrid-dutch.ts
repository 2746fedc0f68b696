import { invariant } from '../../kernel/invariant.js';
import { plus } from '../../kernel/instant.js';
import { bestStanding } from '../best-quote.js';
import type { Quoting } from '../course.js';
import { bestAndFinal } from '../phases/best-and-final.js';
import { descending } from '../phases/descending.js';
import { pause } from '../phases/pause.js';
import { sealedRound } from '../phases/sealed-round.js';
import { hasQuotes, newWindow, placedQuotes, quotingOf } from '../quotes.js';
import { workedOut } from '../reserve.js';
import type { AuctionState } from '../state.js';
import { termsIn } from '../terms.js';
import type { RunningPhase } from '../phase-names.js';
import { clockMoved, withClock } from './dutch.js';
import type { Beginning, Format } from './format.js';

/** A falling price, then sealed bids of the others above where it stopped, then the last word of who stopped it. */
export const hybridDutch: Format = {
  first: 'before-descending',
  phases: [
    pause('before-descending'),
    descending,
    pause('before-sealed'),
    sealedRound,
    pause('before-best'),
    bestAndFinal,
  ],
  next,
  entered,
  moved: clockMoved,
};

function next(state: AuctionState): Beginning | null {
  const { descentMs, pausesMs, sealedMs, bestMs } = rulesOf(state);
  const [beforeDescent, beforeSealed, beforeBest] = pausesMs;
  switch (state.phase) {
    case 'waiting':
      return { type: 'opened', endsAt: plus(state.phaseFrom, beforeDescent) };
    case 'before-descending':
      return began(state, 'descending', descentMs);
    case 'descending':
      return state.standing === null ? null : began(state, 'before-sealed', beforeSealed);
    case 'before-sealed':
      return began(state, 'sealed', sealedMs);
    case 'sealed':
      return quotesOpened(state, beforeBest);
    case 'before-best':
      return began(state, 'best', bestMs);
    default:
      return null;
  }
}

function began({ endsAt: from }: AuctionState, phase: RunningPhase, forMs: number): Beginning {
  return { type: 'phase-began', phase, from, endsAt: plus(from, forMs) };
}

/** Without a sealed bid there is nothing to go past: the lot is sold where the clock stopped. */
function quotesOpened(state: AuctionState, pauseMs: number): Beginning | null {
  const window = quotingOf(state.course);
  if (window === null || !hasQuotes(window)) return null;
  const from = state.endsAt;
  return {
    type: 'quotes-opened',
    phase: 'before-best',
    quotes: placedQuotes(window),
    from,
    endsAt: plus(from, pauseMs),
    ...workedOut(state.terms, bestStanding(window)),
  };
}

function entered(state: AuctionState, fact: Beginning): AuctionState {
  if (fact.type === 'quotes-opened') {
    const window = quotingOf(state.course);
    invariant(window !== null, 'quotes are opened that were collected');
    return { ...state, standing: bestStanding(window) };
  }
  if (state.phase === 'descending') return withClock(state);
  return state.phase === 'sealed' ? { ...state, course: windowAbove(state) } : state;
}

function windowAbove({ standing }: AuctionState): Quoting {
  invariant(standing !== null, 'a sealed round follows a stopped clock');
  return newWindow({ paddle: standing.leader.paddle, amount: standing.price, place: -1 });
}

function rulesOf({ terms }: AuctionState) {
  return termsIn(terms, 'hybrid-dutch').rules;
}
