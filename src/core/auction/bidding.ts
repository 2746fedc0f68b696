import { type Instant, plus } from '../kernel/instant.js';
import { type Answer, accepted, held, refused } from './answer.js';
import type { BidCommand, When } from './commands.js';
import { isMisentered, isOnlyItsBidders, markEntered } from './entered.js';
import { formatOf, phaseOf } from './formats.js';
import { openingTime } from './opening-time.js';
import type { Bid, Phase, PhaseAnswer } from './phases/phase.js';
import { err } from '../kernel/result.js';
import type { RefusalCode } from './refusals.js';
import { type AuctionState, type Bidder, bidderOf } from './state.js';

/**
 * Answers a bid on a lot where everything due has happened. Who bids is looked at first, then when, then, by the
 * running phase, what is offered; the first fault found is the refusal.
 */
export function answerBid(state: AuctionState, command: BidCommand, when: When): Answer {
  if (isMisentered(command)) return refused('malformed');
  const bidder = bidderOf(state, command.paddle);
  if (bidder === null) return refused('not-enrolled');
  const { receivedAt } = when;
  const refusal = refusedForWho(bidder) ?? refusedForWhen(state, command, receivedAt);
  if (refusal !== null) return refused(refusal);
  if (receivedAt >= state.endsAt) return held(plus(state.endsAt, state.terms.drainMs));
  const answer = answerIn(phaseOf(state), state, { command, bidder, receivedAt });
  return answer.ok
    ? accepted(...markEntered(answer.value, command.entered))
    : refused(answer.error);
}

/** Asks the phase, if it takes this kind of bid at all. */
function answerIn({ answers }: Phase, state: AuctionState, bid: Bid): PhaseAnswer {
  if (isMisdirected(state, bid.command)) return err('malformed');
  if (isOnlyItsBidders(state.terms, bid.command)) return err('only-its-bidder');
  const answer = answers[bid.command.type] as
    ((of: AuctionState, bid: Bid) => PhaseAnswer) | undefined;
  return answer === undefined ? err('wrong-phase') : answer(state, bid);
}

/** Only a package has targets: whoever names one elsewhere means another lot than it would be bound to. */
function isMisdirected({ terms }: AuctionState, command: BidCommand): boolean {
  return command.type === 'bid' && command.on !== undefined && terms.format !== 'package';
}

function refusedForWho(bidder: Bidder): RefusalCode | null {
  if (bidder.barredFor !== null) return 'barred';
  return bidder.isDepositMissing ? 'deposit-missing' : null;
}

/**
 * A bid belongs to the time at which it was received. One that was in time, but is decided only after the drain of
 * the phase it was meant for, has missed it: it is told so, because a person will have to rule on it.
 */
function refusedForWhen(
  state: AuctionState,
  command: BidCommand,
  receivedAt: Instant,
): RefusalCode | null {
  if (receivedAt < openingTime(state))
    return isFiling(state, command) ? refusedWhileStanding(state) : 'not-open';
  if (state.result?.outcome === 'withdrawn') return 'withdrawn';
  if (state.result !== null)
    return receivedAt < state.result.endedAt ? 'too-late-in-drain' : 'closed';
  if (receivedAt < state.phaseFrom) return 'too-late-in-drain';
  return refusedWhileStanding(state);
}

function refusedWhileStanding({ suspendedSince }: AuctionState): RefusalCode | null {
  return suspendedSince === null ? null : 'suspended';
}

/** Whether this is something that the format takes before the opening. */
function isFiling(state: AuctionState, { type }: BidCommand): boolean {
  return state.phase === 'waiting' && formatOf(state).before?.answers[type] !== undefined;
}
