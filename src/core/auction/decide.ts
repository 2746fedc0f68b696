import { invariant } from '../kernel/invariant.js';
import { earlier, type Instant } from '../kernel/instant.js';
import { type Answer, accepted } from './answer.js';
import { answerBid } from './bidding.js';
import { type AuctionCommand, type BidCommand, isBid, type When } from './commands.js';
import type { Decision } from './decision.js';
import type { AuctionEvent } from './events.js';
import { answerOrder, type Order } from './orders.js';
import { makeGood, type Outage } from './outage.js';
import { happen, settle, type Settled, settleOnce, untouched } from './settle.js';
import type { AuctionState } from './state.js';

/**
 * Decides a command about a lot: first everything happens that is due at `decidedAt`, then the command acts on what
 * that left. Nothing is changed; the events say what has become so, in order. Programmer's errors, and no refusals:
 * a command to a lot that was never published, a second publication, a decision before the receipt or before an
 * earlier decision.
 */
export function decide(state: AuctionState | null, command: AuctionCommand, when: When): Decision {
  invariant(when.receivedAt <= when.decidedAt, 'a command is decided after it was received');
  if (command.type === 'publish') return publish(state, command.terms, when.decidedAt);
  invariant(state !== null, `${command.type} for a lot that was never published`);
  invariant(when.decidedAt >= state.lastAt, 'a lot decides in the order of time');
  if (command.type === 'make-good-outage') return recover(state, command, when);
  const lot = untouched(state, when.sha256);
  const settled = isHeldBack(state, command) ? lot : settle(lot, when.decidedAt);
  const { verdict, facts } = answer(settled.state, command, when);
  if (facts.length === 0) return { events: settled.events, verdict };
  const own = facts.map((fact): AuctionEvent => ({ at: when.decidedAt, ...fact }));
  return { events: settled.events.length === 0 ? own : [...settled.events, ...own], verdict };
}

/** What puts an opening off comes before it, however late it was noticed that the opening was due. */
function isHeldBack({ phase }: AuctionState, { type }: AuctionCommand): boolean {
  return type === 'put-off' && phase === 'waiting';
}

function publish(state: AuctionState | null, terms: AuctionState['terms'], at: Instant): Decision {
  invariant(state === null, `the lot ${terms.lot} is published already`);
  return { events: [{ at, type: 'published', terms }], verdict: accepted().verdict };
}

function answer(state: AuctionState, command: BidCommand | Order, when: When): Answer {
  return isBid(command)
    ? answerBid(state, command, when)
    : answerOrder(state, command, when.decidedAt);
}

/**
 * Makes an outage good before anything that fell due during it: settled first, the lot would close on the very time
 * that is to be given back. Only the opening comes before, because a lot that never opened has no time to lose.
 */
function recover(
  state: AuctionState,
  { from, to }: Outage,
  { decidedAt: at, sha256 }: When,
): Decision {
  let lot: Settled = untouched(state, sha256);
  if (state.phase === 'waiting') lot = settleOnce(lot, at);
  const outage = { from, to: earlier(to, at) };
  for (const fact of makeGood(lot.state, outage)) lot = happen(lot, fact, at);
  return { events: settle(lot, at).events, verdict: accepted().verdict };
}
