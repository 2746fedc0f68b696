import type { Statement } from '../contract/bidding.js';
import { type AuctionState, minimumFor, view } from '../core/auction/auction.js';
import type { Verdict } from '../core/auction/decision.js';
import type { Instant } from '../core/kernel/instant.js';
import type { AuctionCommand } from '../core/auction/commands.js';
import { NO_PADDLE, type Paddle } from '../core/kernel/ids.js';
import { wireMoney } from './wire-money.js';

/** A command as it was sent. */
interface Order {
  readonly lot: string;
  readonly commandId: string | null;
  readonly command: AuctionCommand;
  readonly receivedAt: Instant;
}

/** Where a lot stands when a statement is made about it. */
export interface Standing {
  readonly state: AuctionState;
  readonly seq: number;
  readonly hash: string;
  readonly decidedAt: Instant;
}

/** The words in which an order is answered: what was decided, and where the lot stands for this bidder now. */
export function statementOf(order: Order, verdict: Verdict, standing: Standing): Statement {
  const { state, seq, hash, decidedAt } = standing;
  const seen = view(state, decidedAt);
  const paddle = paddleOf(order);
  const currency = state.terms.currency;
  return {
    command: order.commandId ?? '',
    lot: order.lot,
    paddle,
    verdict: verdict.kind === 'accepted' ? 'accepted' : 'refused',
    ...(verdict.kind === 'refused' ? { code: verdict.code } : {}),
    receivedAt: order.receivedAt,
    decidedAt,
    seq,
    hash,
    price: wireMoney(seen.price, currency),
    leader: seen.leader,
    minimum: wireMoney(paddle === null ? seen.minimum : leastFor(order, paddle, state), currency),
    endsAt: seen.endsAt,
  };
}

/** What this bidder may offer next, in a package on what it has just bid on. */
function leastFor({ command }: Order, paddle: Paddle, state: AuctionState) {
  return minimumFor(state, paddle, command.type === 'bid' ? command.on : undefined);
}

function paddleOf(order: Order): Paddle | null {
  if (!('paddle' in order.command)) return null;
  const { paddle } = order.command;
  return paddle === NO_PADDLE ? null : paddle;
}
