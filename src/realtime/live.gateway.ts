import { type OnGatewayConnection, type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { Config } from '../../config/config.js';
import type { ClientMessages, ServerMessages } from '../contract/socket.js';
import type { Instant } from '../core/kernel/instant.js';
import { notTaken } from '../features/auctions/answers.js';
import { Clock } from '../platform/clock/clock.js';
import { Stopwatch } from '../platform/clock/stopwatch.js';
import { isPassing } from '../platform/database/errors.js';
import { TokenBuckets } from '../platform/http/token-buckets.js';
import { Log } from '../platform/logging/log.js';
import { Conversation } from './conversation.js';
import { Feed } from './feed.js';
import { parseJoin, parseLot } from './requests.js';
import { Session } from './session.js';

type LiveSocket = Socket<ClientMessages, ServerMessages>;

/** What a handler makes of a message; the instant is when the message reached the server. */
type Answering = (message: unknown, receivedAt: Instant) => object | Promise<object>;

/** A frame above this closes the connection (1009): no message of the protocol comes near it. */
const FRAME_MAX_BYTES = 16_384;

/** How often the server says that it is there. A line that is silent for twice as long is dead to both its ends. */
const PULSE_MS = 5_000;

/**
 * The socket side: stamps what comes in, hands it on, and acknowledges every message. Listeners are attached by hand:
 * the framework's pipes swallow refusals and cost more than the bid itself. WebSocket only, so that no load balancer
 * needs to keep sessions together.
 */
@WebSocketGateway({
  transports: ['websocket'],
  maxHttpBufferSize: FRAME_MAX_BYTES,
  pingInterval: PULSE_MS,
  pingTimeout: PULSE_MS,
  perMessageDeflate: false,
  serveClient: false,
})
export class LiveGateway implements OnGatewayInit, OnGatewayConnection {
  private readonly credits: TokenBuckets;

  constructor(
    config: Config,
    stopwatch: Stopwatch,
    private readonly clock: Clock,
    private readonly conversation: Conversation,
    private readonly feed: Feed,
    private readonly log: Log,
  ) {
    this.credits = new TokenBuckets(config.sockets, stopwatch);
  }

  afterInit(server: Server<ClientMessages, ServerMessages>): void {
    this.feed.attach(server);
    server.of('/').adapter.on('delete-room', (room: string) => {
      this.feed.drop(room);
    });
  }

  handleConnection(socket: LiveSocket): void {
    const session = new Session(() => socket.disconnect(true));
    const { conversation } = this;
    const on = (name: keyof ClientMessages, answering: Answering): void => {
      this.listen(socket, session, { name, answering });
    };
    socket.on('disconnect', () => conversation.end(session));
    on('bid', (message, receivedAt) => conversation.bid(session, message, receivedAt));
    on('auth', (message) => this.auth(socket, session, message));
    on('join', (message) => this.join(socket, session, message));
    on('leave', (message) => this.leave(socket, session, message));
    on('bids', (message) => conversation.gap(message));
    on('time', (_message, receivedAt) => ({ ok: true, serverTime: receivedAt }));
  }

  private listen(
    socket: LiveSocket,
    session: Session,
    { name, answering }: { name: keyof ClientMessages; answering: Answering },
  ): void {
    const listener = (message: unknown, acknowledge: unknown): void => {
      const receivedAt = this.clock.now();
      const reply = typeof acknowledge === 'function' ? (acknowledge as Reply) : noReply;
      const retryAfterMs = this.credits.take(socket.id);
      if (retryAfterMs > 0) {
        reply({ ...notTaken('throttled'), retryAfterMs });
        return;
      }
      Promise.resolve(answering(message, receivedAt)).then(reply, (error: unknown) => {
        reply(this.failed(name, error));
      });
    };
    socket.on(name, listener);
  }

  /** A database that is away passes, and the client is told to ask again; everything else is a fault of ours. */
  private failed(message: keyof ClientMessages, err: unknown): object {
    if (isPassing(err)) {
      this.log.warn('a message found no database', { err, message });
      return notTaken('unavailable');
    }
    this.log.error('a message failed', { err, message });
    return notTaken('internal');
  }

  /** Whoever has signed in hears from then on what is meant for that person, or for its organisation. */
  private async auth(socket: LiveSocket, session: Session, message: unknown): Promise<object> {
    const answer = await this.conversation.auth(session, message);
    const { actor } = session;
    if (answer.ok && actor !== null) await socket.join([actor.organisationId, actor.userId]);
    return answer;
  }

  private async join(socket: LiveSocket, session: Session, message: unknown): Promise<object> {
    const request = parseJoin(message);
    if (!request) return notTaken('malformed');
    if (!(await this.conversation.isOpen(request.lot))) return notTaken('not-found');
    await socket.join(request.lot);
    return this.conversation.join(session, request);
  }

  private async leave(socket: LiveSocket, session: Session, message: unknown): Promise<object> {
    const lot = parseLot(message);
    if (lot === null) return notTaken('malformed');
    session.lots.delete(lot);
    await socket.leave(lot);
    return { ok: true };
  }
}

type Reply = (answer: object) => void;

function noReply(_answer: object): void {
  // A client that wants no answer gets none; its message counts all the same.
}
