import { Injectable } from '@nestjs/common';
import type { BidAnswer } from '../../contract/bidding.js';
import { mayDo } from '../../contract/permissions.js';
import { NO_PADDLE } from '../../core/kernel/ids.js';
import type { BidCommand, Entered } from '../../core/auction/commands.js';
import type { Instant } from '../../core/kernel/instant.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { Paddle } from '../../core/kernel/ids.js';
import type { Result } from '../../core/kernel/result.js';
import type { AccessRefusal, Actor, BidLimit } from '../../platform/http/access.js';
import { nodeSha256 } from '../../platform/proof/node-sha256.js';
import { notTaken } from './answers.js';
import { AuctionWriter } from './auction-writer.js';
import { type ParsedBid, parseBid } from './bid-parser.js';
import { BidGrants, isAbove } from './bid-grants.js';
import { BidThrottle } from './bid-throttle.js';
import type { Entry, Order, OrderPower } from './order.js';
import { type BiddingSeat, Paddles } from './paddles.js';

/** An organisation that never enrolled has no seat; the rules refuse it, durably. */
const NO_SEAT: BiddingSeat = { paddle: NO_PADDLE, power: null };

/** A bid as it came in, over whichever door. */
export interface IncomingBid {
  readonly message: unknown;
  readonly receivedAt: Instant;
  /** Who bids on this lot, or why nobody may be taken for the sender. */
  readonly bidderFor: (lot: string) => Result<Actor, AccessRefusal>;
}

/** Who told a bid to whom, when officers enter it. */
export interface EnteredFrom {
  readonly caller: Caller;
  /** By which power of attorney the caller speaks, where that is an agent. */
  readonly power: OrderPower | null;
  readonly entered: Entered;
  readonly entry: Entry;
  /** When the second officer's confirmation reached the server. */
  readonly receivedAt: Instant;
}

type Caller = Pick<Actor, 'userId' | 'organisationId' | 'bidLimit'>;

/** Whose limit holds for a bid; `by` where somebody else sends it. */
interface From {
  readonly actor: Caller;
  readonly receivedAt: Instant;
  readonly by?: EnteredFrom;
}

/** The one way a bid goes, from the socket and from HTTP alike: read, authorise, throttle, decide. */
@Injectable()
export class BiddingService {
  constructor(
    private readonly paddles: Paddles,
    private readonly throttle: BidThrottle,
    private readonly writer: AuctionWriter,
    private readonly grants: BidGrants,
  ) {}

  /** Answers a bid, durably wherever it was taken as a command. Never throws for what a client may send. */
  async place({ message, receivedAt, bidderFor }: IncomingBid): Promise<BidAnswer> {
    const parsed = parseBid(message);
    if (!parsed.ok) return { ...notTaken('malformed'), faults: [parsed.error] };
    const bid = parsed.value;
    const bidder = bidderFor(bid.lot);
    if (!bidder.ok) return notTaken(bidder.error, bid.commandId);
    const actor = bidder.value;
    if (!mayDo('bid.place', actor)) return notTaken('not-allowed', bid.commandId);
    const retryAfterMs = await this.throttle.wait(bid.lot, actor.organisationId, receivedAt);
    if (retryAfterMs > 0) return { ...notTaken('throttled', bid.commandId), retryAfterMs };
    const seat = (await this.paddles.seatOf(bid.lot, actor.organisationId)) ?? NO_SEAT;
    const answer = await this.decide(bid, seat, { actor, receivedAt });
    if (!('code' in answer) || answer.code !== 'power-ended') return answer;
    const next = await this.paddles.seatAfter(seat, bid.lot, actor.organisationId);
    return next === null ? answer : this.decide(bid, next, { actor, receivedAt });
  }

  /** The paddle of the actor's organisation in a lot, or null. Who cannot bid is not even looked for. */
  async paddleOf(actor: Actor, lot: string): Promise<Paddle | null> {
    if (!mayDo('bid.place', actor)) return null;
    return (await this.paddles.seatOf(lot, actor.organisationId))?.paddle ?? null;
  }

  /**
   * Has a bid decided that two officers have entered, as if its caller had sent it: as fast as its organisation may bid,
   * within the caller's own limit or what a colleague has allowed the caller, and an agent's within its power.
   */
  async enter(bid: ParsedBid, paddle: Paddle, from: EnteredFrom): Promise<BidAnswer> {
    const { caller, power, receivedAt } = from;
    const retryAfterMs = await this.throttle.wait(bid.lot, caller.organisationId, receivedAt);
    if (retryAfterMs > 0) return { ...notTaken('throttled', bid.commandId), retryAfterMs };
    return this.decide(bid, { paddle, power }, { actor: caller, receivedAt, by: from });
  }

  private async decide(bid: ParsedBid, seat: BiddingSeat, from: From): Promise<BidAnswer> {
    const { userId } = from.actor;
    const bidLimit = bindsToMore(bid) ? from.actor.bidLimit : null;
    // Only what may be above the limit asks for a grant: what everybody else sends costs no query. On a package that
    // also depends on what the sender is bound to elsewhere in it.
    const isGranted =
      bidLimit !== null &&
      (bid.on !== null || isAbove(bidLimit, bid)) &&
      (await this.grants.use(userId, bid));
    const limit = isGranted ? null : bidLimit;
    const answer = await this.writer.submit(orderOf(bid, seat, { ...from, limit }));
    invariant(answer, 'a bid without an answer');
    return answer;
  }
}

/** The bid on its way to its lot; what officers entered is sent by the one who confirmed it. */
function orderOf(
  bid: ParsedBid,
  { paddle, power }: BiddingSeat,
  { actor, receivedAt, by, limit }: From & { readonly limit: BidLimit | null },
): Order {
  const command = commandOf(bid, paddle);
  return {
    lot: bid.lot,
    actor: by?.entered.secondBy ?? actor.userId,
    commandId: bid.commandId,
    inputHash: nodeSha256(inputText(bid)),
    command: by === undefined ? command : { ...command, entered: by.entered },
    currency: bid.amount?.currency ?? null,
    limit,
    receivedAt,
    ...(bid.envelope === null ? {} : { envelope: bid.envelope }),
    ...(by && { entry: by.entry }),
    ...(power === null ? {} : { power }),
  };
}

/** Whether a bid binds its organisation to anything that it was not bound to before. */
function bindsToMore({ type }: ParsedBid): boolean {
  return type !== 'reveal' && type !== 'cancel';
}

/** What is asked, in words; whatever a kind of bid does not have is left out, so that the text of the others stays. */
function inputText(bid: ParsedBid): string {
  const { lot, type, amount, on, commitment, envelope, salt, word } = bid;
  const sealed = envelope === null ? (commitment ?? salt) : `${commitment} ${envelope}`;
  const added = word === null ? null : `word ${word}`;
  const hidden = sealed ?? (on === null ? added : `on ${on}`);
  const written = `${lot} ${type} ${amount ? `${amount.minor} ${amount.currency}` : ''}`;
  return hidden === null ? written : `${written} ${hidden}`;
}

/** What the lot is told when this is bid with a paddle. */
export function commandOf(
  { type, amount, on, commitment, envelope, salt, word }: ParsedBid,
  paddle: Paddle,
): BidCommand {
  switch (type) {
    case 'match':
      return { type, paddle, ...(word === null ? {} : { word }) };
    case 'cancel':
      return { type, paddle };
    case 'accept':
      return { type, paddle, seen: amount && amount.minor };
    case 'commit':
      invariant(commitment !== null, 'a commit without its commitment');
      return { type, paddle, commitment, ...escrowOf(envelope) };
    case 'reveal':
      invariant(amount !== null && salt !== null, 'a reveal without what it opens');
      return { type, paddle, amount: amount.minor, salt };
    case 'bid':
      invariant(amount, 'a bid without an amount');
      return { type, paddle, amount: amount.minor, ...(on === null ? {} : { on }) };
    case 'max':
    case 'seal':
      invariant(amount, `a ${type} without an amount`);
      return { type, paddle, amount: amount.minor };
  }
}

/** What stands in the record for an envelope. */
function escrowOf(envelope: string | null): { readonly escrow?: string } {
  return envelope === null ? {} : { escrow: nodeSha256(envelope) };
}
