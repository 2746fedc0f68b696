import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { BidAnswer, BidRequest, NotTaken } from '../contract/bidding.js';
import type { ClientMessages, JoinRequest, ServerMessages } from '../contract/socket.js';
import { Gate } from './gate.js';
import { LotFollower, type LotListener } from './lot-follower.js';

interface LiveOptions {
  readonly url: string;
  /** Gives an access token; a new one when the server has refused the last. Null: only watches. */
  readonly token: ((isOldRefused: boolean) => Promise<string>) | null;
}

interface Pending {
  readonly request: BidRequest;
  readonly resolve: (answer: BidAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** How long to wait before asking again where the server does not say. */
const RETRY_MS = 200;

/**
 * One connection to the live auctions. It may break at any moment: then it is made again, signs in, joins its lots
 * from the seq they had reached, and sends every unanswered bid again under the same command id until an answer comes.
 */
export class LiveClient {
  readonly #socket: Socket<ServerMessages, ClientMessages>;
  readonly #lots = new Map<string, LotFollower>();
  readonly #pending = new Map<string, Pending>();
  /** Open while this connection has signed in and joined its lots. */
  readonly #ready = new Gate();

  private constructor(private readonly options: LiveOptions) {
    this.#socket = io(options.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 1_000,
    });
    this.#socket.on('connect', () => void this.#resume());
    this.#socket.on('disconnect', () => this.#ready.shut());
    this.#socket.on('state', (message) => this.#lots.get(message.lot)?.takeState(message));
    this.#socket.on('bids', (message) => {
      const gap = this.#lots.get(message.lot)?.takeBids(message);
      if (gap) void this.#fillGap(gap);
    });
  }

  /** Connects and signs in; throws when the server refuses the user. */
  static async connect(options: LiveOptions): Promise<LiveClient> {
    const client = new LiveClient(options);
    await client.#ready.passed();
    return client;
  }

  /** Joins a lot and follows it; answers the reader's own paddle there. */
  async join(lot: string, listener: LotListener = {}): Promise<string | null> {
    await this.#ready.passed();
    const answer = await untilAvailable(() => this.#socket.emitWithAck('join', { lot }));
    if (!answer.ok) throw refusal(`join ${lot}`, answer);
    this.#lots.set(lot, new LotFollower(answer.state, answer.bids, listener));
    return answer.paddle;
  }

  async leave(lot: string): Promise<void> {
    this.#lots.delete(lot);
    await this.#socket.emitWithAck('leave', { lot });
  }

  /** The newest that is known of a joined lot. */
  follower(lot: string): LotFollower | null {
    return this.#lots.get(lot) ?? null;
  }

  /** Sends a bid and answers its answer, however often the connection breaks in between. */
  bid(request: BidRequest): Promise<BidAnswer> {
    return new Promise((resolve, reject) => {
      const pending = { request, resolve, reject };
      this.#pending.set(request.commandId, pending);
      if (this.#ready.isOpen) void this.#send(pending);
    });
  }

  /** Breaks the connection as a network would; it is made again at once. */
  breakConnection(): void {
    this.#socket.io.engine.close();
  }

  close(): void {
    this.#end(new Error('connection closed'));
  }

  #end(reason: Error): void {
    this.#socket.disconnect();
    this.#ready.closeForGood(reason);
    for (const pending of this.#pending.values()) pending.reject(reason);
    this.#pending.clear();
  }

  /** Takes up where the last connection ended. When this one breaks meanwhile the next one does; else it is the end. */
  async #resume(): Promise<void> {
    try {
      await this.#authenticate(false);
      for (const [lot, follower] of this.#lots) await this.#rejoin(lot, follower);
    } catch (error) {
      if (this.#socket.connected) this.#end(error as Error);
      return;
    }
    this.#ready.open();
    for (const pending of this.#pending.values()) void this.#send(pending);
  }

  async #authenticate(isOldRefused: boolean): Promise<void> {
    if (!this.options.token) return;
    const token = await this.options.token(isOldRefused);
    const answer = await untilAvailable(() => this.#socket.emitWithAck('auth', { token }));
    if (answer.ok) return;
    if (answer.code === 'token-expired' && !isOldRefused) return this.#authenticate(true);
    throw refusal('auth', answer);
  }

  async #rejoin(lot: string, follower: LotFollower): Promise<void> {
    const request: JoinRequest = { lot, afterSeq: follower.toldTo };
    const answer = await untilAvailable(() => this.#socket.emitWithAck('join', request));
    if (!answer.ok) throw refusal(`join ${lot}`, answer);
    if (answer.bids) follower.takeBids(answer.bids);
    else follower.skipTo(answer.state.seq);
    follower.takeState(answer.state);
  }

  async #fillGap(gap: { lot: string; fromSeq: number; toSeq: number }): Promise<void> {
    const answer = await this.#socket.emitWithAck('bids', gap).catch(() => null);
    const follower = this.#lots.get(gap.lot);
    // After a break, joining again brings what is missing.
    if (!answer?.ok || !follower) return;
    if ('bids' in answer) follower.takeBids(answer.bids);
    else follower.skipTo(gap.toSeq);
  }

  async #send(pending: Pending): Promise<void> {
    const answer = await this.#socket.emitWithAck('bid', pending.request).catch(() => null);
    // No answer: the connection broke, and what is pending is sent again on the next one.
    if (!answer) return;
    const retry = 'statement' in answer ? null : this.#retryOf(answer);
    if (!retry) {
      this.#pending.delete(pending.request.commandId);
      pending.resolve(answer);
      return;
    }
    await retry().catch(() => undefined);
    if (this.#ready.isOpen && this.#pending.has(pending.request.commandId))
      await this.#send(pending);
  }

  /** What to do before sending again, where the answer says that the command was not taken and could be. */
  #retryOf(answer: NotTaken): (() => Promise<unknown>) | null {
    switch (answer.code) {
      case 'token-expired':
        return () => this.#authenticate(true);
      case 'unavailable':
        return () => sleep(answer.retryAfterMs ?? RETRY_MS);
      default:
        return null;
    }
  }
}

/** Asks until the server has its database back; rejects when the connection breaks meanwhile. */
async function untilAvailable<Answer extends { readonly ok: true } | NotTaken>(
  ask: () => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (answer.ok || answer.code !== 'unavailable') return answer;
    await sleep(RETRY_MS);
  }
}

function refusal(request: string, answer: NotTaken): Error {
  return new Error(`${request}: ${answer.code}; ${answer.message}`);
}
