import { Injectable } from '@nestjs/common';
import type { BidAnswer } from '../contract/bidding.js';
import type { AuthAnswer, GapAnswer, JoinAnswer, JoinRequest } from '../contract/socket.js';
import type { Instant } from '../core/kernel/instant.js';
import { notTaken } from '../features/auctions/answers.js';
import { BiddingService } from '../features/auctions/bidding.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Access } from '../platform/http/access.js';
import { parseAuth, parseGap } from './requests.js';
import { Revocation } from './revocation.js';
import { Rooms } from './rooms.js';
import type { Session } from './session.js';

/** What the server answers to each message of a connection. Knows sessions and rooms, and no sockets. */
@Injectable()
export class Conversation {
  constructor(
    private readonly access: Access,
    private readonly bidding: BiddingService,
    private readonly clock: Clock,
    private readonly revocation: Revocation,
    private readonly rooms: Rooms,
  ) {}

  /** Signs the connection in, or in again with a newer token, without leaving any room. */
  async auth(session: Session, message: unknown): Promise<AuthAnswer> {
    const request = parseAuth(message);
    if (!request) return notTaken('malformed');
    const verified = await this.access.verify(request.token);
    if (!verified.ok) return notTaken(verified.error);
    const actor = verified.value;
    if (actor.mustSetUp) return notTaken('set-up-needed');
    if (session.actor && session.actor.userId !== actor.userId) return notTaken('not-allowed');
    session.actor = actor;
    this.revocation.watch(session);
    return { ok: true, user: actor.userId, expiresAt: actor.expiresAt };
  }

  /** Whether there is such a lot to watch; loads its room. */
  async isOpen(lot: string): Promise<boolean> {
    return (await this.rooms.enter(lot)) !== null;
  }

  /**
   * Shows where a lot stands, as the very last thing: whatever happens after it reaches a socket that is in the room
   * already, and nothing falls in between.
   */
  async join(session: Session, { lot, afterSeq }: JoinRequest): Promise<JoinAnswer> {
    session.lots.add(lot);
    const paddle = session.actor && (await this.bidding.paddleOf(session.actor, lot));
    const room = await this.rooms.enter(lot);
    if (!room) return notTaken('not-found');
    const state = room.state(this.clock.now());
    const bids = afterSeq === undefined ? room.allAfter(0) : room.between(afterSeq + 1, room.seq);
    return { ok: true, state, bids, paddle };
  }

  /** Fills a gap from memory, or says that it cannot. */
  async gap(message: unknown): Promise<GapAnswer> {
    const request = parseGap(message);
    if (!request) return notTaken('malformed');
    const room = await this.rooms.enter(request.lot);
    if (!room) return notTaken('not-found');
    const bids = room.between(request.fromSeq, request.toSeq);
    return bids ? { ok: true, bids } : { ok: true, resync: true };
  }

  /** The connection is gone. */
  end(session: Session): void {
    this.revocation.forget(session);
  }

  /** Decides a bid, on the same path as HTTP. */
  bid(session: Session, message: unknown, receivedAt: Instant): Promise<BidAnswer> {
    const bidderFor = (lot: string) => session.bidderFor(lot, receivedAt);
    return this.bidding.place({ message, receivedAt, bidderFor });
  }
}
