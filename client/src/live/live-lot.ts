import { io, type Socket } from 'socket.io-client';
import type { BidAnswer, BidRequest } from '../../../src/contract/bidding.js';
import type { BidsMessage, LotStateMessage, PublicBid } from '../../../src/contract/feed.js';
import type { ClientMessages, GapRequest, ServerMessages } from '../../../src/contract/socket.js';
import { failureOf, get } from '../api/http.js';
import { takeIncidents } from './incidents.js';
import { LotFeed } from './lot-feed.js';
import type { Outbox } from './outbox.js';
import type { ServerClock } from './server-clock.js';

export type Link = 'connecting' | 'connected' | 'reconnecting' | 'offline';

/** Everything that a page shows of a lot that it follows. */
export interface LiveView {
  readonly link: Link;
  readonly state: LotStateMessage | null;
  readonly bids: readonly PublicBid[];
  /** Whether there are earlier bids that can be asked for. */
  readonly hasEarlier: boolean;
  /** The reader's own, where it has one. */
  readonly paddle: string | null;
  /** The bids that have no answer yet. */
  readonly waiting: readonly BidRequest[];
  readonly isNotFound: boolean;
}

export interface LiveHooks {
  onView(view: LiveView): void;
  onAnswer(request: BidRequest, answer: BidAnswer): void;
  /** Something became of a bid that the centre entered for the reader. */
  onEntered(): void;
  /** The server did not take the token; gives another one, or null to go on without. */
  renewToken(): Promise<string | null>;
}

interface LiveParts {
  readonly lot: string;
  readonly clock: ServerClock;
  readonly outbox: Outbox;
  readonly hooks: LiveHooks;
}

/** How many bids a page begins with: enough for its chart, and little for a phone. */
const FIRST = 1_000;
const SAMPLES = 5;
const RETRY_MS = 500;
/** After so long an attempt to connect is given up for another one: a network that swallowed it says nothing. */
const ATTEMPT_MS = 10_000;

/**
 * One lot, followed over one connection that may break at any moment: then it is made again, signs in, takes up the
 * lot where it was left, and sends every unanswered bid again under the same command id.
 */
export class LiveLot {
  readonly #parts: LiveParts;
  readonly #feed = new LotFeed();
  readonly #socket: Socket<ServerMessages, ClientMessages>;
  #token: string | null;
  #link: Link = 'connecting';
  #paddle: string | null = null;
  #isNotFound = false;

  constructor(parts: LiveParts, token: string | null) {
    this.#parts = parts;
    this.#token = token;
    this.#socket = io({
      ...{ transports: ['websocket'], forceNew: true },
      ...{ reconnectionDelayMax: 3_000, timeout: ATTEMPT_MS },
    });
    this.#socket.on('connect', () => void this.#resume());
    this.#socket.on('disconnect', (reason) => {
      this.#setLink('reconnecting');
      // The server shows the door only to a user who may not be there any more.
      if (reason === 'io server disconnect') this.#socket.connect();
    });
    this.#socket.on('state', (state) => this.#takeState(state));
    this.#socket.on('incidents', takeIncidents);
    this.#socket.on('bids', (bids) => {
      const gap = this.#feed.takeBids(bids);
      if (gap) void this.#fillGap(gap);
      this.#show();
    });
    this.#socket.on('entered', ({ lot }) => {
      if (lot === parts.lot) parts.hooks.onEntered();
    });
    addEventListener('offline', this.#onNetwork);
    addEventListener('online', this.#onNetwork);
    document.addEventListener('visibilitychange', this.#onVisible);
  }

  /** Sends a bid; its answer comes through `onAnswer`, also when it takes another connection or a reload to get it. */
  bid(request: BidRequest): void {
    this.#parts.outbox.add(request);
    this.#show();
    if (this.#link === 'connected') void this.#deliver(request);
  }

  /** The same person has another token: the connection signs in again in place and stays. */
  takeToken(token: string): void {
    this.#token = token;
    if (this.#link === 'connected') this.#authenticate().catch(() => undefined);
  }

  close(): void {
    this.#socket.off();
    this.#socket.disconnect();
    removeEventListener('offline', this.#onNetwork);
    removeEventListener('online', this.#onNetwork);
    document.removeEventListener('visibilitychange', this.#onVisible);
  }

  readonly #onNetwork = (): void => {
    if (!navigator.onLine) this.#setLink('offline');
    else if (this.#link === 'offline') this.#startAgain();
  };

  /** What the old connection is worth is not known, and a new one need not wait for the next attempt's turn. */
  #startAgain(): void {
    this.#setLink('reconnecting');
    this.#socket.disconnect().connect();
  }

  /** A device that slept has a clock that stood still. */
  readonly #onVisible = (): void => {
    if (document.visibilityState === 'visible' && this.#link === 'connected') {
      void this.#measureClock();
    }
  };

  async #resume(): Promise<void> {
    try {
      await this.#authenticate();
      if (!(await this.#join())) return;
    } catch {
      // It broke again meanwhile; the next connection begins anew.
      return;
    }
    this.#setLink('connected');
    void this.#measureClock();
    void this.#loadFirst();
    for (const request of this.#parts.outbox.waiting) void this.#deliver(request);
  }

  async #authenticate(): Promise<void> {
    if (this.#token === null) return;
    const answer = await this.#socket.emitWithAck('auth', { token: this.#token });
    if (answer.ok) return;
    this.#token = await this.#parts.hooks.renewToken();
    if (this.#token !== null) await this.#socket.emitWithAck('auth', { token: this.#token });
  }

  async #join(): Promise<boolean> {
    const { lot } = this.#parts;
    const afterSeq = this.#feed.toldTo;
    const request = afterSeq === null ? { lot } : { lot, afterSeq };
    const answer = await this.#socket.emitWithAck('join', request);
    if (!answer.ok) {
      this.#isNotFound = answer.code === 'not-found';
      this.#show();
      return false;
    }
    if (answer.bids) this.#feed.takeBids(answer.bids);
    else this.#feed.skipTo(answer.state.seq);
    this.#paddle = answer.paddle;
    this.#takeState(answer.state);
    return true;
  }

  /** Who has enrolled since joining has a paddle now. */
  async refreshPaddle(): Promise<void> {
    if (this.#link === 'connected') await this.#join().catch(() => false);
  }

  /** Asks for the page of bids before the ones that are known; throws `Failure`. */
  async loadEarlier(): Promise<void> {
    const { from } = this.#feed;
    if (from === null || !this.#feed.hasEarlier) return;
    this.#feed.takeEarlier(await get<BidsMessage>(`/lots/${this.#parts.lot}/bids?before=${from}`));
    this.#show();
  }

  /** Begins with a list that is long enough; what cannot be had now can be asked for by hand. */
  async #loadFirst(): Promise<void> {
    try {
      while (this.#feed.hasEarlier && this.#feed.bids.length < FIRST) await this.loadEarlier();
    } catch (error) {
      failureOf(error);
    }
  }

  async #measureClock(): Promise<void> {
    const { clock } = this.#parts;
    clock.doubt();
    for (let count = 0; count < SAMPLES; count += 1) {
      const sentMs = performance.now();
      const answer = await this.#socket.emitWithAck('time', {}).catch(() => null);
      if (!answer) return;
      clock.take({ sentMs, receivedMs: performance.now(), serverTime: answer.serverTime });
    }
  }

  async #fillGap(gap: GapRequest): Promise<void> {
    const answer = await this.#socket.emitWithAck('bids', gap).catch(() => null);
    // After a break, joining again brings what is missing.
    if (!answer?.ok) return;
    if ('bids' in answer) this.#feed.takeBids(answer.bids);
    else this.#feed.skipTo(gap.toSeq);
    this.#show();
  }

  async #deliver(request: BidRequest): Promise<void> {
    const answer = await this.#socket.emitWithAck('bid', request).catch(() => null);
    // No answer: the connection broke, and what is waiting is sent again on the next one.
    if (!answer) return;
    if (!('statement' in answer) && (await this.#isWorthRepeating(answer))) {
      if (this.#link === 'connected') await this.#deliver(request);
      return;
    }
    this.#parts.outbox.remove(request.commandId);
    this.#parts.hooks.onAnswer(request, answer);
    this.#show();
  }

  /** Nothing was decided: after `unavailable`, and with a new token after the old one, the same command is due again. */
  async #isWorthRepeating({ code, retryAfterMs = RETRY_MS }: NotTaken): Promise<boolean> {
    if (code === 'unavailable') {
      await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
      return true;
    }
    if (code !== 'token-expired') return false;
    this.#token = await this.#parts.hooks.renewToken();
    if (this.#token === null) return false;
    await this.#authenticate().catch(() => undefined);
    return true;
  }

  #takeState(state: LotStateMessage): void {
    this.#parts.clock.atLeast(state.serverTime);
    this.#feed.takeState(state);
    this.#show();
  }

  #setLink(link: Link): void {
    this.#link = link;
    this.#show();
  }

  #show(): void {
    this.#parts.hooks.onView({
      link: this.#link,
      state: this.#feed.state,
      bids: this.#feed.bids,
      hasEarlier: this.#feed.hasEarlier,
      paddle: this.#paddle,
      waiting: this.#parts.outbox.waiting,
      isNotFound: this.#isNotFound,
    });
  }
}

type NotTaken = Exclude<BidAnswer, { readonly statement: unknown }>;
