import { setTimeout as sleep } from 'node:timers/promises';
import type { Bidder } from '../../src/bots/bidder.js';
import type { Offer } from '../../src/bots/strategies.js';
import type { BidAnswer, BidRequest, Decided } from '../../src/contract/bidding.js';
import type { Seeded } from './seeded.js';

/** A bid with the answer that its bidder got. */
export interface Answered {
  readonly request: BidRequest;
  readonly answer: Decided;
}

interface CrowdParts {
  readonly lot: string;
  readonly bidders: readonly Bidder[];
  readonly seeded: Seeded;
}

/** How long one bidder looks before it bids again. */
const PAUSE_MS = 40;
/** One in so many offers is a ceiling, which others then have to climb. */
const CEILINGS = 8;

/**
 * Bidders who outbid one another without end, each with one command under way. They are as stubborn as the protocol
 * asks: whatever breaks, a command is sent again under its id until it is answered.
 */
export class Crowd {
  readonly answered: Answered[] = [];
  /** What was answered and not decided; a crowd that behaves gets none of these. */
  readonly notTaken: BidAnswer[] = [];
  readonly #parts: CrowdParts;
  #isStopping = false;
  #playing: Promise<unknown> = Promise.resolve();

  constructor(parts: CrowdParts) {
    this.#parts = parts;
  }

  /** Everyone joins the lot and begins. */
  async start(): Promise<void> {
    const { bidders, lot } = this.#parts;
    await Promise.all(bidders.map(({ live }) => live.join(lot)));
    this.#playing = Promise.all(bidders.map((bidder) => this.#play(bidder)));
  }

  get accepted(): readonly Answered[] {
    return this.answered.filter(({ answer }) => answer.ok);
  }

  /** Resolves once so many further bids have been accepted. */
  async progress(bids: number): Promise<void> {
    const goal = this.accepted.length + bids;
    while (this.accepted.length < goal) await sleep(5);
  }

  /** Nobody begins anything more; resolves once everything that was sent is answered. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#playing;
  }

  async leave(): Promise<void> {
    await this.stop();
    for (const { live } of this.#parts.bidders) live.close();
  }

  async #play(bidder: Bidder): Promise<void> {
    const { lot, seeded } = this.#parts;
    while (!this.#isStopping) {
      const state = bidder.live.follower(lot)?.state;
      if (state?.phase === 'ended') return;
      if (state?.minimum) {
        const offer = this.#offer(state.minimum);
        const request = { commandId: bidder.newCommandId(), lot, ...offer };
        this.#keep(request, await bidder.live.bid(request));
      }
      await sleep(seeded.below(2 * PAUSE_MS));
    }
  }

  /** Mostly the least that is allowed, so that many offer the same and only one can have it. */
  #offer(minimum: { readonly amount: string; readonly currency: string }): Offer {
    const { seeded } = this.#parts;
    if (seeded.below(CEILINGS) > 0) return { type: 'bid', amount: minimum };
    const amount = (Number(minimum.amount) + seeded.below(20)).toFixed(2);
    return { type: 'max', amount: { ...minimum, amount } };
  }

  #keep(request: BidRequest, answer: BidAnswer): void {
    if ('statement' in answer) this.answered.push({ request, answer });
    else this.notTaken.push(answer);
  }
}
