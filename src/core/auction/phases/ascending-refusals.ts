import { MAX_MINOR, type Minor } from '../../money/money.js';
import { stepAt } from '../increment.js';
import type { RefusalCode } from '../refusals.js';
import { type AuctionState, roomRank, type Standing } from '../state.js';
import { type AscendingTerms, ascendingTerms } from '../terms.js';
import { isShutOut } from '../free-period.js';
import { hasDeclared, isShared } from '../equal-rank.js';
import { leastFor } from './ascending-minimum.js';
import type { BidOf } from './phase.js';

/** What can be said in the open room. */
export type OpenBid = 'bid' | 'max' | 'match';

/** A bid in the open room, with what its refusal depends on. */
export interface Attempt {
  readonly terms: AscendingTerms;
  readonly standing: Standing | null;
  readonly kind: OpenBid;
  /** What is offered; a match offers the price. */
  readonly amount: Minor;
  /** The rank that counts in the room. */
  readonly rank: number | null;
  readonly isHolder: boolean;
  /** Whether it would bid against itself: it holds the price alone, or declares at it once more. */
  readonly isLeader: boolean;
  /** The least that would take the price from the leader, or be held beside it. */
  readonly least: Minor;
  /** dynamic-quote: the timed part runs, and this bidder has not quoted before it. */
  readonly isShutOut: boolean;
}

/** Puts a bid beside what its refusal depends on. */
export function attemptOf(state: AuctionState, bid: BidOf<OpenBid>): Attempt {
  const { command, bidder, receivedAt } = bid;
  const { standing } = state;
  const { paddle } = command;
  const terms = ascendingTerms(state.terms);
  const rank = roomRank(state, bidder);
  return {
    terms,
    standing,
    kind: command.type,
    amount: command.type === 'match' ? (standing?.price ?? 0n) : command.amount,
    rank,
    isHolder: bidder.rank !== null,
    isLeader: isAgainstItself(state, command),
    least: leastFor(state, paddle, rank),
    isShutOut: isShutOut(state, paddle, receivedAt),
  };
}

/** One of several who hold the price may still bid more than the others. */
function isAgainstItself(state: AuctionState, { type, paddle }: OpenCommand): boolean {
  if (isShared(state)) return type === 'match' && hasDeclared(state, paddle);
  return state.standing?.leader.paddle === paddle;
}

type OpenCommand = BidOf<OpenBid>['command'];

/** The first reason against the bid, or null when there is none. */
export function refusalOf(attempt: Attempt): RefusalCode | null {
  for (const [code, applies] of REFUSALS) if (applies(attempt)) return code;
  return null;
}

/** The order of this table is the order of precedence: a bid with several faults is refused for the first. */
const REFUSALS: readonly (readonly [RefusalCode, (attempt: Attempt) => boolean])[] = [
  ['wrong-phase', (attempt) => attempt.isShutOut || isMatchOutOfPhase(attempt)],
  ['proxy-not-allowed', ({ kind, terms }) => kind === 'max' && !terms.rules.proxy],
  [
    'own-lead',
    ({ isLeader, kind, terms }) => isLeader && (kind !== 'max' || !terms.rules.leaderMayRaise),
  ],
  ['priority-only', ({ kind, isHolder }) => kind === 'match' && !isHolder],
  [
    'ceiling-lowered',
    ({ isLeader, amount, standing }) => isLeader && amount <= (standing?.leader.ceiling ?? 0n),
  ],
  ['not-the-price', isNotTheStartPrice],
  ['below-minimum', ({ isLeader, amount, least }) => !isLeader && amount < least],
  ['not-a-step', isOffTheGrid],
  ['amount-too-large', ({ amount }) => amount > MAX_MINOR],
];

/** There is nothing to equal before the first bid, and a holder who is asked at the end has to wait until then. */
function isMatchOutOfPhase({ kind, standing, isHolder, terms }: Attempt): boolean {
  if (kind !== 'match') return false;
  return standing === null || (isHolder && terms.rules.priority.kind !== 'match');
}

/** Where the room must open at the start price, the first plain bid names just that; a ceiling opens there anyway. */
function isNotTheStartPrice({ standing, kind, amount, terms }: Attempt): boolean {
  if (standing !== null || kind !== 'bid') return false;
  return terms.rules.firstBid === 'start-exactly' && amount !== terms.startPrice;
}

function isOffTheGrid({ terms, standing, amount }: Attempt): boolean {
  if (terms.rules.stepMode !== 'multiple') return false;
  const price = standing?.price ?? terms.startPrice;
  return (amount - price) % stepAt(terms.rules.increment, price) !== 0n;
}
