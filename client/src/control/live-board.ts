import { io, type Socket } from 'socket.io-client';
import type { LotStateMessage } from '../../../src/contract/feed.js';
import type { ClientMessages, ServerMessages } from '../../../src/contract/socket.js';
import { takeIncidents } from '../live/incidents.js';
import type { Link } from '../live/live-lot.js';
import type { ServerClock } from '../live/server-clock.js';

export interface BoardView {
  readonly link: Link;
  readonly states: ReadonlyMap<string, LotStateMessage>;
}

const SAMPLES = 3;
const RETRY_MS = 1_000;

/**
 * Where many lots stand, over one connection. States supersede one another, so a connection that breaks is simply made
 * again and every lot joined anew.
 */
export class LiveBoard {
  readonly #socket: Socket<ServerMessages, ClientMessages>;
  readonly #states = new Map<string, LotStateMessage>();
  #followed: ReadonlySet<string> = new Set();
  #joined = new Set<string>();
  #link: Link = 'connecting';

  constructor(
    private readonly clock: ServerClock,
    private readonly onView: (view: BoardView) => void,
  ) {
    this.#socket = io({ transports: ['websocket'], forceNew: true, reconnectionDelayMax: 3_000 });
    this.#socket.on('connect', () => void this.#begin());
    this.#socket.on('disconnect', (reason) => {
      this.#setLink('reconnecting');
      if (reason === 'io server disconnect') this.#socket.connect();
    });
    this.#socket.on('state', (state) => this.#take(state));
    this.#socket.on('incidents', takeIncidents);
    addEventListener('offline', this.#onNetwork);
    addEventListener('online', this.#onNetwork);
  }

  /** Follows exactly these lots from now on. */
  follow(lots: Iterable<string>): void {
    this.#followed = new Set(lots);
    if (this.#link === 'connected') void this.#joinAll();
  }

  close(): void {
    this.#socket.off();
    this.#socket.disconnect();
    removeEventListener('offline', this.#onNetwork);
    removeEventListener('online', this.#onNetwork);
  }

  readonly #onNetwork = (): void => {
    if (!navigator.onLine) this.#setLink('offline');
    else if (this.#link === 'offline') this.#setLink('reconnecting');
  };

  async #begin(): Promise<void> {
    this.#joined = new Set();
    this.#setLink('connected');
    await this.#measureClock();
    await this.#joinAll();
  }

  async #measureClock(): Promise<void> {
    this.clock.doubt();
    for (let count = 0; count < SAMPLES; count += 1) {
      const sentMs = performance.now();
      const answer = await this.#socket.emitWithAck('time', {}).catch(() => null);
      if (!answer) return;
      this.clock.take({ sentMs, receivedMs: performance.now(), serverTime: answer.serverTime });
    }
  }

  async #joinAll(): Promise<void> {
    const joined = this.#joined;
    const wanted = [...this.#followed].filter((lot) => !joined.has(lot));
    for (const lot of wanted) joined.add(lot);
    for (const lot of wanted) await this.#join(lot, joined);
  }

  /** What is refused for now, because messages came too fast or the database is away, is asked for again. */
  async #join(lot: string, joined: Set<string>): Promise<void> {
    const answer = await this.#socket.emitWithAck('join', { lot }).catch(() => null);
    if (answer?.ok === true) this.#take(answer.state);
    else if (answer?.ok === false && answer.code !== 'not-found') {
      joined.delete(lot);
      setTimeout(() => void this.#joinAll(), answer.retryAfterMs ?? RETRY_MS);
    }
  }

  #take(state: LotStateMessage): void {
    const known = this.#states.get(state.lot);
    if (known && known.seq > state.seq) return;
    this.clock.atLeast(state.serverTime);
    this.#states.set(state.lot, state);
    this.#show();
  }

  #setLink(link: Link): void {
    this.#link = link;
    this.#show();
  }

  #show(): void {
    this.onView({ link: this.#link, states: new Map(this.#states) });
  }
}
