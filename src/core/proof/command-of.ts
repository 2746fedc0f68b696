import type { AuctionState } from '../auction/auction.js';
import type { AuctionCommand, When } from '../auction/commands.js';
import type { AuctionEvent } from '../auction/events.js';
import { plus } from '../kernel/instant.js';
import type { PublicEvent } from './public-event.js';

/** A command with its two times. */
export interface Given {
  readonly command: AuctionCommand;
  readonly when: When;
}

/**
 * The command that an event came of, or null for one that only time brings about. What a match offers is decided, so
 * the command names no amount; an outage is one command with two events, the second of which is `next`.
 */
export function commandOf(
  event: AuctionEvent,
  next: AuctionEvent | PublicEvent | undefined,
  state: AuctionState | null,
): Given | null {
  const receivedAt = event.type === 'bid' ? event.receivedAt : event.at;
  const command = bareCommand(event, next, state);
  return command && { command, when: { receivedAt, decidedAt: event.at } };
}

function bareCommand(
  event: AuctionEvent,
  next: AuctionEvent | PublicEvent | undefined,
  state: AuctionState | null,
): AuctionCommand | null {
  switch (event.type) {
    case 'published':
      return { type: 'publish', terms: event.terms };
    case 'enrolled':
      return { ...event, type: 'enrol' };
    case 'deposit-confirmed':
      return { type: 'confirm-deposit', paddle: event.paddle };
    case 'barred':
      return { type: 'bar', paddle: event.paddle, reason: event.reason };
    case 'bid':
      return { type: event.kind, paddle: event.paddle, amount: event.amount };
    case 'suspended':
      return event.cause === 'ruling' ? { ...event, type: 'suspend' } : outage(event, next, state);
    case 'resumed':
      return { ...event, type: 'resume' };
    case 'withdrawn':
      return { ...event, type: 'withdraw' };
    case 'opened':
    case 'query-opened':
    case 'closed':
      return null;
  }
}

type Suspended = Extract<AuctionEvent, { readonly type: 'suspended' }>;

/** An outage gave back as much time as the end moved; without a second event none was given back. */
function outage(
  { since }: Suspended,
  next: AuctionEvent | PublicEvent | undefined,
  state: AuctionState | null,
): AuctionCommand {
  const givenBackMs = next?.type === 'resumed' && state ? next.endsAt - state.endsAt : 0;
  return { type: 'make-good-outage', from: since, to: plus(since, givenBackMs) };
}
