import type { AuctionState } from '../auction/auction.js';
import type { AuctionCommand, BidCommand, When } from '../auction/commands.js';
import type { AuctionEvent, BidAccepted, PackageBid } from '../auction/events.js';
import { openingTime } from '../auction/opening-time.js';
import { type Instant, plus } from '../kernel/instant.js';

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
  next: AuctionEvent | undefined,
  state: AuctionState | null,
): Given | null {
  const receivedAt = 'receivedAt' in event ? event.receivedAt : event.at;
  const command = bareCommand(event, next, state);
  return command && { command, when: { receivedAt, decidedAt: event.at } };
}

function bareCommand(
  event: AuctionEvent,
  next: AuctionEvent | undefined,
  state: AuctionState | null,
): AuctionCommand | null {
  switch (event.type) {
    case 'published':
      return { type: 'publish', terms: event.terms };
    case 'enrolled':
      return { ...event, type: 'enrol' };
    case 'deposit-confirmed':
      return { type: 'confirm-deposit', paddle: event.paddle };
    case 'left':
      return { type: 'leave', paddle: event.paddle };
    case 'barred':
      return { ...event, type: 'bar' };
    case 'scored':
      return { ...event, type: 'score' };
    case 'bid':
      return { ...bidOf(event), ...enteredOf(event) };
    case 'package-bid': {
      const { paddle, amount, on } = event;
      return { type: 'bid', paddle, amount, on, ...enteredOf(event) };
    }
    case 'sealed':
      return { ...event, type: 'seal' };
    case 'committed':
      return { ...event, type: 'commit' };
    case 'revealed':
      return { ...event, type: 'reveal' };
    case 'cancelled':
      return { ...event, type: 'cancel' };
    case 'suspended':
      return suspension(event, next, state);
    case 'resumed':
      return { ...event, type: 'resume', ...openingOf(event, state) };
    case 'withdrawn':
      return { ...event, type: 'withdraw' };
    case 'opened':
    case 'query-opened':
    case 'phase-began':
    case 'quotes-opened':
    case 'drawn':
    case 'turn-began':
    case 'round-began':
    case 'closed':
      return null;
  }
}

/** A match may carry a word, and no amount that anybody reads: what it offers is decided anew. */
function bidOf({ kind, paddle, amount, word }: BidAccepted): BidCommand {
  if (kind === 'accept') return { type: kind, paddle, seen: amount };
  return { ...{ type: kind, paddle, amount }, ...(word !== undefined && { word }) };
}

function enteredOf({ entered }: BidAccepted | PackageBid): Pick<BidCommand, 'entered'> {
  return entered === undefined ? {} : { entered };
}

/** When a lot whose opening was put off opens: as much later as its end. */
function openingOf(
  { endsAt }: { readonly endsAt: Instant },
  state: AuctionState | null,
): { readonly opensAt?: Instant } {
  if (state?.phase !== 'waiting') return {};
  return { opensAt: plus(openingTime(state), endsAt - state.endsAt) };
}

type Suspended = Extract<AuctionEvent, { readonly type: 'suspended' }>;

/**
 * A person's order; or an outage, which gave back as much time as the end moved. Where the second event is not at hand,
 * an outage up to the decision serves: the first event does not depend on how long it was.
 */
function suspension(
  event: Suspended,
  next: AuctionEvent | undefined,
  state: AuctionState | null,
): AuctionCommand {
  if (event.cause === 'ruling')
    return { ...event, type: state?.phase === 'waiting' ? 'put-off' : 'suspend' };
  const { since: from, at } = event;
  const isWhole = next?.type === 'resumed' && state !== null;
  const to = isWhole ? plus(from, next.endsAt - state.endsAt) : at;
  return { type: 'make-good-outage', from, to };
}
